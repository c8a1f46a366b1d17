// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.CounterNotice;
import org.tongban.desk.internal.Devices;
import org.tongban.desk.internal.NoticeView;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Slips;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Tickets;
import org.tongban.desk.internal.Words;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Everything that is missing, on one sheet of paper, for somebody who stands at the window. */
@Component(service = PageContribution.class)
public final class NoticePage implements DeskPage {
    private final Office office;
    private final Devices devices;
    private final Tickets tickets;

    /**
     * Over the services.
     *
     * @param office knows what is missing
     * @param devices of the windows
     * @param tickets of the windows
     */
    @Activate
    public NoticePage(@Reference Office office, @Reference Devices devices, @Reference Tickets tickets) {
        this.office = office;
        this.devices = devices;
        this.tickets = tickets;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}/notice";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Sheet> sheet = Sheet.open(office, request, staff);
        if (sheet.isEmpty()) {
            return DeskPage.noSuchDraft();
        }
        Slips slips = new Slips(office, devices, tickets);
        if (request.method() == Method.POST) {
            return new PageResult.Redirect(slips.noticed(sheet.get()));
        }
        return PageResult.Page.of("一次性告知单", Templates.render("notice", view(request, sheet.get(), slips)))
                .under(new Link("/desk/intake", "新办件"))
                .full();
    }

    private NoticeView view(PageRequest request, Sheet sheet, Slips slips) {
        CounterNotice notice = new CounterNotice(office, sheet);
        return new NoticeView(
                request.csrfField().markup(),
                sheet.href("/notice"),
                sheet.href(""),
                slips.ready(sheet.staff(), sheet.hall()),
                request.parameter("printed"),
                sheet.matter().name(),
                notice.to(),
                notice.items(),
                notice.hall(),
                sheet.hall().phone(),
                notice.clerk(),
                Words.day(office.today()));
    }
}
