// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.List;
import org.tongban.engine.form.MatterRules;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.MatterState;

/**
 * A matter that may be offered, warm: rules compiled, search terms spelled out.
 *
 * @param bundle id of the bundle that brings it
 * @param read the matter and its file
 * @param rules its compiled rules
 * @param terms by which it is found
 */
record Offered(long bundle, ReadMatter read, MatterRules rules, List<SearchTerm> terms) {
    Matter matter() {
        return read.matter();
    }

    /** The same version in another state. */
    Offered in(MatterState state) {
        return new Offered(bundle, new ReadMatter(Stated.in(state, matter()), read.source()), rules, terms);
    }

    /** The same version, whose hooks are another bundle's. */
    Offered from(long other) {
        return new Offered(other, read, rules, terms);
    }
}
