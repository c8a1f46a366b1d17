// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ThreadLocalRandom;

/** What citizens were given in hand: each is looked for at the end, and counted once. */
final class Receipts {
    private final Map<String, Receipt> byNumber = new ConcurrentHashMap<>();
    private final List<Receipt> inOrder = java.util.Collections.synchronizedList(new ArrayList<>());
    private final Queue<String> twice = new ConcurrentLinkedQueue<>();

    /**
     * An acknowledged filing.
     *
     * @param number of the case
     * @param tracking token of the QR code
     * @param citizen who filed
     * @param key under which
     */
    record Receipt(String number, String tracking, Citizen citizen, String key) {}

    /**
     * What became of them.
     *
     * @param lost numbers that were acknowledged and are not there
     * @param doubled numbers that are there and were never acknowledged, or acknowledged twice
     */
    record Found(List<String> lost, List<String> doubled) {}

    void took(Receipt receipt) {
        Receipt before = byNumber.putIfAbsent(receipt.number(), receipt);
        if (before == null) {
            inOrder.add(receipt);
        } else if (!before.key().equals(receipt.key())) {
            twice.add(receipt.number());
        }
    }

    int count() {
        return byNumber.size();
    }

    List<Receipt> since(int first) {
        synchronized (inOrder) {
            return List.copyOf(inOrder.subList(Math.min(first, inOrder.size()), inOrder.size()));
        }
    }

    /** Somebody's tracking token. */
    java.util.Optional<String> any() {
        synchronized (inOrder) {
            return inOrder.isEmpty()
                    ? java.util.Optional.empty()
                    : java.util.Optional.of(
                            inOrder.get(ThreadLocalRandom.current().nextInt(inOrder.size()))
                                    .tracking());
        }
    }

    /** Reads each by itself, and the whole list of each citizen. */
    Found look(Door door, List<Citizen> citizens) {
        List<String> lost = lost(door, since(0));
        Map<String, Integer> listed = new HashMap<>();
        for (Citizen citizen : citizens) {
            list(door, citizen).forEach(number -> listed.merge(number, 1, Integer::sum));
        }
        byNumber.keySet().stream()
                .filter(number -> !listed.containsKey(number) && !lost.contains(number))
                .forEach(lost::add);
        List<String> doubled = new ArrayList<>(twice);
        listed.forEach((number, times) -> {
            if (times > 1 || !byNumber.containsKey(number)) {
                doubled.add(number);
            }
        });
        return new Found(lost, doubled);
    }

    /** Those that their owner cannot read. */
    static List<String> lost(Door door, List<Receipt> receipts) {
        List<String> lost = new ArrayList<>();
        for (Receipt receipt : receipts) {
            Call read = Call.get("/api/cases/" + receipt.number())
                    .by(receipt.citizen().token());
            if (door.send(read).status() != 200) {
                lost.add(receipt.number());
            }
        }
        return lost;
    }

    private static List<String> list(Door door, Citizen citizen) {
        List<String> numbers = new ArrayList<>();
        String cursor = "";
        do {
            String query = cursor.isEmpty() ? "" : "?after=" + cursor;
            JsonNode page = door.send(Call.get("/api/cases" + query).by(citizen.token()))
                    .json();
            page.path("cases").forEach(line -> numbers.add(line.path("number").asText()));
            cursor = page.path("next").asText("");
        } while (!cursor.isEmpty());
        return numbers;
    }
}
