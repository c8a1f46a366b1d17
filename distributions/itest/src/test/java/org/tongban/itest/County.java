// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A booted county, seen from outside.
 *
 * @param port at which it answers on loopback
 * @param consolePort of the administrator's console
 * @param base the folder in which it runs
 */
record County(int port, int consolePort, Path base) {

    /** The address under which a portal answers, for example {@code tianning}. */
    String portal(String name) {
        return "http://" + name + ".localhost:" + port;
    }

    /** The address for programs. */
    URI address() {
        return URI.create("http://127.0.0.1:" + port);
    }

    /** Somebody who has not signed in. */
    Visitor anonymous() {
        return new Visitor(address(), Map.of());
    }

    /** Somebody who looks at the pages of a portal without signing in. */
    Visitor reader(String portal) {
        return new Visitor(address(), Map.of("Cookie", "portal=" + portal));
    }

    /** The local operator, who owns the token file. */
    Visitor operator() {
        return bearer(read("data/operator.token"));
    }

    /** One of the demonstration people, signed in over the API. */
    Visitor person(String account) {
        return bearer(token(account, password(account)));
    }

    /** Whoever holds a token. */
    Visitor bearer(String token) {
        return new Visitor(address(), Map.of("Authorization", "Bearer " + token));
    }

    /** Signs in over the API. */
    String token(String account, String password) {
        return anonymous()
                .post("/api/sessions", Map.of("account", account, "password", password))
                .expecting(201)
                .text("token");
    }

    /** The generated password of a demonstration account. */
    String password(String account) {
        return read("data/demo-accounts.txt")
                .lines()
                .map(line -> List.of(line.split("\t", -1)))
                .filter(columns -> columns.size() > 2 && columns.get(1).equals(account))
                .map(columns -> columns.get(2))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No demonstration account " + account));
    }

    /** Waits until the county serves, and lets the demonstration people in. */
    County ready() {
        Patience.until("the county serves", () -> anonymous().reaches("/health"));
        Patience.until(
                "all is well",
                this::troubles,
                () -> anonymous().get("/health").body().contains("一切正常"));
        if (!Files.exists(base.resolve("data/demo-accounts.txt"))) {
            operator().post("/api/modules", Map.of("name", "data-demo")).expecting(201);
            Patience.until(
                    "the demonstration accounts are written",
                    () -> Files.exists(base.resolve("data/demo-accounts.txt")));
        }
        return this;
    }

    /** What the status page and the log complain about. */
    private String troubles() {
        String page = anonymous().get("/health").body();
        String log = read("log/tongban.log")
                .lines()
                .filter(line -> line.contains(" ERROR ") || line.contains(" WARN ") || line.contains("LedgerModule"))
                .collect(Collectors.joining("\n"));
        return page.substring(page.indexOf("<main")).replaceAll("<[^>]*>|\\s+", " ") + "\n" + log;
    }

    /** The text of a file below the base. */
    String read(String file) {
        try {
            return Files.readString(base.resolve(file)).strip();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException none) {
            throw new UncheckedIOException(none);
        }
    }
}
