// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.matter.Matter;

/** Whether a matter is done at all, today. */
public final class Availability {
    private final Matter.MatterState state;
    private final LocalDate today;

    /**
     * For a matter and a day.
     *
     * @param matter the matter
     * @param today the day
     */
    public Availability(Matter matter, LocalDate today) {
        this.state = matter.state();
        this.today = today;
    }

    /**
     * Why it is not done now.
     *
     * @return empty when it is
     */
    public Optional<GuideView.Stopped> stopped() {
        boolean begun = state.since().filter(today::isBefore).isEmpty();
        if (!begun) {
            return Optional.empty();
        }
        String reason = state.because();
        return switch (state.status()) {
            case IN_USE -> Optional.empty();
            case SUSPENDED ->
                Optional.of(new GuideView.Stopped(
                        "这个事项暂停办理",
                        reason
                                + state.until()
                                        .map(day -> "预计 " + Words.date(day) + " 恢复。")
                                        .orElse("恢复日期会写在这里。")
                                + "已经交的申请继续办理。急着要办，请打 0519-12345，我们告诉您还能怎么办。"));
            case CANCELLED ->
                Optional.of(new GuideView.Stopped(
                        "这个事项已经取消",
                        reason
                                + state.since()
                                        .map(day -> "从 " + Words.date(day) + " 起不用再办。")
                                        .orElse("不用再办。")
                                + "已经交的申请继续办理。"));
        };
    }
}
