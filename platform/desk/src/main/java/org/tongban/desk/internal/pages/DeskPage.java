// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Set;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What the pages of the desk share: staff with a duty, and one answer for what they may not see. */
interface DeskPage extends PageContribution {
    /** The duties that receive applications. */
    Set<Duty> COUNTER = Set.of(Duty.WINDOW, Duty.HELPER);

    /** The duties that work on cases. */
    Set<Duty> CASEWORK = Set.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    @Override
    default Audience audience() {
        return Audience.DESK;
    }

    @Override
    default Set<Duty> duties() {
        return CASEWORK;
    }

    @Override
    default PageResult render(PageRequest request) {
        return request.caller() instanceof Caller.Staff staff
                        && duties().stream().anyMatch(staff::has)
                ? render(request, staff)
                : new PageResult.SignInFirst();
    }

    /**
     * Answers a request of staff with one of the duties.
     *
     * @param request what is asked
     * @param staff who asks
     * @return the answer
     */
    PageResult render(PageRequest request, Caller.Staff staff);

    /**
     * There is no such case, or not for this person.
     *
     * @return the message
     */
    static PageResult noSuchCase() {
        return new PageResult.Message(404, "没有找到这个办件", "请核对编号。不归您的岗位和大厅办的件，这里也查不到。", new Link("/desk", "回到待办"));
    }

    /**
     * There is no such draft, or it is somebody else's.
     *
     * @return the message
     */
    static PageResult noSuchDraft() {
        return new PageResult.Message(
                404, "没有找到这份没办完的申请", "可能已经收件，或者已经放弃。没有多收一件。请从新办件开始。", new Link("/desk/intake", "新办件"));
    }
}
