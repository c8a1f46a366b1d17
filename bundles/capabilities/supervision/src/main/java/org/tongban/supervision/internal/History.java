// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * The history of an order as it is read. Escalations follow from when an answer was asked for and when it came, so they
 * are right to the minute without anybody writing them down.
 */
final class History {
    private final List<OrderView.Past> lines = new ArrayList<>();

    private History() {}

    static List<OrderView.Past> of(List<Entry> entries, Instant now) {
        History history = new History();
        for (int i = 0; i < entries.size(); i++) {
            Instant until = i + 1 < entries.size() ? entries.get(i + 1).at() : now;
            history.add(entries.get(i), until);
        }
        return List.copyOf(history.lines);
    }

    private void add(Entry entry, Instant until) {
        String expected =
                entry.expected().map(day -> "（预计 " + Words.day(day) + " 办结）").orElse("");
        line(entry.at(), entry.act().label(), entry.actor(), entry.words() + expected);
        if (entry.act().leadsTo() == Stage.OPEN) {
            escalation(entry.headAt(), until, "请部门负责人过问", "超过 1 个工作日没有反馈。");
            escalation(entry.escalatedAt(), until, "升级到督办员", "超过 3 个工作日没有反馈。");
        }
    }

    private void escalation(Instant at, Instant until, String what, String words) {
        if (!at.isAfter(until)) {
            line(at, what, "系统", words);
        }
    }

    private void line(Instant at, String what, String actor, String words) {
        lines.add(new OrderView.Past(Words.minute(at), what, actor, words));
    }
}
