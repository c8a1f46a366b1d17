// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.Shortcoming;

/** 一次性告知 (DOMAIN 3.1, T2): all at once, and what was not said the first time may not be asked for the second time. */
public final class OneTimeNotice {
    private OneTimeNotice() {}

    /**
     * What a further notice may not ask for.
     *
     * @param history of the case
     * @param asked what the notice lists
     * @return materials that were neither in the last notice nor supplied since; empty for a first notice
     */
    static List<String> tooLate(List<Past> history, List<Shortcoming> asked) {
        Set<String> allowed = new LinkedHashSet<>();
        boolean first = true;
        for (Past past : history) {
            if (past.type() == CaseEventType.CORRECTION_REQUESTED) {
                first = false;
                allowed.clear(); // what the last notice let pass is not taken up again
                shortcomings(past).forEach(shortcoming -> allowed.add(shortcoming.material()));
            } else if (past.type() == CaseEventType.CORRECTION_SUPPLIED) {
                allowed.addAll(supplied(past));
            }
        }
        return first
                ? List.of()
                : asked.stream()
                        .map(Shortcoming::material)
                        .filter(material -> !allowed.contains(material))
                        .distinct()
                        .toList();
    }

    /**
     * The shortcomings of the last notice.
     *
     * @param history of the case
     * @return empty when there was no notice
     */
    public static List<Shortcoming> last(List<Past> history) {
        return history.stream()
                .filter(past -> past.type() == CaseEventType.CORRECTION_REQUESTED)
                .reduce((earlier, later) -> later)
                .map(OneTimeNotice::shortcomings)
                .orElse(List.of());
    }

    /** A notice as the payload of its event; several problems of one material become one text. */
    static Map<String, String> payload(List<Shortcoming> shortcomings) {
        Map<String, String> payload = new LinkedHashMap<>();
        shortcomings.forEach(shortcoming -> payload.merge(
                PayloadKeys.SHORTCOMING + shortcoming.material(),
                shortcoming.problem().strip(),
                (one, other) -> one + "；" + other));
        return payload;
    }

    private static List<Shortcoming> shortcomings(Past notice) {
        List<Shortcoming> found = new ArrayList<>();
        notice.payload().forEach((key, text) -> {
            if (key.startsWith(PayloadKeys.SHORTCOMING)) {
                found.add(new Shortcoming(key.substring(PayloadKeys.SHORTCOMING.length()), text));
            }
        });
        return found;
    }

    private static List<String> supplied(Past supply) {
        return Arrays.stream(
                        supply.payload().getOrDefault(PayloadKeys.SUPPLIED, "").split(","))
                .filter(code -> !code.isEmpty())
                .toList();
    }
}
