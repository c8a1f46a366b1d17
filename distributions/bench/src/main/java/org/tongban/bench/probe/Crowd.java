// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.matter.Matter;

/**
 * Open cases as a city has them: spread over halls, matters, inboxes, officers and days, the same in each run. A case is
 * given as the columns in which it differs from one that was really filed.
 */
final class Crowd {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final long DAY = 86_400_000L;
    private static final long NEVER = Long.MAX_VALUE;
    private static final int OFFICERS = 3000;

    private final List<Hall> halls = new ArrayList<>();
    private final Map<String, String> definitions;
    private final List<Matter> matters;
    private final Random random = new Random(20260901);
    private final LocalDate today = LocalDate.now(ZONE);

    /** Of the matters that are installed; for each the digest of the definition that its cases are pinned to. */
    Crowd(HallService tree, List<Matter> matters, Map<String, String> definitions) {
        collect(tree, tree.city());
        this.definitions = definitions;
        this.matters = matters.stream()
                .filter(matter -> definitions.containsKey(matter.code()))
                .toList();
    }

    private void collect(HallService tree, Hall hall) {
        halls.add(hall);
        tree.children(hall).forEach(below -> collect(tree, below));
    }

    /** The inboxes and how many of a hundred open cases lie in them. */
    private enum Place {
        WINDOW(15, "RECEIVED", "核对材料并受理"),
        ACCEPTANCE(10, "RECEIVED", "核对材料并受理"),
        EXAMINATION(40, "ACCEPTED", "镇街审核"),
        DECISION(15, "ACCEPTED", "区民政局确认"),
        COUNTER(12, "ISSUED", "送达结果"),
        APPLICANT(8, "CORRECTION", "等申请人补齐材料");

        private final int share;
        private final String state;
        private final String words;

        Place(int share, String state, String words) {
            this.share = share;
            this.state = state;
            this.words = words;
        }

        static Place at(int hundredth) {
            int sum = 0;
            for (Place place : values()) {
                sum += place.share;
                if (hundredth < sum) {
                    return place;
                }
            }
            return APPLICANT;
        }

        boolean atHall() {
            return this == WINDOW || this == COUNTER;
        }
    }

    static String officer(int index) {
        return String.format(Locale.ROOT, "B%04d-%02d", index / 100, index % 100);
    }

    Map<String, Object> next(int serial) {
        Map<String, Object> row = new TreeMap<>();
        Hall hall = halls.get(random.nextInt(halls.size()));
        Matter matter = matters.get(random.nextInt(matters.size()));
        Place place = Place.at(random.nextInt(100));
        String competent = cut(hall.scope(), matter.levels().contains(HallLevel.TOWN) && random.nextBoolean() ? 3 : 2);
        row.put("case_number", String.format(Locale.ROOT, "320402202609%02d%06dB", 1 + serial % 30, serial / 30));
        row.put("state", place.state);
        row.put("matter", matter.code());
        row.put("department", matter.department());
        row.put("definition", definitions.get(matter.code()));
        row.put("hall", hall.code().value());
        row.put("hall_scope", hall.scope().value());
        row.put("scope", competent);
        waiting(row, place, place.atHall() ? hall.scope().value() : competent, matter.department());
        dates(row, place);
        return row;
    }

    private void waiting(Map<String, Object> row, Place place, String scope, String department) {
        boolean shared = place == Place.EXAMINATION && random.nextInt(100) == 0;
        boolean staff = place != Place.APPLICANT;
        int level = place == Place.DECISION ? 2 : place == Place.EXAMINATION ? depth(scope) : 4;
        row.put("waiting_duty", place.name());
        row.put("waiting_level", (short) level);
        row.put("waiting_scope", scope);
        row.put("waiting_for", place.words);
        row.put("waiting_departments", shared ? ",civil-affairs,human-resources," : "," + department + ",");
        row.put("waiting_desk", !staff ? null : place.atHall() ? "" : shared ? "*" : "," + department + ",");
        row.put("waiting_city", staff ? cut(new ScopePath(scope), 1) : null);
        row.put("waiting_district", staff && level >= 2 && depth(scope) >= 2 ? cut(new ScopePath(scope), 2) : null);
        row.put("waiting_town", staff && level >= 3 && depth(scope) >= 3 ? cut(new ScopePath(scope), 3) : null);
        boolean claimable = place == Place.EXAMINATION || place == Place.DECISION;
        List<String> held = Stream.of(
                        shared ? new String[] {"civil-affairs", "human-resources"} : new String[] {department})
                .filter(key -> claimable && random.nextInt(10) < 3)
                .map(key -> key + "=" + officer(random.nextInt(OFFICERS)))
                .toList();
        holders(row, held);
    }

    /** As the store writes them: of a joint case that several officers have, the column of the index says no more. */
    private static void holders(Map<String, Object> row, List<String> held) {
        List<String> numbers = held.stream()
                .map(one -> one.substring(one.indexOf('=') + 1))
                .distinct()
                .toList();
        row.put("holder", numbers.isEmpty() ? null : numbers.size() == 1 ? numbers.get(0) : "*");
        row.put("holders", held.isEmpty() ? "" : "," + String.join(",", held) + ",");
    }

    /** Most are due within a month, three of a hundred are late, and one of these beyond the law. */
    private void dates(Map<String, Object> row, Place place) {
        int days = random.nextInt(100) < 3 ? -1 - random.nextInt(20) : random.nextInt(30);
        boolean dated = place != Place.COUNTER && place != Place.APPLICANT;
        LocalDate due = today.plusDays(days);
        long end = due.plusDays(1).atStartOfDay(ZONE).toInstant().toEpochMilli();
        row.put("received_at", end - 30 * DAY);
        row.put("moved_at", end - 20 * DAY);
        row.put("due", dated ? due.toString() : "9999-12-31");
        row.put("answer_by", place.state.equals("RECEIVED") ? due.toString() : null);
        row.put("promised_due", place.state.equals("ACCEPTED") ? due.toString() : null);
        row.put("blue_at", dated ? end - 6 * DAY : NEVER);
        row.put("yellow_at", dated ? end - 2 * DAY : NEVER);
        row.put("red_at", dated ? end : NEVER);
        row.put("breach_at", dated ? end + 10 * DAY : NEVER);
        row.put("lit_at", dated ? end - 2 * DAY : NEVER);
        row.put("next_light_at", NEVER);
    }

    private static int depth(String path) {
        return (int) path.chars().filter(c -> c == '/').count();
    }

    private static String cut(ScopePath path, int segments) {
        String[] parts = path.value().substring(1).split("/", -1);
        return "/" + String.join("/", List.of(parts).subList(0, Math.min(segments, parts.length)));
    }
}
