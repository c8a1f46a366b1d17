// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A platform that gives one prepared answer, notes what it was asked, and the command line before it. */
final class PlatformUnderTest implements AutoCloseable {
    private final HttpServer server;
    private final Path home;
    private final StringWriter printed = new StringWriter();
    private final StringWriter complained = new StringWriter();
    private final List<String> asked = new ArrayList<>();
    private int status = 200;
    private String answer = "{}";

    PlatformUnderTest(Path home) {
        this.home = home;
        try {
            Files.createDirectories(home.resolve("data"));
            Files.writeString(home.resolve("data/operator.token"), "secret-of-the-operator\n");
            this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::serve);
        server.start();
    }

    void answers(int code, String json) {
        status = code;
        answer = json;
    }

    int run(String... words) {
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        return Tongban.line(Map.of("TONGBAN_URL", url, "TONGBAN_HOME", home.toString()))
                .setOut(new PrintWriter(printed, true))
                .setErr(new PrintWriter(complained, true))
                .execute(words);
    }

    /** Method, path, token, type and body of each call. */
    List<String> asked() {
        return asked;
    }

    String printed() {
        return printed.toString();
    }

    String complained() {
        return complained.toString();
    }

    void stop() {
        server.stop(0);
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private void serve(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        asked.add(String.join(
                " ",
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                String.valueOf(exchange.getRequestHeaders().getFirst("Authorization")),
                String.valueOf(exchange.getRequestHeaders().getFirst("Content-Type")),
                body));
        byte[] content = answer.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
        try (OutputStream out = exchange.getResponseBody()) {
            out.write(content);
        }
    }
}
