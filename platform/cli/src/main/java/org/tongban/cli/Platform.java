// SPDX-License-Identifier: Apache-2.0
package org.tongban.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/** The running platform, reached on loopback with the token file of the local operator. */
final class Platform {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int UNAUTHORIZED = 401;

    private final URI address;
    private final String token;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();

    private Platform(URI address, String token) {
        this.address = address;
        this.token = token;
    }

    /**
     * The platform at an address.
     *
     * @param address of the API
     * @param base folder of the installation, with the token file of the local operator
     * @throws PlatformException when there is no token that may be read
     */
    static Platform at(URI address, Path base) {
        Path file = base.resolve("data").resolve("operator.token");
        try {
            return new Platform(address, Files.readString(file).strip());
        } catch (AccessDeniedException foreign) {
            throw new PlatformException("您不是启动平台的用户，读不了 " + file + "。请换成那个用户执行。");
        } catch (IOException missing) {
            throw notRunning();
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
        return postJson(path, body, Map.of());
    }

    JsonNode postJson(String path, Object body, Map<String, String> headers) {
        try {
            HttpRequest.Builder request = request(path)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)));
            headers.forEach(request::header);
            return send(request);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A map of texts can always be written", impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(address.resolve(path))
                .timeout(PATIENCE)
                .header("Accept", "application/json")
                .header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> response = client.send(request.build(), HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() == UNAUTHORIZED) {
                throw new PlatformException("平台不认识这里的令牌：" + address + " 上运行的可能是另一个平台。请用 ./tongban status 看看。");
            }
            JsonNode body = response.body().isBlank() ? JSON.nullNode() : JSON.readTree(response.body());
            if (response.statusCode() >= 400) {
                throw new PlatformException(sentence(response.statusCode(), body));
            }
            return body;
        } catch (JsonProcessingException garbled) {
            throw new PlatformException("平台的回答看不懂。请看日志，或者确认 " + address + " 上运行的是通办。");
        } catch (ConnectException refused) {
            throw notRunning();
        } catch (HttpTimeoutException late) {
            throw new PlatformException("平台 " + PATIENCE.toMinutes() + " 分钟内没有回答。请看日志；命令可能仍在执行，先查看结果再重试。");
        } catch (IOException broken) {
            throw new PlatformException("和平台（" + address + "）的连接断了。请用 ./tongban status 看看它是否在运行。");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new PlatformException("已中断。");
        }
    }

    private static PlatformException notRunning() {
        return new PlatformException.NotRunning();
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
