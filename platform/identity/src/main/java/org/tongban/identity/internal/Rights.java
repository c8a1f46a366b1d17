// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** Who may do what to accounts of staff. */
final class Rights {
    private Rights() {}

    /** Runs accounts: the system administrator, and the operator at the machine. */
    static boolean runsAccounts(Caller caller) {
        return caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff member && member.has(Duty.SYSTEM_ADMIN));
    }

    /** Reads accounts: any administrator. */
    static boolean readsAccounts(Caller caller) {
        return caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff member
                        && member.posts().stream().anyMatch(post -> post.duty().administration()));
    }

    static boolean is(Caller caller, String workNumber) {
        return caller instanceof Caller.Staff member && member.workNumber().equals(workNumber);
    }

    /** How the caller stands in the record: the work number, nothing for the operator. */
    static String signature(Caller caller) {
        return caller instanceof Caller.Staff member ? member.workNumber() : "";
    }
}
