// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseState;
import org.tongban.tracking.Timeline;

/**
 * The way of a case, newest on top.
 *
 * @param number in groups of four
 * @param title name of the matter, or 您的办件
 * @param state in words
 * @param sentence on top
 * @param due the next date, in words
 * @param dueWhat what happens until then
 * @param used working days used of the promise
 * @param all working days of the promise, 0 when there is no bar
 * @param provisional a note, when a date may still move
 * @param entries newest first
 * @param pauses times that do not count, each in one sentence
 */
public record TimelineView(
        String number,
        String title,
        String state,
        String sentence,
        Optional<String> due,
        String dueWhat,
        int used,
        int all,
        boolean provisional,
        List<Entry> entries,
        List<String> pauses) {
    /**
     * A line.
     *
     * @param phase done, now or coming
     * @param phaseWord the same in words
     * @param day for example 12月1日, empty for what is to come
     * @param time for example 14:32
     * @param title what
     * @param text which office, what, what next
     */
    public record Entry(String phase, String phaseWord, String day, String time, String title, String text) {}

    /**
     * How far the promise is used up.
     *
     * @return for example 已用 3 个工作日，承诺 8 个工作日
     */
    public String usedWords() {
        return used <= all
                ? "已用 " + used + " 个工作日，承诺 " + all + " 个工作日"
                : "承诺 " + all + " 个工作日，已经超过 " + (used - all) + " 个工作日";
    }

    /**
     * The view of a timeline.
     *
     * @param timeline the way of a case
     * @return what the page shows
     */
    public static TimelineView of(Timeline timeline) {
        return new TimelineView(
                timeline.number().grouped(),
                timeline.title(),
                timeline.state().label(),
                timeline.sentence(),
                timeline.due().map(Words::date),
                timeline.state() == CaseState.RECEIVED ? "告诉您是否受理" : "作出决定",
                timeline.usedDays(),
                timeline.allDays(),
                timeline.provisional(),
                timeline.entries().stream().map(TimelineView::entry).toList(),
                timeline.pauses().stream().map(TimelineView::words).toList());
    }

    /**
     * A time that does not count, in words.
     *
     * @param pause of the clock
     * @return for example 专家评审：2026年12月1日（周二）起，到2026年12月8日（周二）接着算
     */
    static String words(CaseClock.Pause pause) {
        return pause.title() + "：" + Words.date(pause.from()) + "起，"
                + pause.until().map(day -> "到" + Words.date(day) + "接着算").orElse("什么时候接着算，会另外通知您");
    }

    private static Entry entry(Timeline.Entry entry) {
        return new Entry(
                switch (entry.phase()) {
                    case DONE -> "done";
                    case NOW -> "now";
                    case COMING -> "coming";
                },
                switch (entry.phase()) {
                    case DONE -> "已完成";
                    case NOW -> "正在办";
                    case COMING -> "还没到";
                },
                entry.at().map(Words::monthDay).orElse(""),
                entry.at().map(Words::clock).orElse(""),
                entry.title(),
                entry.text());
    }
}
