// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseReadService;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The auditor's page: checks the chains of events and names each fault. */
@Component
public final class AuditPage implements PageContribution {
    private final CaseReadService cases;

    /**
     * Over the chains.
     *
     * @param cases checks them
     */
    @Activate
    public AuditPage(@Reference CaseReadService cases) {
        this.cases = cases;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/admin/audit";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.AUDITOR);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("审计", 30));
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<CaseReadService.AuditReport> report =
                request.method() == Method.POST ? Optional.of(cases.verify()) : Optional.empty();
        AuditView view = new AuditView(report, request.csrfField().markup());
        return PageResult.Page.of("审计", Templates.render("audit", view)).full();
    }
}
