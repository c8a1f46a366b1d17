// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.Receipt;
import org.tongban.desk.internal.Devices;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Slips;
import org.tongban.desk.internal.Start;
import org.tongban.desk.internal.StartView;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Tickets;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Begins a new application: the clerk chooses the matter. */
@Component(service = PageContribution.class)
public final class StartPage implements DeskPage {
    private final Office office;
    private final Devices devices;
    private final Tickets tickets;

    /**
     * Over the services.
     *
     * @param office knows matters and halls
     * @param devices of the windows
     * @param tickets of the windows
     */
    @Activate
    public StartPage(@Reference Office office, @Reference Devices devices, @Reference Tickets tickets) {
        this.office = office;
        this.devices = devices;
        this.tickets = tickets;
    }

    @Override
    public String route() {
        return "/desk/intake";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("新办件", 20));
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        if (request.method() != Method.POST) {
            return page(request, staff, Optional.empty());
        }
        if (request.parameter("act").startsWith(Tickets.ACT)) {
            return ticket(request, staff);
        }
        return request.parameter("print").isEmpty() ? begin(request, staff) : print(request, staff);
    }

    private PageResult ticket(PageRequest request, Caller.Staff staff) {
        Optional<Hall> hall = office.hall(request.parameter("hall"));
        if (hall.isEmpty()) {
            return page(request, staff, Optional.of("请先选在哪个大厅收件。")).status(422);
        }
        Tickets.Pressed pressed = tickets.press(staff, hall.get(), request);
        return pressed.problem().isPresent()
                ? page(start(staff).view(request, Optional.empty(), pressed.problem()))
                        .status(409)
                : new PageResult.Redirect("/desk/intake?hall=" + hall.get().code() + "&" + pressed.query());
    }

    private PageResult print(PageRequest request, Caller.Staff staff) {
        Optional<Receipt> receipt = CaseNumber.parse(request.parameter("print"))
                .flatMap(number -> office.cases().receipt(staff, number));
        if (receipt.isEmpty()) {
            return DeskPage.noSuchCase();
        }
        boolean done = new Slips(office, devices, tickets)
                .print(staff, receipt.get(), request.baseUrl())
                .isEmpty();
        return new PageResult.Redirect(
                "/desk/intake?filed=" + receipt.get().number() + (done ? "&printed=yes" : "&printed=no"));
    }

    private PageResult begin(PageRequest request, Caller.Staff staff) {
        Optional<Hall> hall = office.hall(request.parameter("hall"));
        if (hall.isEmpty()) {
            return page(request, staff, Optional.of("请先选在哪个大厅收件。")).status(422);
        }
        DraftOutcome outcome = office.drafts()
                .begin(staff, request.parameter("matter"), hall.get().code(), Channel.WINDOW);
        if (outcome instanceof DraftOutcome.Saved saved) {
            return new PageResult.Redirect(
                    "/desk/intake/" + saved.draft().id() + (fresh(saved.draft()) ? "" : "?resumed=1"));
        }
        String problem = outcome instanceof DraftOutcome.Invalid invalid
                ? invalid.errors().stream().map(FieldError::message).collect(Collectors.joining(" "))
                : "您没有在这个大厅收件的岗位。";
        return page(request, staff, Optional.of(problem)).status(422);
    }

    private static boolean fresh(Draft draft) {
        return draft.answers().values().isEmpty() && draft.files().isEmpty();
    }

    private Start start(Caller.Staff staff) {
        return new Start(office, staff, new Slips(office, devices, tickets), tickets);
    }

    private PageResult.Page page(PageRequest request, Caller.Staff staff, Optional<String> problem) {
        return page(start(staff).view(request, problem, Optional.empty()));
    }

    private static PageResult.Page page(StartView view) {
        return PageResult.Page.of("新办件", Templates.render("start", view)).full();
    }
}
