// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.Optional;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;

/** Who may open a page. Services decide again for themselves; this keeps people from doors that will not open. */
final class Access {
    /** The one page of the console that says nothing about anybody and has to answer a probe. */
    private static final String HEALTH = "/health";

    private Access() {}

    static boolean allowed(PageContribution page, Caller caller) {
        return refusal(page, caller).isEmpty();
    }

    /** What the caller gets instead of the page; empty when it is open. */
    static Optional<PageResult> refusal(PageContribution page, Caller caller) {
        boolean forStaff = page.audience() != Audience.PORTAL && !page.route().equals(HEALTH);
        if (!forStaff && page.duties().isEmpty()) {
            return Optional.empty();
        }
        if (caller instanceof Caller.Anonymous) {
            return Optional.of(new PageResult.SignInFirst());
        }
        if (!(caller instanceof Caller.Staff staff)) {
            return Optional.of(Messages.staffOnly());
        }
        boolean open = page.duties().isEmpty() || page.duties().stream().anyMatch(staff::has);
        return open && page.opensFor(caller) ? Optional.empty() : Optional.of(Messages.otherDuty());
    }
}
