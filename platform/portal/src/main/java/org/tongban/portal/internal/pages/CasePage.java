// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.JointCase;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.CaseViews;
import org.tongban.portal.internal.Correction;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.JointCaseView;
import org.tongban.portal.internal.RatingInvitation;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.TimelineView;
import org.tongban.tracking.TrackingService;

/** One case for its applicant: the open notice first, then how far it is, papers and decision. */
@Component(service = PageContribution.class)
public final class CasePage implements PortalPage {
    private final Filing filing;
    private final TrackingService tracking;
    private final RatingInvitation ratings;

    /**
     * Over the services.
     *
     * @param filing cases and halls
     * @param tracking follows cases
     * @param ratings invites to rate
     */
    @Activate
    public CasePage(
            @Reference Filing filing, @Reference TrackingService tracking, @Reference RatingInvitation ratings) {
        this.filing = filing;
        this.tracking = tracking;
        this.ratings = ratings;
    }

    @Override
    public String route() {
        return "/cases/{number}";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen)) {
            return NotHere.staff();
        }
        Optional<CaseNumber> number = CaseNumber.parse(request.pathPart("number"));
        Optional<CaseFile> file = number.flatMap(found -> filing.cases().find(request.caller(), found));
        if (file.isEmpty()) {
            return number.flatMap(found -> filing.cases().joint(request.caller(), found))
                    .map(joint -> joint(request, joint))
                    .orElseGet(NotHere::filing);
        }
        return request.method() == Method.POST
                ? post(request, file.get())
                : page(request, file.get(), Correction.Taken.NOTHING, List.of(), 200);
    }

    private PageResult page(
            PageRequest request, CaseFile file, Correction.Taken taken, List<FieldError> errors, int status) {
        String token = filing.cases()
                .receipt(request.caller(), file.number())
                .map(receipt -> receipt.trackingToken())
                .orElse("");
        CaseViews.Drawn drawn = new CaseViews.Drawn(
                token.isEmpty() ? Optional.empty() : tracking.byToken(token).map(TimelineView::of),
                token.isEmpty() ? "" : "/t/" + token,
                filing.cases()
                        .joint(request.caller(), file.number())
                        .map(joint -> new Link("/cases/" + joint.number(), joint.name())),
                ratings.of(token, "/my/" + file.number() + "/rate"),
                taken,
                errors,
                done(request),
                request.csrfField().markup());
        CaseViews views = new CaseViews(file, filing.site());
        return PageResult.Page.of(file.definition().matter().name(), Templates.render("case", views.view(drawn)))
                .under(new Link("/my", "我的办件"))
                .status(status);
    }

    /** All cases of a life event, with what has come of each. */
    private PageResult joint(PageRequest request, JointCase joint) {
        String track = filing.cases()
                .receipt(request.caller(), joint.number())
                .map(receipt -> "/t/" + receipt.trackingToken())
                .orElse("");
        List<CaseFile> parts = joint.parts().stream()
                .flatMap(part -> filing.cases().find(request.caller(), part.number()).stream())
                .toList();
        return PageResult.Page.of(joint.name(), Templates.render("jointcase", JointCaseView.of(joint, parts, track)))
                .under(new Link("/my", "我的办件"));
    }

    private static String done(PageRequest request) {
        return switch (request.parameter("done")) {
            case "supplied" -> "材料已经补交，我们重新核对。有结果会写在下面。";
            case "withdrawn" -> "这次申请已经撤回。需要时可以重新申请。";
            default -> "";
        };
    }

    /** A second click finds the case gone on: it was supplied already. */
    private PageResult post(PageRequest request, CaseFile file) {
        boolean later = CaseViews.suppliesLater(file);
        if (file.state() != CaseState.CORRECTION && !later) {
            return new PageResult.Redirect("/cases/" + file.number());
        }
        Correction.Taken taken = new Correction(filing.cases(), filing.site(), request, file).take();
        if (!taken.errors().isEmpty()) {
            return page(request, file, taken, taken.errors(), 422);
        }
        if (!request.parameter("choose").isEmpty()) {
            return page(request, file, taken, List.of(), 200);
        }
        if (later && taken.ids().isEmpty()) {
            return page(request, file, taken, List.of(new FieldError("", "还没有选文件。请至少选一份再点“补交”。")), 422);
        }
        CaseCommand supply = later
                ? new CaseCommand.SupplyDeferred(file.number(), seq(request), taken.ids())
                : new CaseCommand.SupplyCorrection(file.number(), seq(request), taken.ids(), taken.corrected());
        CommandOutcome outcome = filing.cases().execute(request.caller(), supply);
        return answer(request, file, taken, outcome);
    }

    private static long seq(PageRequest request) {
        String text = request.parameter("seq");
        return text.matches("[0-9]{1,9}") ? Long.parseLong(text) : 0;
    }

    private PageResult answer(PageRequest request, CaseFile file, Correction.Taken taken, CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Done) {
            return new PageResult.Redirect("/cases/" + file.number() + "?done=supplied");
        }
        if (outcome instanceof CommandOutcome.Invalid invalid) {
            return page(request, file, taken, invalid.errors(), 422);
        }
        if (outcome instanceof CommandOutcome.NotAllowed notAllowed) {
            return page(request, file, taken, List.of(new FieldError("", notAllowed.reason())), 422);
        }
        if (outcome instanceof CommandOutcome.Conflict conflict) {
            return page(
                    request,
                    conflict.current(),
                    taken,
                    List.of(new FieldError("", "这个办件刚刚有了新的进展，材料还没有交上去。请再看一遍，再点“一起补交”。")),
                    409);
        }
        return NotHere.filing();
    }
}
