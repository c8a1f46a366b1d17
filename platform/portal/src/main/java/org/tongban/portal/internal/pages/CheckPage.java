// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Applicant;
import org.tongban.cases.Draft;
import org.tongban.cases.PromiseService;
import org.tongban.cases.Submission;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.CheckView;
import org.tongban.portal.internal.Checks;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.Templates;

/** The last look, the promise, and the filing itself. */
@Component(service = PageContribution.class)
public final class CheckPage implements PortalPage {
    private static final String KEY = "idempotencyKey";
    private static final String AGREED = "agreed";

    private final Filing filing;
    private final PromiseService promises;

    /**
     * Over the filing.
     *
     * @param filing drafts, cases and matters
     * @param promises draws what has to be promised
     */
    @Activate
    public CheckPage(@Reference Filing filing, @Reference PromiseService promises) {
        this.filing = filing;
        this.promises = promises;
    }

    @Override
    public String route() {
        return "/drafts/{draft}/check";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return request.caller() instanceof Caller.Anonymous ? new PageResult.SignInFirst() : NotHere.draft();
        }
        if (request.method() == Method.POST) {
            return post(request, citizen);
        }
        Optional<Draft> draft = filing.draft(request);
        return draft.isEmpty()
                ? NotHere.draft()
                : filing.open(request, draft.get())
                        .map(opened -> page(request, opened, new Checks(filing.site(), opened).incomplete(), false))
                        .orElseGet(NotHere::closed);
    }

    private PageResult page(PageRequest request, Filing.Opened opened, List<FieldError> errors, boolean changed) {
        Checks checks = new Checks(filing.site(), opened);
        CheckView view = checks.view(new Checks.Drawn(
                filing.frame(opened, 3, request),
                request.newIdempotencyKey(),
                errors,
                changed,
                new Checks.Word(promises(opened, checks), agreed(request))));
        int status = changed ? 409 : errors.isEmpty() || request.method() == Method.GET ? 200 : 422;
        return PageResult.Page.of("核对", Templates.render("check", view))
                .under(new Link(view.frame().guide(), opened.matter().name()))
                .status(status);
    }

    /** A second click finds its draft filed already: the same key then gives the same receipt. */
    private PageResult post(PageRequest request, Caller.Citizen citizen) {
        Optional<Filing.Opened> opened = filing.draft(request).flatMap(draft -> filing.open(request, draft));
        if (opened.isPresent()) {
            List<FieldError> errors = errors(request, opened.get());
            if (!errors.isEmpty()) {
                return page(request, opened.get(), errors, false);
            }
        }
        return Filing.id(request.pathPart("draft"))
                .map(id -> new Submission(
                        id,
                        request.parameter("digest"),
                        List.of(new Applicant(citizen.person(), "")),
                        request.parameter(KEY),
                        Optional.empty(),
                        agreed(request)))
                .map(submission -> answer(request, opened, filing.cases().submit(citizen, submission)))
                .orElseGet(NotHere::draft);
    }

    /** The promises are asked for where the button is: once nothing else is missing. */
    private List<FieldError> errors(PageRequest request, Filing.Opened opened) {
        Checks checks = new Checks(filing.site(), opened);
        List<FieldError> errors = new ArrayList<>(checks.incomplete());
        if (!errors.isEmpty()) {
            return errors;
        }
        Set<String> agreed = agreed(request);
        promises(opened, checks).stream()
                .filter(promise -> !agreed.contains(promise.digest()))
                .map(promise -> new FieldError("promises", "请看完《" + promise.title() + "》，同意后勾选，再提交。"))
                .forEach(errors::add);
        if (!request.parameter("promise").equals("yes")) {
            errors.add(new FieldError("promise", "请先勾选承诺，再提交。"));
        }
        return errors;
    }

    private List<PromiseService.Promise> promises(Filing.Opened opened, Checks checks) {
        return checks.incomplete().isEmpty()
                ? promises.of(
                        opened.citizen(),
                        new Submission(
                                opened.draft().id(),
                                opened.matter().digest(),
                                List.of(new Applicant(opened.citizen().person(), "")),
                                ""))
                : List.of();
    }

    private static Set<String> agreed(PageRequest request) {
        return Set.copyOf(request.parameters().getOrDefault(AGREED, List.of()));
    }

    private PageResult answer(PageRequest request, Optional<Filing.Opened> opened, SubmitOutcome outcome) {
        if (outcome instanceof SubmitOutcome.Filed filed) {
            return new PageResult.Redirect(
                    "/cases/" + filed.receipt().number() + "/receipt" + (filed.again() ? "?again=1" : ""));
        }
        if (outcome instanceof SubmitOutcome.Invalid invalid && opened.isPresent()) {
            return page(request, opened.get(), invalid.errors(), false);
        }
        if (outcome instanceof SubmitOutcome.MatterChanged && opened.isPresent()) {
            return page(request, opened.get(), List.of(), true);
        }
        if (outcome instanceof SubmitOutcome.NotTaken notTaken) {
            String matter =
                    opened.map(found -> "/matters/" + found.matter().code()).orElse("/matters");
            return new PageResult.Message(422, "没有提交成功", notTaken.reason() + "您填的内容还在。", new Link(matter, "回到指南"));
        }
        return opened.isPresent() ? NotHere.closed() : NotHere.draft();
    }
}
