// SPDX-License-Identifier: Apache-2.0
package org.tongban.page;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** What comes back from a page. */
public sealed interface PageResult {
    /**
     * A page to be framed.
     *
     * @param status HTTP status, 200 or a 4xx
     * @param title of the page, without the name of the site
     * @param breadcrumb from the outside in, without 首页 and without this page
     * @param body the contents
     * @param wide true for the full width of the desk
     */
    record Page(int status, String title, List<Link> breadcrumb, Html body, boolean wide) implements PageResult {
        /**
         * An ordinary page.
         *
         * @param title of the page
         * @param body the contents
         * @return status 200, no breadcrumb
         */
        public static Page of(String title, Html body) {
            return new Page(200, title, List.of(), body, false);
        }

        /**
         * The same page with a breadcrumb.
         *
         * @param links from the outside in
         * @return a copy
         */
        public Page under(Link... links) {
            return new Page(status, title, List.of(links), body, wide);
        }

        /**
         * The same page with another status.
         *
         * @param code a 4xx status
         * @return a copy
         */
        public Page status(int code) {
            return new Page(code, title, breadcrumb, body, wide);
        }

        /**
         * The same page over the full width.
         *
         * @return a copy
         */
        public Page full() {
            return new Page(status, title, breadcrumb, body, true);
        }
    }

    /**
     * Go elsewhere (303).
     *
     * @param location path on this host
     */
    record Redirect(String location) implements PageResult {}

    /**
     * Go elsewhere and remember the hall (303 and a cookie).
     *
     * @param hall 12-digit division code
     * @param location path on this host
     */
    record ChooseHall(String hall, String location) implements PageResult {}

    /**
     * A file.
     *
     * @param contentType media type
     * @param fileName shown to the person
     * @param inline true to show it, false to save it
     * @param content the bytes
     */
    record Download(String contentType, String fileName, boolean inline, byte[] content) implements PageResult {}

    /**
     * A long file that is written while it is made; it is saved, never shown.
     *
     * @param contentType media type
     * @param fileName shown to the person
     * @param content writes it
     */
    record Streamed(String contentType, String fileName, Content content) implements PageResult {
        /** What writes a file. */
        @FunctionalInterface
        public interface Content {
            /**
             * Writes it all.
             *
             * @param out not to be closed
             * @throws IOException when the browser has gone
             */
            void write(OutputStream out) throws IOException;
        }
    }

    /**
     * A message instead of a page: what happened, and what to do.
     *
     * @param status a 4xx status
     * @param title what happened, in one line
     * @param text what to do
     * @param next where to go on
     */
    record Message(int status, String title, String text, Link next) implements PageResult {}

    /** Sign in first, then come back. */
    record SignInFirst() implements PageResult {}
}
