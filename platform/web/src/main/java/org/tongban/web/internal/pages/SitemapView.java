// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.util.List;
import org.tongban.page.Link;

/**
 * All that can be reached.
 *
 * @param sections in their order
 */
public record SitemapView(List<Section> sections) {
    /**
     * Links of one kind.
     *
     * @param heading the words
     * @param links in their order
     */
    public record Section(String heading, List<Link> links) {}
}
