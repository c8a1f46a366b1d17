// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.tongban.bench.Karaf;

/**
 * Who acts: officers of the demonstration and synthetic citizens, all signed in.
 *
 * @param citizens who file
 * @param officers tokens by account
 */
record Stage(List<Citizen> citizens, Map<String, String> officers) {
    private static final int SECONDS_TO_INSTALL = 60;

    static Stage set(Node node, int people) throws IOException {
        new Administrator(node).install("matter-market-regulation").expecting(200, 201);
        Path accounts = node.base().resolve("data/demo-accounts.txt");
        node.ask(Call.post("/api/modules", Map.of("name", "data-demo")).by(node.operator()))
                .expecting(200, 201, 202);
        for (int tries = 0; tries < SECONDS_TO_INSTALL * 10 && !Files.exists(accounts); tries++) {
            Karaf.pause(100);
        }
        Map<String, String> passwords = passwords(accounts);
        Map<String, String> officers = new HashMap<>();
        for (Errand errand : Errand.ALL) {
            for (Errand.Act act : errand.acts()) {
                if (!officers.containsKey(act.account())) {
                    String password = passwords.getOrDefault(act.account(), "");
                    officers.put(
                            act.account(),
                            token(
                                    node,
                                    Call.post(
                                            "/api/sessions", Map.of("account", act.account(), "password", password))));
                }
            }
        }
        List<Citizen> citizens = new ArrayList<>();
        for (int number = 1; number <= people; number++) {
            Citizen citizen = Citizen.number(number);
            node.ask(citizen.registers()).expecting(201);
            citizens.add(citizen.with(token(node, citizen.signsIn())));
        }
        return new Stage(List.copyOf(citizens), Map.copyOf(officers));
    }

    private static Map<String, String> passwords(Path accounts) throws IOException {
        Map<String, String> passwords = new HashMap<>();
        for (String line : Files.readAllLines(accounts)) {
            String[] cells = line.split("\t", -1);
            if (cells.length > 2) {
                passwords.put(cells[1], cells[2]);
            }
        }
        return passwords;
    }

    private static String token(Node node, Call signIn) throws IOException {
        return node.ask(signIn).expecting(201).text("token");
    }
}
