// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Looks at what a portal brings for the eye: it stands inside our pages and may therefore do nothing. */
final class Drawing {
    private static final int MOST_BYTES = 12 * 1024;
    private static final Pattern THEME =
            Pattern.compile("\\s*:root\\s*\\{(?:\\s*--[a-z0-9-]+\\s*:[^;{}]+;)*\\s*\\}\\s*");
    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/", Pattern.DOTALL);
    private static final Pattern ACTIVE = Pattern.compile(
            "<\\s*(?:script|style|foreignObject|image|iframe|a\\b|use)|\\son[a-z]+\\s*=|javascript:|<!|<\\?|&(?!amp;|lt;|gt;|#)"
                    + "|(?:href|src)\\s*=|url\\(\\s*['\"]?(?!#)",
            Pattern.CASE_INSENSITIVE);

    private Drawing() {}

    /** A style sheet of custom properties and nothing else. */
    static String theme(String file, String css) {
        String bare = COMMENT.matcher(css).replaceAll("");
        if (!THEME.matcher(bare).matches() || bare.contains("url(") || bare.contains("<")) {
            throw new IllegalArgumentException(file + ": only custom properties inside :root {} are taken");
        }
        return css;
    }

    /** A small drawing without anything that runs or loads. */
    static String svg(String file, String svg) {
        String drawing = svg.strip();
        if (!drawing.startsWith("<svg") || !drawing.endsWith("</svg>")) {
            throw new IllegalArgumentException(file + ": starts with <svg and ends with </svg>");
        }
        if (drawing.getBytes(StandardCharsets.UTF_8).length > MOST_BYTES) {
            throw new IllegalArgumentException(file + ": at most 12 KB");
        }
        if (ACTIVE.matcher(drawing).find()) {
            throw new IllegalArgumentException(file + ": no scripts, styles, links or foreign resources");
        }
        return drawing;
    }
}
