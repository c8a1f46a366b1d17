// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.FormStepView;
import org.tongban.portal.internal.FormSteps;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.Typed;

/** One page of the form: saved whatever was typed, passed only when it is right. */
@Component(service = PageContribution.class)
public final class FormStepPage implements OpenDraftPage {
    private final Filing filing;

    /**
     * Over the filing.
     *
     * @param filing drafts and matters
     */
    @Activate
    public FormStepPage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/drafts/{draft}/form/{step}";
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public PageResult render(PageRequest request, Filing.Opened opened) {
        String step = request.pathPart("step");
        int number = step.matches("[1-9][0-9]?") ? Integer.parseInt(step) : 0;
        int last = opened.form().steps().size();
        if (number < 1 || number > opened.matter().form().steps().size()) {
            return NotHere.page();
        }
        if (number > last) {
            return new PageResult.Redirect("/drafts/" + opened.draft().id() + "/form/" + last);
        }
        return request.method() == Method.POST
                ? post(request, opened, number)
                : page(request, opened, number, looking(request));
    }

    private static FormSteps.Shown looking(PageRequest request) {
        return new FormSteps.Shown(Map.of(), List.of(), Set.of(request.parameter("edit")), false);
    }

    private PageResult page(PageRequest request, Filing.Opened opened, int number, FormSteps.Shown shown) {
        FormStepView view = new FormSteps(filing.site(), opened, number)
                .view(
                        filing.frame(opened, 1, request),
                        shown,
                        request.parameter("resumed").equals("1"));
        return PageResult.Page.of(view.title(), Templates.render("formstep", view))
                .under(new Link(view.frame().guide(), opened.matter().name()))
                .status(shown.errors().isEmpty() ? 200 : 422);
    }

    private PageResult post(PageRequest request, Filing.Opened opened, int number) {
        FormSteps steps = new FormSteps(filing.site(), opened, number);
        Typed typed = new Typed(filing.site(), opened.matter().form(), steps.offered(), request.parameters());
        Optional<Filing.Opened> saved = save(request, opened, steps, typed);
        if (saved.isEmpty()) {
            return NotHere.draft();
        }
        String edit = request.parameter("edit");
        if (steps.offered().contains(edit)) {
            return new PageResult.Redirect(
                    "/drafts/" + opened.draft().id() + "/form/" + number + "?edit=" + edit + "#f-" + edit);
        }
        if (!request.parameter("choose").isEmpty()) {
            return page(request, saved.get(), number, new FormSteps.Shown(typed.raw(), List.of()));
        }
        return next(request, saved.get(), typed, new Place(number, steps.step().fields()));
    }

    /**
     * A page of the form as it was sent.
     *
     * @param number counted from 1
     * @param asked fields that it asked for
     */
    private record Place(int number, List<String> asked) {}

    /** Where an answer calls for more on the same page, that is asked for first, and not held against anybody. */
    private PageResult next(PageRequest request, Filing.Opened saved, Typed typed, Place place) {
        List<FieldError> errors = new FormSteps(filing.site(), saved, place.number()).errors(typed, saved.answers());
        List<FieldError> wrong = errors.stream()
                .filter(error -> place.asked().contains(error.field())
                        || !typed.raw().getOrDefault(error.field(), List.of("")).stream()
                                .allMatch(String::isBlank))
                .toList();
        if (!errors.isEmpty()) {
            return page(
                    request,
                    saved,
                    place.number(),
                    new FormSteps.Shown(typed.raw(), wrong, Set.of(), wrong.size() < errors.size()));
        }
        boolean last = place.number() == saved.form().steps().size();
        return new PageResult.Redirect(
                "/drafts/" + saved.draft().id() + (last ? "/materials" : "/form/" + (place.number() + 1)));
    }

    /** Whatever was typed is kept, right or wrong; facts are kept where the page did not ask. */
    private Optional<Filing.Opened> save(PageRequest request, Filing.Opened opened, FormSteps steps, Typed typed) {
        Answers parsed = filing.site().matters().parse(opened.matter(), typed.fields());
        Set<String> known =
                steps.known(new FormSteps.Shown(typed.raw(), List.of())).keySet();
        List<String> asked =
                steps.offered().stream().filter(field -> !known.contains(field)).toList();
        Answers answers = typed.toSave(parsed, asked, opened.draft().answers());
        return filing.drafts()
                .save(opened.citizen(), opened.draft().id(), answers)
                .flatMap(draft -> filing.open(request, draft));
    }
}
