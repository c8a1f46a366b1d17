// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.desk.internal.Inbox;
import org.tongban.desk.internal.InboxView;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Verb;
import org.tongban.identity.Caller;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What waits for the caller, by duty, most urgent first. */
@Component(service = PageContribution.class)
public final class InboxPage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public InboxPage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("待办", 10));
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<String> done = CaseNumber.parse(request.parameter("number"))
                .flatMap(
                        number -> Verb.of(request.parameter("done")).map(verb -> number.grouped() + "：" + verb.done()));
        InboxView view = new Inbox(office, staff, Inbox.narrow(request.parameter("light"), request.parameter("holder")))
                .view(
                        request.parameter("duty"),
                        request.parameter("q"),
                        request.parameter("after"),
                        done,
                        request.csrfField().markup());
        return PageResult.Page.of("待办", Templates.render("inbox", view)).full();
    }
}
