// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.identity.AccountService;
import org.tongban.identity.Duty;
import org.tongban.identity.StaffService;
import org.tongban.identity.StaffService.StaffMember;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Somebody leaves: a second look, then the account is closed. */
@Component(service = PageContribution.class)
public final class LeavePage implements PageContribution {
    private static final Link BACK = new Link("/admin/staff", "人员与岗位");

    private final StaffService staff;
    private final AccountService accounts;
    private final Clock clock;

    /**
     * Over the staff accounts.
     *
     * @param staff who it is
     * @param accounts are closed
     */
    @Activate
    public LeavePage(@Reference StaffService staff, @Reference AccountService accounts) {
        this(staff, accounts, Clock.system(Days.ZONE));
    }

    LeavePage(StaffService staff, AccountService accounts, Clock clock) {
        this.staff = staff;
        this.accounts = accounts;
        this.clock = clock;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/admin/staff/{number}/leave";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<StaffMember> member = staff.find(request.pathPart("number")).filter(StaffMember::active);
        if (member.isEmpty()) {
            return new PageResult.Message(404, "没有这位在岗人员", "可能已经离岗。请回到名单再看一看。", BACK);
        }
        return request.method() == Method.POST ? leave(request, member.get()) : page(request, member.get());
    }

    private PageResult leave(PageRequest request, StaffMember member) {
        Optional<FieldError> refused = accounts.deactivate(request.caller(), member.workNumber());
        return refused.<PageResult>map(error -> new PageResult.Message(422, "没有停用", error.message(), BACK))
                .orElseGet(() -> new PageResult.Redirect("/admin/staff?left=" + member.workNumber()));
    }

    private PageResult page(PageRequest request, StaffMember member) {
        LeaveView view = new LeaveView(
                StaffView.Row.of(member, LocalDate.now(clock)),
                request.csrfField().markup());
        return PageResult.Page.of("离岗", Templates.render("leave", view)).under(BACK);
    }
}
