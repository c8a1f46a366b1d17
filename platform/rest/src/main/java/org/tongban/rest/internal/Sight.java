// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseMaterial;

/**
 * How a clerk saw a paper.
 *
 * @param mark original-seen, copy, scanned, exempt or deferred
 */
record Sight(@Nullable String mark) {
    /** The mark; ends the call when there is none of this name. */
    CaseMaterial.Mark read() {
        Needs needs = new Needs();
        String name = needs.text(mark, "mark");
        for (CaseMaterial.Mark known : CaseMaterial.Mark.values()) {
            if (known.name().equals(name.toUpperCase(Locale.ROOT).replace('-', '_'))) {
                return known;
            }
        }
        if (!name.isEmpty()) {
            needs.wrong("mark", Members.named("mark") + "可以是 original-seen、copy、scanned、exempt、deferred。");
        }
        needs.met();
        throw new IllegalStateException("A mark that is not known has been refused");
    }
}
