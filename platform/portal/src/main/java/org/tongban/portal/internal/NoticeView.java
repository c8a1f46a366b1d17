// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.page.Link;
import org.tongban.portal.Portal;

/**
 * A notice of the portal.
 *
 * @param title heading
 * @param iso ISO date
 * @param date in words
 * @param from who says it
 * @param html rendered and sanitised when the portal was read
 * @param others the other notices
 */
public record NoticeView(String title, String iso, String date, String from, String html, List<Link> others) {
    /**
     * The notice with this last part of its address.
     *
     * @param portal the portal
     * @param slug last part of the address
     * @return empty when the portal has no such notice
     */
    public static Optional<NoticeView> of(Portal portal, String slug) {
        List<Link> others = portal.notices().stream()
                .filter(notice -> !notice.slug().equals(slug))
                .map(notice -> new Link("/notices/" + notice.slug(), notice.title()))
                .toList();
        return portal.notices().stream()
                .filter(notice -> notice.slug().equals(slug))
                .findFirst()
                .map(notice -> new NoticeView(
                        notice.title(),
                        notice.date(),
                        Words.date(LocalDate.parse(notice.date())),
                        portal.footer().organiser(),
                        notice.html(),
                        others));
    }
}
