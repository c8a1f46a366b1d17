// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.time.LocalDate;

/**
 * Something that can be rated once: 现场一次一评, 网上一事一评.
 *
 * @param kind a visit or the end of the case
 * @param day on which it was
 * @param place name of the hall of a visit, of the deciding body at the end
 */
public record Occasion(Kind kind, LocalDate day, String place) {
    /** A visit or an end. The name is stored. */
    public enum Kind {
        /** The person came to a window. */
        VISIT,
        /** The office brought the case to its end. */
        FINISH
    }

    /**
     * Names the occasion within its case; for links and forms.
     *
     * @return for example {@code VISIT-2026-11-24}
     */
    public String key() {
        return kind + "-" + day;
    }
}
