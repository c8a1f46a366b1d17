// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.Filings;
import org.tongban.desk.internal.Office;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The same list as a file for spreadsheets. */
@Component(service = PageContribution.class)
public final class FilingsFile implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public FilingsFile(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/filings.csv";
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
        if (span.problem().isPresent()) {
            return new PageResult.Message(422, "没有导出", span.problem().get(), new Link("/desk/filings", "回到收件台账"));
        }
        return new PageResult.Streamed(
                "text/csv;charset=UTF-8",
                "收件台账 " + span.from() + " 到 " + span.until() + ".csv",
                out -> filings.write(span, out));
    }
}
