// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
import javax.servlet.http.HttpServlet;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.servlet.ServletContextHandler;
import org.eclipse.jetty.servlet.ServletHolder;
import org.eclipse.jetty.util.component.LifeCycle;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The gate before a servlet in a real server. */
class ParkingGateTest {
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final HttpClient client = HttpClient.newHttpClient();
    private final Queue<String> served = new ConcurrentLinkedQueue<>();
    private final CountDownLatch slowMayEnd = new CountDownLatch(1);
    private final CountDownLatch slowIsIn = new CountDownLatch(1);
    private @Nullable Server server;
    private int port;

    @AfterEach
    void stop() {
        if (server != null) {
            LifeCycle.stop(server);
        }
    }

    @Test
    void requestsWaitAtTheClosedGateAndGoOnInOrder() {
        ParkingGate gate = serving(new ParkingGate());
        assertThat(gate.close(PATIENCE)).isTrue();
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 60; i++) {
            asked.add(ask("/" + i));
            int expected = i + 1;
            await(() -> gate.parked() == expected);
        }
        assertThat(served).isEmpty();

        gate.open();

        asked.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
        assertThat(served).hasSize(60);
        // Several go on abreast, so neighbours may swap; nobody overtakes by more than those who are on their way.
        List<String> order = List.copyOf(served);
        for (int i = 0; i < order.size(); i++) {
            assertThat(Math.abs(i - Integer.parseInt(order.get(i).substring(1))))
                    .isLessThanOrEqualTo(32);
        }
        assertThat(ask("/after").join().statusCode()).isEqualTo(200);
    }

    @Test
    void bodyOfAWaitingRequestArrivesWhole() {
        ParkingGate gate = serving(new ParkingGate());
        gate.close(PATIENCE);
        String body = "填好的表".repeat(20_000);
        CompletableFuture<HttpResponse<String>> answer = client.sendAsync(
                HttpRequest.newBuilder(uri("/body"))
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        await(() -> gate.parked() == 1);

        gate.open();

        assertThat(answer.join().body()).isEqualTo("/body " + body.getBytes(StandardCharsets.UTF_8).length);
    }

    @Test
    void whoFindsNoRoomIsToldToComeBack() {
        ParkingGate gate = serving(new ParkingGate(2, Duration.ofSeconds(10)));
        gate.close(PATIENCE);
        List<CompletableFuture<HttpResponse<String>>> asked = new ArrayList<>();
        for (int i = 0; i < 2; i++) {
            asked.add(ask("/" + i));
            int expected = i + 1;
            await(() -> gate.parked() == expected);
        }

        HttpResponse<String> third = ask("/3").join();

        assertThat(third.statusCode()).isEqualTo(503);
        assertThat(third.headers().firstValue("Retry-After")).isPresent();
        assertThat(third.body()).contains("正在更换平台的一个部分", "没有处理");
        assertThat(gate.open().turnedAway()).isEqualTo(1);
        asked.forEach(answer -> assertThat(answer.join().statusCode()).isEqualTo(200));
    }

    @Test
    void whoWaitsTooLongIsToldToComeBackAndIsNotServedLater() {
        ParkingGate gate = serving(new ParkingGate(10, Duration.ofMillis(300)));
        gate.close(PATIENCE);

        HttpResponse<String> late = client.sendAsync(
                        HttpRequest.newBuilder(uri("/late"))
                                .header("Accept", "text/html")
                                .build(),
                        HttpResponse.BodyHandlers.ofString())
                .join();

        assertThat(late.statusCode()).isEqualTo(503);
        assertThat(late.body()).contains("<h1>正在更换平台的一个部分</h1>");
        assertThat(gate.open().turnedAway()).isEqualTo(1);
        assertThat(ask("/next").join().statusCode()).isEqualTo(200);
        assertThat(served).containsExactly("/next");
    }

    @Test
    void gateIsClosedOnlyWhenTheLastOneIsOut() throws Exception {
        ParkingGate gate = serving(new ParkingGate());
        CompletableFuture<HttpResponse<String>> slow = ask("/slow");
        slowIsIn.await();
        CompletableFuture<Boolean> closing = CompletableFuture.supplyAsync(() -> gate.close(PATIENCE));
        await(gate::closed);
        assertThat(closing.isDone()).isFalse();

        slowMayEnd.countDown();

        assertThat(closing.join()).isTrue();
        assertThat(slow.join().statusCode()).isEqualTo(200);
        gate.open();
    }

    @Test
    void gateOpensAgainWhenSomebodyDoesNotComeOut() throws Exception {
        ParkingGate gate = serving(new ParkingGate());
        CompletableFuture<HttpResponse<String>> slow = ask("/slow");
        slowIsIn.await();

        assertThat(gate.close(Duration.ofMillis(100))).isFalse();

        assertThat(ask("/next").join().statusCode()).isEqualTo(200);
        slowMayEnd.countDown();
        assertThat(slow.join().statusCode()).isEqualTo(200);
    }

    @Test
    void clientThatLeftWhileItWaitedHoldsNobodyUp() throws Exception {
        ParkingGate gate = serving(new ParkingGate());
        gate.close(PATIENCE);
        for (int i = 0; i < 40; i++) {
            try (Socket gone = new Socket(InetAddress.getLoopbackAddress(), port)) {
                gone.getOutputStream()
                        .write("GET /gone HTTP/1.1\r\nHost: a\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
                int expected = i + 1;
                await(() -> gate.parked() == expected);
            }
        }
        CompletableFuture<HttpResponse<String>> there = ask("/there");
        await(() -> gate.parked() == 41);

        gate.open();

        assertThat(there.join().statusCode()).isEqualTo(200);
        assertThat(gate.close(PATIENCE)).isTrue();
        gate.open();
    }

    private ParkingGate serving(ParkingGate gate) {
        Server made = new Server();
        ServerConnector connector = new ServerConnector(made);
        ServletHolder holder = new ServletHolder(new Behind(gate));
        holder.setAsyncSupported(true);
        ServletContextHandler context = new ServletContextHandler();
        context.addServlet(holder, "/*");
        made.addConnector(connector);
        made.setHandler(context);
        LifeCycle.start(made);
        server = made;
        port = connector.getLocalPort();
        return gate;
    }

    private URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private CompletableFuture<HttpResponse<String>> ask(String path) {
        return client.sendAsync(HttpRequest.newBuilder(uri(path)).build(), HttpResponse.BodyHandlers.ofString());
    }

    private static void await(BooleanSupplier condition) {
        while (!condition.getAsBoolean()) {
            Thread.onSpinWait();
        }
    }

    /** What the gate stands before. */
    private final class Behind extends HttpServlet {
        private static final long serialVersionUID = 1L;
        private final transient ParkingGate gate;

        Behind(ParkingGate gate) {
            this.gate = gate;
        }

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            if (!gate.enter(request, response)) {
                return;
            }
            try {
                if (request.getRequestURI().equals("/slow")) {
                    slowIsIn.countDown();
                    slowMayEnd.await();
                }
                served.add(request.getRequestURI());
                int length = request.getInputStream().readAllBytes().length;
                response.getOutputStream()
                        .write((request.getRequestURI() + " " + length).getBytes(StandardCharsets.UTF_8));
            } catch (InterruptedException stopped) {
                throw new UncheckedIOException(new IOException(stopped));
            } finally {
                gate.leave();
            }
        }
    }
}
