// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.tongban.portal.Portal;

/** Turns the Markdown of a notice into markup that can be shown. */
final class Notices {
    private static final Pattern FRONT = Pattern.compile("---\\R(.*?)\\R---\\R(.*)", Pattern.DOTALL);
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(?:-[a-z0-9]+)*");

    private final Parser parser = Parser.builder().build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder().escapeHtml(true).sanitizeUrls(true).build();

    /** Reads one file {@code notices/<slug>.md}. */
    Portal.Notice read(String path, String text) {
        String slug = path.substring(path.lastIndexOf('/') + 1).replace(".md", "");
        Matcher matcher = FRONT.matcher(text);
        if (!SLUG.matcher(slug).matches() || !matcher.matches()) {
            throw new IllegalArgumentException(
                    path + ": a kebab-case name, and title and date between two lines of ---");
        }
        Section front = Section.of(path, quoted(matcher.group(1))).only("title", "date");
        return new Portal.Notice(
                slug, front.text("title"), date(front), renderer.render(parser.parse(matcher.group(2))));
    }

    /** A bare date would be read as a point in time. */
    private static String quoted(String front) {
        return front.replaceAll("(?m)^date:\\s*([0-9-]+)\\s*$", "date: \"$1\"");
    }

    private static String date(Section front) {
        try {
            return LocalDate.parse(front.text("date")).toString();
        } catch (DateTimeParseException wrong) {
            throw new IllegalArgumentException(front.where() + ": date as 2026-11-24", wrong);
        }
    }
}
