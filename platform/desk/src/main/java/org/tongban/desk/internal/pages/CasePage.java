// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.JointCase;
import org.tongban.desk.internal.CaseViews;
import org.tongban.desk.internal.Commands;
import org.tongban.desk.internal.Correction;
import org.tongban.desk.internal.Filling;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Option;
import org.tongban.desk.internal.PanelView;
import org.tongban.desk.internal.Panels;
import org.tongban.desk.internal.Possible;
import org.tongban.desk.internal.PreviewView;
import org.tongban.desk.internal.Supplied;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Typed;
import org.tongban.desk.internal.Verb;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** The whole file of a case, and the acts that the caller may do now. */
@Component(service = PageContribution.class)
public final class CasePage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public CasePage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/cases/{number}";
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<CaseNumber> number = CaseNumber.parse(request.pathPart("number"));
        Optional<CaseFile> file = number.flatMap(found -> office.cases().find(staff, found));
        if (file.isEmpty()) {
            return number.flatMap(found -> firstOf(staff, found)).orElseGet(DeskPage::noSuchCase);
        }
        Look look = new Look(request, staff, file.get());
        if (request.method() == Method.POST) {
            return post(look);
        }
        Optional<String> done = Verb.of(request.parameter("done")).map(Verb::done);
        return page(look, new PanelView.Said(done, false, Optional.empty(), List.of()), Typed.NOTHING);
    }

    /** The number of a life event leads to the first of its cases that the clerk may see. */
    private Optional<PageResult> firstOf(Caller.Staff staff, CaseNumber event) {
        return office.cases().joint(staff, event).stream()
                .flatMap(joint -> joint.parts().stream())
                .filter(part -> office.cases().find(staff, part.number()).isPresent())
                .findFirst()
                .map(part -> new PageResult.Redirect("/desk/cases/" + part.number()));
    }

    /**
     * One look at a case.
     *
     * @param request that asks
     * @param staff who asks
     * @param file the case
     */
    private record Look(PageRequest request, Caller.Staff staff, CaseFile file) {
        Optional<JointCase> joint(Office office) {
            return office.cases().joint(staff, file.number());
        }

        Possible possible(Office office) {
            return new Possible(office, file, staff);
        }
    }

    private PageResult post(Look look) {
        Typed typed = new Typed(
                look.request().parameter("act"),
                look.request().parameter("step"),
                look.request().parameters());
        Optional<Verb> verb = Verb.of(typed.act());
        String seq = look.request().parameter("seq");
        if (verb.isEmpty() || !seq.matches("[0-9]{1,18}")) {
            return new PageResult.Redirect("/desk/cases/" + look.file().number());
        }
        if (Long.parseLong(seq) != look.file().seq()) {
            return conflict(look, typed);
        }
        if (!look.request().parameter(Filling.BUTTON).isEmpty()) {
            return page(look, PanelView.Said.NOTHING, Filling.fill(typed));
        }
        if (!look.request().parameter("edit").isEmpty()) {
            return page(look, PanelView.Said.NOTHING, typed);
        }
        Possible possible = look.possible(office);
        Supplied supplied = verb.get() == Verb.SUPPLY
                ? Supplied.of(office, look.staff(), look.file(), look.request())
                : Supplied.NOTHING;
        Commands commands = new Commands(look.file(), look.file().seq(), typed);
        List<Option> askable =
                verb.get() == Verb.CORRECT ? Correction.askable(office, look.file(), possible) : List.of();
        CaseCommand command = commands.command(verb.get(), askable, supplied);
        Typed kept = keeping(typed, supplied.files());
        if (!commands.errors().isEmpty() || !supplied.errors().isEmpty()) {
            return wrong(look, kept, commands.errors().isEmpty() ? supplied.errors() : commands.errors());
        }
        if (verb.get().shown() && look.request().parameter("confirm").isEmpty()) {
            List<FieldError> faults = possible.faults(command);
            if (!faults.isEmpty()) {
                return wrong(look, kept, faults);
            }
            CaseService.PreviewOutcome drawn = office.cases().preview(look.staff(), command);
            if (drawn instanceof CaseService.PreviewOutcome.Drawn paper) {
                return preview(look, verb.get(), kept, paper);
            }
            if (drawn instanceof CaseService.PreviewOutcome.NotPossible not) {
                return answer(look, verb.get(), kept, not.outcome());
            }
        }
        return answer(look, verb.get(), kept, office.cases().execute(look.staff(), command));
    }

    /** Files that were stored are named again, so that nobody has to choose them twice. */
    private static Typed keeping(Typed typed, List<UUID> files) {
        Map<String, List<String>> values = new LinkedHashMap<>(typed.values());
        values.put(Supplied.KEPT, files.stream().map(UUID::toString).toList());
        return new Typed(typed.act(), typed.step(), values);
    }

    private PageResult answer(Look look, Verb verb, Typed typed, CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Done done) {
            CaseNumber number = done.file().number();
            boolean inSight = office.cases().find(look.staff(), number).isPresent();
            return new PageResult.Redirect(
                    inSight
                            ? "/desk/cases/" + number + "?done=" + verb.key()
                            : "/desk?number=" + number + "&done=" + verb.key());
        } else if (outcome instanceof CommandOutcome.Conflict conflict) {
            return conflict(new Look(look.request(), look.staff(), conflict.current()), typed);
        } else if (outcome instanceof CommandOutcome.Invalid invalid) {
            return wrong(look, typed, invalid.errors());
        } else if (outcome instanceof CommandOutcome.NotAllowed refused) {
            return wrong(look, typed, List.of(new FieldError("", refused.reason())));
        }
        return DeskPage.noSuchCase();
    }

    private PageResult conflict(Look look, Typed typed) {
        return page(look, new PanelView.Said(Optional.empty(), true, Optional.empty(), List.of()), typed)
                .status(409);
    }

    private PageResult wrong(Look look, Typed typed, List<FieldError> errors) {
        Optional<String> problem = errors.stream()
                .filter(error -> error.field().isEmpty())
                .map(FieldError::message)
                .findFirst();
        List<FieldError> atFields =
                errors.stream().filter(error -> !error.field().isEmpty()).toList();
        return page(look, new PanelView.Said(Optional.empty(), false, problem, atFields), typed)
                .status(422);
    }

    private PageResult.Page page(Look look, PanelView.Said said, Typed typed) {
        Possible possible = look.possible(office);
        PanelView panel = new Panels(office, look.file(), possible).view(look.request(), said, typed);
        return PageResult.Page.of(
                        "办件 " + look.file().number().grouped(),
                        Templates.render(
                                "casefile",
                                new CaseViews(office, look.file(), possible).view(panel, look.joint(office))))
                .under(new Link("/desk", "待办"))
                .full();
    }

    private PageResult preview(Look look, Verb verb, Typed typed, CaseService.PreviewOutcome.Drawn paper) {
        PreviewView view = new PreviewView(
                "/desk/cases/" + look.file().number(),
                look.request().csrfField().markup(),
                look.file().seq(),
                verb,
                typed.step(),
                typed.fields(),
                paper.html());
        return PageResult.Page.of("发出前请核对", Templates.render("preview", view))
                .under(
                        new Link("/desk", "待办"),
                        new Link(
                                "/desk/cases/" + look.file().number(),
                                look.file().number().grouped()))
                .full();
    }
}
