// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.util.function.Consumer;

/** Markup that is safe to send. Made only by escaping text or by a template engine that escapes. */
public final class Html {
    /** Nothing. */
    public static final Html EMPTY = new Html("");

    private final String markup;

    private Html(String markup) {
        this.markup = markup;
    }

    /**
     * Escapes text.
     *
     * @param text anything
     * @return markup that shows the text
     */
    public static Html text(String text) {
        StringBuilder out = new StringBuilder(text.length() + 16);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
        return new Html(out.toString());
    }

    /**
     * Takes what a template engine rendered. Never call it with text that a person typed.
     *
     * @param template writes markup, escaping what it inserts
     * @return the markup
     */
    public static Html rendered(Consumer<StringBuilder> template) {
        StringBuilder out = new StringBuilder(4096);
        template.accept(out);
        return new Html(out.toString());
    }

    /**
     * The markup itself.
     *
     * @return HTML
     */
    public String markup() {
        return markup;
    }

    @Override
    public String toString() {
        return markup;
    }
}
