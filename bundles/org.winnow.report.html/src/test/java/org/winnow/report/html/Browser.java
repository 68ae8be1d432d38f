// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A page in headless Chromium, driven by the DevTools protocol; notes what the page complains of
 * and every address it asks for.
 */
final class Browser implements Closeable, WebSocket.Listener {

    private static final int SECONDS = 60;

    private final Path profile;
    private final Process process;
    private final WebSocket socket;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    /** Errors and warnings of scripts, of the console and of the browser about the page. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Addresses that the page asked for. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    /** {@return the browser's program, if it is installed} */
    static Optional<Path> program() {
        return Stream.of("chromium", "chromium-browser", "google-chrome")
                .flatMap(
                        name ->
                                Arrays.stream(System.getenv("PATH").split(":"))
                                        .map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    Browser() throws Exception {
        profile = Files.createTempDirectory("winnow-browser");
        process =
                new ProcessBuilder(
                                program().orElseThrow().toString(),
                                "--headless=new",
                                "--no-sandbox",
                                "--no-first-run",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-dev-shm-usage",
                                "--use-angle=swiftshader",
                                "--enable-unsafe-swiftshader",
                                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
                                "--remote-debugging-port=0",
                                "--user-data-dir=" + profile,
                                "about:blank")
                        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                        .start();
        HttpClient client = HttpClient.newHttpClient();
        socket =
                client.newWebSocketBuilder()
                        .buildAsync(page(client, port()), this)
                        .get(SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable");
        }
    }

    /** The port stands in what the browser says at its start. */
    private String port() throws IOException {
        BufferedReader said =
                new BufferedReader(
                        new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        StringBuilder all = new StringBuilder();
        for (String line = said.readLine(); line != null; line = said.readLine()) {
            all.append(line).append('\n');
            if (line.startsWith("DevTools listening on ")) {
                Thread drain = new Thread(() -> said.lines().forEach(rest -> {}));
                drain.setDaemon(true);
                drain.start();
                return line.replaceAll(".*127\\.0\\.0\\.1:(\\d+)/.*", "$1");
            }
        }
        throw new IOException("the browser must start, got " + all);
    }

    private static URI page(HttpClient client, String port) throws Exception {
        URI list = URI.create("http://127.0.0.1:" + port + "/json/list");
        for (int i = 0; i < SECONDS; i++) {
            String text =
                    client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                            .body();
            for (Object target : (List<?>) parse(text)) {
                if ("page".equals(at(target, "type"))) {
                    return URI.create(at(target, "webSocketDebuggerUrl").toString());
                }
            }
            Thread.sleep(1000);
        }
        throw new IOException("the browser must have a page");
    }

    /** Sends a command; {@code words} are names and values in turn, values as JSON. */
    Map<?, ?> send(String method, String... words) throws Exception {
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            params.append(i == 0 ? "" : ",").append(quoted(words[i])).append(':');
            params.append(words[i + 1]);
        }
        int id = count.incrementAndGet();
        CompletableFuture<Map<?, ?>> answer = new CompletableFuture<>();
        answers.put(id, answer);
        String text =
                "{\"id\":" + id + ",\"method\":\"" + method + "\",\"params\":{" + params + "}}";
        socket.sendText(text, true).get(SECONDS, TimeUnit.SECONDS);
        Map<?, ?> result = answer.get(SECONDS, TimeUnit.SECONDS);
        if (result.containsKey("error")) {
            throw new IOException(method + ": " + result.get("error"));
        }
        return (Map<?, ?>) result.get("result");
    }

    /** Opens a file as a user does, by a double click. */
    void open(Path file, int width, int height) throws Exception {
        send(
                "Emulation.setDeviceMetricsOverride",
                "width",
                "" + width,
                "height",
                "" + height,
                "deviceScaleFactor",
                "1",
                "mobile",
                "" + (width < 600));
        send("Page.navigate", "url", quoted(file.toUri().toString()));
        until("document.readyState === 'complete'");
    }

    /** Waits until an expression is true. */
    void until(String expression) throws Exception {
        for (int i = 0; i < 20 * SECONDS; i++) {
            if (Boolean.TRUE.equals(value(expression))) {
                return;
            }
            Thread.sleep(50);
        }
        throw new AssertionError(expression + " must become true, complaints: " + complaints);
    }

    /** {@return what an expression gives in the page} @param expression JavaScript */
    Object value(String expression) throws Exception {
        Map<?, ?> result =
                send(
                        "Runtime.evaluate",
                        "expression",
                        quoted(expression),
                        "returnByValue",
                        "true",
                        "awaitPromise",
                        "true");
        if (result.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return at(result.get("result"), "value");
    }

    /** Presses, moves along a line of places [x0, y0, x1, y1, …] and lets go. */
    void drag(double... places) throws Exception {
        mouse("mouseMoved", places[0], places[1], 0);
        mouse("mousePressed", places[0], places[1], 1);
        for (int i = 2; i < places.length; i += 2) {
            mouse("mouseMoved", places[i], places[i + 1], 1);
        }
        mouse("mouseReleased", places[places.length - 2], places[places.length - 1], 0);
    }

    private void mouse(String type, double x, double y, int buttons) throws Exception {
        send(
                "Input.dispatchMouseEvent",
                "type",
                quoted(type),
                "x",
                "" + x,
                "y",
                "" + y,
                "button",
                "\"left\"",
                "buttons",
                "" + buttons,
                "clickCount",
                "1");
    }

    /** Presses a key, such as {@code ArrowRight}. */
    void press(String key) throws Exception {
        send(
                "Input.dispatchKeyEvent",
                "type",
                "\"keyDown\"",
                "key",
                quoted(key),
                "code",
                quoted(key));
        send(
                "Input.dispatchKeyEvent",
                "type",
                "\"keyUp\"",
                "key",
                quoted(key),
                "code",
                quoted(key));
    }

    void screenshot(Path file, boolean whole) throws Exception {
        Map<?, ?> answer = send("Page.captureScreenshot", "captureBeyondViewport", "" + whole);
        Files.write(file, Base64.getDecoder().decode(answer.get("data").toString()));
    }

    void print(Path file) throws Exception {
        Map<?, ?> answer =
                send("Page.printToPDF", "preferCSSPageSize", "true", "printBackground", "false");
        Files.write(file, Base64.getDecoder().decode(answer.get("data").toString()));
    }

    @Override
    public CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
        message.append(data);
        if (last) {
            Map<?, ?> event = (Map<?, ?>) parse(message.toString());
            message.setLength(0);
            if (event.get("id") instanceof Number id) {
                answers.remove(id.intValue()).complete(event);
            } else {
                note(event.get("method").toString(), event.get("params"));
            }
        }
        webSocket.request(1);
        return null;
    }

    @Override
    public void onError(WebSocket webSocket, Throwable error) {
        answers.values().forEach(answer -> answer.completeExceptionally(error));
    }

    private void note(String method, Object params) {
        switch (method) {
            case "Network.requestWillBeSent" ->
                    requests.add(at(at(params, "request"), "url").toString());
            case "Runtime.exceptionThrown" -> complaints.add(params.toString());
            case "Log.entryAdded" -> complaints.add(at(params, "entry").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(at(params, "type"))) {
                    complaints.add(params.toString());
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    static Object at(Object map, String key) {
        return ((Map<?, ?>) map).get(key);
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", "\\n") + '"';
    }

    static Object parse(String json) {
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            parser.nextToken();
            return tree(parser);
        } catch (IOException e) {
            throw new IllegalArgumentException("not JSON: " + json, e);
        }
    }

    private static Object tree(JsonParser parser) throws IOException {
        switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> map = new LinkedHashMap<>();
                while (parser.nextToken() != JsonToken.END_OBJECT) {
                    String name = parser.currentName();
                    parser.nextToken();
                    map.put(name, tree(parser));
                }
                return map;
            }
            case START_ARRAY -> {
                List<Object> list = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    list.add(tree(parser));
                }
                return list;
            }
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> {
                return parser.getDoubleValue();
            }
            case VALUE_TRUE, VALUE_FALSE -> {
                return parser.getBooleanValue();
            }
            default -> {
                return parser.currentToken() == JsonToken.VALUE_NULL ? null : parser.getText();
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        process.destroy();
        try {
            if (!process.waitFor(10, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        try (Stream<Path> files = Files.walk(profile)) {
            files.sorted((a, b) -> b.compareTo(a)).forEach(file -> file.toFile().delete());
        }
    }
}
