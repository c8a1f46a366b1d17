// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.tongban.cases.Draft;
import org.tongban.identity.Caller;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;

/** A page of a draft: its owner has signed in, and its matter is on offer. */
interface OpenDraftPage extends PortalPage {
    /**
     * Opens the draft.
     *
     * @return drafts and matters
     */
    Filing filing();

    /**
     * Answers the owner of an open draft.
     *
     * @param request what is asked
     * @param opened the draft and its matter
     * @return the answer
     */
    PageResult render(PageRequest request, Filing.Opened opened);

    @Override
    default PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<Draft> draft = filing().draft(request);
        if (draft.isEmpty()) {
            return NotHere.draft();
        }
        return filing().open(request, draft.get())
                .map(opened -> render(request, opened))
                .orElseGet(NotHere::closed);
    }
}
