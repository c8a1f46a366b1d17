// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;

/**
 * What a life event joins, and what nobody has to do twice.
 *
 * @param parts the matters that it joins
 * @param saving counted from the descriptors, in one sentence; empty while a part is not installed
 * @param missing parts that cannot be filed now, each in a few words
 */
public record EventView(List<Part> parts, String saving, List<String> missing) {
    /**
     * A matter of the event.
     *
     * @param name as people read it
     * @param href of its guide, empty while it is not installed
     * @param body that decides
     * @param promised its own promise
     * @param when whether it always belongs to it, in words
     */
    public record Part(String name, String href, String body, String promised, String when) {}
}
