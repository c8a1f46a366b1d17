// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** The running platform, reached on loopback with the token file of the local operator. */
final class Platform {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final URI base;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private Platform(URI base, String token) {
        this.base = base;
        this.token = token;
    }

    /**
     * Finds the platform by what the launcher says: the environment variables {@code TONGBAN_URL} and
     * {@code TONGBAN_HOME}.
     */
    static Platform running() {
        String url = System.getenv().getOrDefault("TONGBAN_URL", "http://127.0.0.1:8181");
        Path file = Path.of(System.getenv().getOrDefault("TONGBAN_HOME", "."), "data", "operator.token");
        try {
            return new Platform(URI.create(url), Files.readString(file).strip());
        } catch (IOException missing) {
            throw new PlatformException("平台没有在运行，或者您不是启动它的用户。请先执行 ./tongban run。");
        }
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode delete(String path) {
        return send(request(path).DELETE());
    }

    JsonNode post(String path, String contentType, String body) {
        return send(request(path).header("Content-Type", contentType).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    JsonNode postJson(String path, Object body) {
        try {
            return post(path, "application/json", JSON.writeValueAsString(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts can always be written", impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            JsonNode body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new PlatformException(sentence(response.statusCode(), body));
            }
            return body;
        } catch (JsonProcessingException garbled) {
            throw new PlatformException("平台的回答看不懂。请看日志，或者确认端口上运行的是通办。");
        } catch (IOException unreachable) {
            throw new PlatformException("连不上平台（" + base + "）。请用 ./tongban status 看看它是否在运行。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlatformException("已中断。");
        }
    }

    private static String sentence(int status, JsonNode problem) {
        StringBuilder text = new StringBuilder(problem.path("title").asText("平台回答了 " + status));
        String detail = problem.path("detail").asText("");
        if (!detail.isEmpty()) {
            text.append("：").append(detail);
        }
        problem.path("errors")
                .forEach(error -> text.append("\n  ")
                        .append(error.path("field").asText())
                        .append("  ")
                        .append(error.path("message").asText()));
        return text.toString();
    }
}
