// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.Filings;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Templates;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What the department has received in a time. */
@Component(service = PageContribution.class)
public final class FilingsPage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public FilingsPage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/filings";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("收件台账", 40));
    }

    @Override
    public Set<Duty> duties() {
        return Filings.DUTIES;
    }

    @Override
    public boolean opensFor(Caller caller) {
        return Filings.opensFor(caller);
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Filings filings = new Filings(office, staff);
        Filings.Span span = filings.span(request.parameter("from"), request.parameter("until"));
        PageResult.Page page = PageResult.Page.of(
                        "收件台账", Templates.render("filings", filings.view(span, request.parameter("after"))))
                .full();
        return span.problem().isPresent() ? page.status(422) : page;
    }
}
