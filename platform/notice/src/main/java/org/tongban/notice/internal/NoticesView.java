// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.notice.NoticeService;

/**
 * An inbox.
 *
 * @param csrf hidden field, markup
 * @param unread how many are new
 * @param lines newest first
 * @param next address of the next page
 * @param first whether this is the first page
 */
public record NoticesView(String csrf, long unread, List<Line> lines, Optional<String> next, boolean first) {
    /**
     * A notice.
     *
     * @param id of it
     * @param title in a few words
     * @param text what to do by when
     * @param at when
     * @param number of the case in groups
     * @param fresh true when it was not opened
     */
    public record Line(String id, String title, String text, String at, String number, boolean fresh) {}

    static NoticesView of(String csrf, long unread, List<NoticeService.Notice> page, boolean first) {
        return new NoticesView(
                csrf,
                unread,
                page.stream()
                        .map(notice -> new Line(
                                notice.id(),
                                notice.title(),
                                notice.text(),
                                Words.minute(notice.at()),
                                notice.number().grouped(),
                                !notice.opened()))
                        .toList(),
                page.size() < NoticeService.PAGE
                        ? Optional.empty()
                        : Optional.of(
                                "/my/notices?after=" + page.get(page.size() - 1).id()),
                first);
    }
}
