// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import org.tongban.matter.Matter;

/**
 * A matter as a line of a list.
 *
 * @param href of its guide
 * @param name official name
 * @param note what people call it, and who does it
 * @param tags in words
 */
public record MatterLine(String href, String name, String note, List<Tag> tags) {
    /**
     * The line of a matter.
     *
     * @param matter the matter
     * @return its line
     */
    public static MatterLine of(Matter matter) {
        String called = matter.aliases().isEmpty()
                ? ""
                : "也叫"
                        + String.join(
                                "、",
                                matter.aliases()
                                        .subList(0, Math.min(2, matter.aliases().size()))) + " · ";
        return new MatterLine(
                "/matters/" + matter.code(),
                matter.name(),
                called + matter.kind().label() + " · " + Words.department(matter),
                Tag.of(matter));
    }
}
