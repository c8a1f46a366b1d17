// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/** Where callers come in: one node, or several in turn, as a plain load balancer would send them. */
final class Door {
    private static final Duration LONGEST = Duration.ofSeconds(60);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    private final List<Integer> ports;
    private final AtomicInteger turn = new AtomicInteger();

    Door(List<Integer> ports) {
        this.ports = List.copyOf(ports);
    }

    /** The answer comes on another thread, in any case; of status 0 when nobody answered. */
    void begin(Call call, Consumer<Answer> then) {
        var unused = answer(call).thenAccept(then);
    }

    Answer send(Call call) {
        return answer(call).join();
    }

    private CompletableFuture<Answer> answer(Call call) {
        int port = ports.get(Math.floorMod(turn.getAndIncrement(), ports.size()));
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + call.path()))
                .timeout(LONGEST)
                .method(
                        call.method(),
                        call.body().length == 0 ? BodyPublishers.noBody() : BodyPublishers.ofByteArray(call.body()));
        call.headers().forEach(request::header);
        return client.sendAsync(request.build(), BodyHandlers.ofString())
                .thenApply(response -> new Answer(
                        response.statusCode(),
                        response.headers().firstValue("Location").orElse(""),
                        response.body()))
                .exceptionally(Answer::none);
    }
}
