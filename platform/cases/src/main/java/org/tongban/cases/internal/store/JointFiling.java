// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.List;

/**
 * A life event that is filed: all its cases at once, or nothing.
 *
 * @param joint what joins the cases
 * @param parts the cases, in the order of the joint; none claims the draft
 * @param secrets how the life event is found
 * @param claim the draft, claimed once for all parts
 */
public record JointFiling(StoredJoint joint, List<Entry.Filing> parts, Secrets secrets, Entry.Claim claim) {
    public JointFiling {
        parts = List.copyOf(parts);
    }

    @Override
    public String toString() {
        return "JointFiling[" + joint.number() + "]";
    }
}
