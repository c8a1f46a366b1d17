// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.Consent;
import org.tongban.desk.internal.Consents;
import org.tongban.desk.internal.Devices;
import org.tongban.desk.internal.Facts;
import org.tongban.desk.internal.FieldView;
import org.tongban.desk.internal.Filing;
import org.tongban.desk.internal.Ids;
import org.tongban.desk.internal.IntakeView;
import org.tongban.desk.internal.IntakeViews;
import org.tongban.desk.internal.Lookup;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Scanning;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Shortfall;
import org.tongban.desk.internal.Slips;
import org.tongban.desk.internal.Taken;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.TicketStrip;
import org.tongban.desk.internal.Tickets;
import org.tongban.desk.internal.Words;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Person;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The window: one application from the applicant's card to the receipt, on one page. */
@Component(service = PageContribution.class)
public final class IntakePage implements DeskPage {
    private final Office office;
    private final Devices devices;
    private final Tickets tickets;
    private final Consents consents;

    /**
     * Over the services.
     *
     * @param office files
     * @param devices of the windows
     * @param tickets of the windows
     * @param consents the applicants' word
     */
    @Activate
    public IntakePage(
            @Reference Office office,
            @Reference Devices devices,
            @Reference Tickets tickets,
            @Reference Consents consents) {
        this.office = office;
        this.devices = devices;
        this.tickets = tickets;
        this.consents = consents;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Sheet> sheet = Sheet.open(office, request, staff);
        if (sheet.isEmpty()) {
            return new Filing(office, request)
                    .before(staff)
                    .<PageResult>map(PageResult.Redirect::new)
                    .orElseGet(DeskPage::noSuchDraft);
        }
        return request.method() == Method.POST ? post(request, sheet.get()) : look(request, sheet.get());
    }

    private PageResult look(PageRequest request, Sheet opened) {
        boolean resumed = request.parameter("resumed").equals("1");
        Sheet sheet = resumed ? recognised(opened) : opened;
        IntakeView.Notices notices = new IntakeView.Notices(
                resumed ? Optional.of(Words.minute(sheet.draft().savedAt())) : Optional.empty(),
                request.parameter("saved").equals("1") ? Optional.of("已保存。") : Optional.empty(),
                Optional.empty(),
                false);
        List<FieldError> errors = new ArrayList<>();
        if (request.parameter("checked").equals("1")) {
            errors.addAll(new Shortfall(office, sheet).all());
            errors.addAll(sheet.consent().missing());
        }
        return page(request, sheet, new IntakeViews.Said(notices, errors, Map.of(), Map.of()));
    }

    /** The applicant of a draft that was begun earlier, by the code in its form. */
    private Sheet recognised(Sheet sheet) {
        boolean single =
                sheet.matter().applicants().max() == 1 && sheet.persons().isEmpty();
        return single
                ? sheet.with(
                        0,
                        new Facts(sheet.matter().form())
                                .code(sheet.answered())
                                .flatMap(code -> office.persons().findByCode(code)))
                : sheet;
    }

    private PageResult post(PageRequest request, Sheet opened) {
        String act = request.parameter("act");
        if (act.equals("discard:yes")) {
            office.drafts().discard(opened.staff(), opened.draft().id());
            return new PageResult.Redirect("/desk/intake");
        }
        Taken taken = Taken.of(office, opened, request);
        if (act.startsWith(Tickets.ACT)) {
            return ticket(request, taken);
        }
        if (!taken.errors().isEmpty()) {
            return wrong(request, taken.sheet(), taken.errors(), taken.places());
        }
        String[] parts = act.split(":", 2);
        String which = parts.length == 2 ? parts[1] : "";
        return switch (parts[0]) {
            case "find", "register", "other", "card" -> applicant(request, taken.sheet(), parts[0], which);
            case "drop" -> drop(taken.sheet(), which);
            case "scan" -> scan(request, taken.sheet(), which);
            case "code" -> code(request, taken.sheet());
            case "discard" -> page(request, taken.sheet(), IntakeViews.Said.notice(IntakeView.Notices.ASK));
            case "new" -> new PageResult.Redirect("/desk/intake");
            case "check" -> new PageResult.Redirect(with(taken.sheet().href(""), "checked=1"));
            case "notice" -> new PageResult.Redirect(slips().noticed(taken.sheet()));
            case "submit" -> submit(request, taken.sheet());
            default -> save(request, taken.sheet());
        };
    }

    /** What was typed is saved before the queue moves on. */
    private PageResult ticket(PageRequest request, Taken taken) {
        Sheet sheet = taken.sheet();
        Tickets.Pressed pressed = tickets.press(sheet.staff(), sheet.hall(), request);
        if (pressed.problem().isEmpty() && taken.errors().isEmpty()) {
            return new PageResult.Redirect(with(sheet.href(""), pressed.query()));
        }
        IntakeViews.Said said = new IntakeViews.Said(IntakeView.Notices.NONE, taken.errors(), taken.places(), Map.of());
        return page(request, sheet, said, pressed.problem())
                .status(taken.errors().isEmpty() ? 409 : 422);
    }

    /** The return key of a card reader saves too: a number that stands there is looked up. */
    private PageResult save(PageRequest request, Sheet sheet) {
        for (int slot = 0; slot < sheet.slots(); slot++) {
            boolean typed = !request.parameter(Lookup.CODE + slot).isEmpty();
            if (typed && !sheet.persons().containsKey(slot)) {
                boolean named = !request.parameter(Lookup.NAME + slot).isEmpty();
                return applicant(request, sheet, named ? "register" : "find", Integer.toString(slot));
            }
        }
        return new PageResult.Redirect(with(sheet.href(""), "saved=1"));
    }

    private PageResult applicant(PageRequest request, Sheet sheet, String act, String which) {
        int slot = which.matches("[0-5]") ? Integer.parseInt(which) : 0;
        if (act.equals("other")) {
            return new PageResult.Redirect(sheet.with(slot, Optional.empty()).href(""));
        }
        Lookup lookup = lookup(request, sheet, act, slot);
        if (lookup.person().isEmpty()) {
            return page(
                            request,
                            sheet,
                            new IntakeViews.Said(
                                    IntakeView.Notices.NONE, lookup.errors(), Map.of(), Map.of(slot, lookup.input())))
                    .status(422);
        }
        prefill(sheet, lookup.person().get());
        return new PageResult.Redirect(sheet.with(slot, lookup.person()).href(""));
    }

    private Lookup lookup(PageRequest request, Sheet sheet, String act, int slot) {
        return switch (act) {
            case "register" -> Lookup.register(office, slot, request);
            case "card" ->
                devices.reader(window(sheet))
                        .map(reader -> Lookup.read(office, slot, request, reader))
                        .orElseGet(() -> Lookup.find(office, slot, request));
            default -> Lookup.find(office, slot, request);
        };
    }

    private Devices.Window window(Sheet sheet) {
        return Devices.Window.of(office, sheet.staff(), sheet.hall());
    }

    private PageResult scan(PageRequest request, Sheet sheet, String material) {
        Optional<FieldError> problem = new Scanning(office, devices.scanner(window(sheet))).into(sheet, material);
        return problem.map(error -> wrong(request, sheet, List.of(error), Map.of()))
                .orElseGet(() -> new PageResult.Redirect(with(sheet.href(""), "saved=1")));
    }

    private PageResult code(PageRequest request, Sheet sheet) {
        List<FieldError> errors = consents.send(sheet);
        return errors.isEmpty()
                ? new PageResult.Redirect(sheet.href("") + "#" + Consent.FIELD)
                : wrong(request, sheet, errors, Map.of());
    }

    private void prefill(Sheet sheet, Person person) {
        if (sheet.matter().applicants().max() == 1) {
            office.drafts()
                    .save(
                            sheet.staff(),
                            sheet.draft().id(),
                            new Facts(sheet.matter().form())
                                    .missing(person, sheet.draft().answers()));
        }
    }

    private PageResult drop(Sheet sheet, String file) {
        Ids.parse(file)
                .ifPresent(id ->
                        office.drafts().detach(sheet.staff(), sheet.draft().id(), id));
        return new PageResult.Redirect(sheet.href(""));
    }

    private PageResult submit(PageRequest request, Sheet sheet) {
        Filing.Result result = new Filing(office, request).submit(sheet);
        if (result.address().isPresent()) {
            result.receipt().ifPresent(receipt -> tickets.filed(sheet.staff(), sheet.hall(), receipt.number()));
            return new PageResult.Redirect(result.address().get() + printed(request, sheet, result));
        }
        return result.obstacle()
                .problem()
                .map(reason -> problem(request, sheet, reason))
                .orElseGet(() -> wrong(request, sheet, result.obstacle().errors(), Map.of()));
    }

    /** One press receives and prints; a printer that fails never undoes what was received. */
    private String printed(PageRequest request, Sheet sheet, Filing.Result result) {
        Slips slips = slips();
        return result.receipt()
                .filter(receipt -> slips.ready(sheet.staff(), sheet.hall()))
                .map(receipt ->
                        slips.print(sheet.staff(), receipt, request.baseUrl()).isEmpty())
                .map(done -> done ? "&printed=yes" : "&printed=no")
                .orElse("");
    }

    private Slips slips() {
        return new Slips(office, devices, tickets);
    }

    private PageResult problem(PageRequest request, Sheet sheet, String reason) {
        return page(
                        request,
                        sheet,
                        IntakeViews.Said.notice(
                                new IntakeView.Notices(Optional.empty(), Optional.empty(), Optional.of(reason), false)))
                .status(422);
    }

    private PageResult wrong(
            PageRequest request, Sheet sheet, List<FieldError> errors, Map<String, FieldView.PlaceView> places) {
        return page(request, sheet, new IntakeViews.Said(IntakeView.Notices.NONE, errors, places, Map.of()))
                .status(422);
    }

    private PageResult.Page page(PageRequest request, Sheet sheet, IntakeViews.Said said) {
        return page(request, sheet, said, Optional.empty());
    }

    private PageResult.Page page(
            PageRequest request, Sheet sheet, IntakeViews.Said said, Optional<String> ticketProblem) {
        IntakeView.Tools tools = tools(request, sheet, ticketProblem);
        return PageResult.Page.of(
                        "收件 - " + sheet.matter().name(),
                        Templates.render("intake", new IntakeViews(office, sheet, tools, consents).view(request, said)))
                .under(new Link("/desk/intake", "新办件"))
                .full();
    }

    private IntakeView.Tools tools(PageRequest request, Sheet sheet, Optional<String> ticketProblem) {
        Devices.Window window = window(sheet);
        return new IntakeView.Tools(
                devices.reader(window).isPresent(),
                devices.scanner(window).isPresent(),
                tickets.window(sheet.staff(), sheet.hall())
                        .map(queue -> TicketStrip.of(queue, "intake", request, ticketProblem)));
    }

    private static String with(String href, String parameter) {
        return href + (href.contains("?") ? "&" : "?") + parameter;
    }
}
