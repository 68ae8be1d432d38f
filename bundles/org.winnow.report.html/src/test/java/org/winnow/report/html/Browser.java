// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.Closeable;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A page in headless Chromium, driven by the DevTools protocol; notes what the page complains of
 * and every address it asks for.
 */
final class Browser implements Closeable, WebSocket.Listener {

    private static final int SECONDS = 60;

    private final Chromium chromium;
    private final WebSocket socket;
    private final AtomicInteger count = new AtomicInteger();
    private final Map<Integer, CompletableFuture<Map<?, ?>>> answers = new ConcurrentHashMap<>();
    private final StringBuilder message = new StringBuilder();

    /** Errors and warnings of scripts, of the console and of the browser about the page. */
    final List<String> complaints = new CopyOnWriteArrayList<>();

    /** Addresses that the page asked for. */
    final List<String> requests = new CopyOnWriteArrayList<>();

    Browser() throws Exception {
        chromium = new Chromium();
        HttpClient client = HttpClient.newHttpClient();
        socket =
                client.newWebSocketBuilder()
                        .buildAsync(chromium.page(client), this)
                        .get(SECONDS, TimeUnit.SECONDS);
        for (String domain : List.of("Page", "Runtime", "Network", "Log")) {
            send(domain + ".enable");
        }
    }

    /** Sends a command; {@code words} are names and values in turn, values as JSON. */
    Map<?, ?> send(String method, String... words) throws Exception {
        StringBuilder params = new StringBuilder();
        for (int i = 0; i < words.length; i += 2) {
            params.append(i == 0 ? "" : ",").append(Json.quoted(words[i])).append(':');
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
        send("Page.navigate", "url", Json.quoted(file.toUri().toString()));
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
                        Json.quoted(expression),
                        "returnByValue",
                        "true",
                        "awaitPromise",
                        "true");
        if (result.containsKey("exceptionDetails")) {
            throw new AssertionError(expression + ": " + result.get("exceptionDetails"));
        }
        return Json.at(result.get("result"), "value");
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
                Json.quoted(type),
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
                Json.quoted(key),
                "code",
                Json.quoted(key));
        send(
                "Input.dispatchKeyEvent",
                "type",
                "\"keyUp\"",
                "key",
                Json.quoted(key),
                "code",
                Json.quoted(key));
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
            Map<?, ?> event = (Map<?, ?>) Json.parse(message.toString());
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
                    requests.add(Json.at(Json.at(params, "request"), "url").toString());
            case "Runtime.exceptionThrown" -> complaints.add(params.toString());
            case "Log.entryAdded" -> complaints.add(Json.at(params, "entry").toString());
            case "Runtime.consoleAPICalled" -> {
                if (List.of("error", "warning", "assert").contains(Json.at(params, "type"))) {
                    complaints.add(params.toString());
                }
            }
            default -> {
                // of no interest
            }
        }
    }

    @Override
    public void close() throws IOException {
        socket.abort();
        chromium.close();
    }
}
