// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.matter.Matter;

/**
 * A word in a coloured box.
 *
 * @param label the word
 * @param tone ok, warning, error, plain or brand; never the only carrier of the meaning
 */
public record Tag(String label, String tone) {
    /**
     * The tags of a matter in lists.
     *
     * @param matter the matter
     * @return 即办, 网办, 跑一次 and what else holds
     */
    public static List<Tag> of(Matter matter) {
        List<Tag> tags = new ArrayList<>();
        switch (matter.state().status()) {
            case SUSPENDED -> tags.add(new Tag("暂停办理", "warning"));
            case CANCELLED -> tags.add(new Tag("已取消", "error"));
            case IN_USE -> {
                if (matter.caseType() == Matter.CaseType.INSTANT) {
                    tags.add(new Tag("即办", "ok"));
                }
                if (matter.online().filing()) {
                    tags.add(new Tag("网办", "brand"));
                }
                tags.add(new Tag(Words.visits(matter.online().visits()), "plain"));
            }
        }
        return tags;
    }
}
