// SPDX-License-Identifier: Apache-2.0
package org.winnow.report.html;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** The browser as a process, without a window, a network and habits of earlier runs. */
final class Chromium implements Closeable {

    private static final int SECONDS = 60;

    private final Path profile;
    private final Process process;

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

    Chromium() throws IOException {
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

    URI page(HttpClient client) throws Exception {
        URI list = URI.create("http://127.0.0.1:" + port() + "/json/list");
        for (int i = 0; i < SECONDS; i++) {
            String text =
                    client.send(HttpRequest.newBuilder(list).build(), BodyHandlers.ofString())
                            .body();
            for (Object target : (List<?>) Json.parse(text)) {
                if ("page".equals(Json.at(target, "type"))) {
                    return URI.create(Json.at(target, "webSocketDebuggerUrl").toString());
                }
            }
            Thread.sleep(1000);
        }
        throw new IOException("the browser must have a page");
    }

    @Override
    public void close() throws IOException {
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
