// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.hall.ServiceArea;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationOutcome;
import org.tongban.publication.PublicationRequest;
import org.tongban.publication.PublicationService;

/** One matter: its versions, what was decided about it, and what the department may ask for. */
@Component(service = PageContribution.class)
public final class PublicationMatterPage implements PageContribution {
    private static final Link LIST = new Link("/desk/matters", "事项管理");

    private final PublicationService publications;
    private final HallService halls;
    private final PublicationWords words;

    /**
     * Over the publications.
     *
     * @param publications take requests
     * @param halls name the areas
     */
    @Activate
    public PublicationMatterPage(@Reference PublicationService publications, @Reference HallService halls) {
        this.publications = publications;
        this.halls = halls;
        this.words = new PublicationWords(halls);
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/matters/{matter}";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.MATTER_EDITOR, Duty.PUBLISHER);
    }

    @Override
    public PageResult render(PageRequest request) {
        String code = request.pathPart("matter");
        if (request.method() == Method.GET) {
            return page(request, code, PublicationForm.EMPTY);
        }
        PublicationForm form = PublicationForm.of(request);
        Optional<PublicationKind> kind = List.of(PublicationKind.values()).stream()
                .filter(one -> one.name().equals(form.text("kind")))
                .findFirst();
        if (kind.isEmpty()) {
            return page(request, code, form.with(List.of(new FieldError("kind", "请选要申请什么。"))));
        }
        if (!form.errors().isEmpty()) {
            return page(request, code, form);
        }
        PublicationOutcome outcome = publications.request(request.caller(), asked(code, kind.get(), form));
        return outcome instanceof PublicationOutcome.Done done
                ? new PageResult.Redirect(
                        "/desk/matters/" + code + "?done=" + done.entry().seq())
                : page(request, code, form.with(((PublicationOutcome.Refused) outcome).errors()));
    }

    private static PublicationRequest asked(String code, PublicationKind kind, PublicationForm form) {
        return new PublicationRequest(
                code,
                kind,
                form.optional("digest"),
                form.optional("area"),
                form.text("reason"),
                form.date("from"),
                form.date("until"));
    }

    private PageResult page(PageRequest request, String code, PublicationForm form) {
        Optional<MatterPublication> found = publications.find(request.caller(), code);
        if (found.isEmpty()) {
            return new PageResult.Message(404, "没有找到这个事项", "它可能已经卸载，或者不归您的岗位管。请回到列表再看。", LIST);
        }
        MatterPublication matter = found.get();
        List<ServiceArea> reached = halls.areas().stream()
                .filter(area -> edits(request.caller(), matter.department(), area))
                .toList();
        boolean editor = request.caller() instanceof Caller.Staff staff && staff.has(Duty.MATTER_EDITOR);
        PublicationMatterView view = new PublicationMatterView(
                matter,
                PublicationWords.standing(matter),
                PublicationWords.tone(matter),
                PublicationMatterView.notes(matter, words),
                PublicationMatterView.versions(matter),
                PublicationMatterView.kinds(matter),
                reached,
                reached.size() == halls.areas().size(),
                matter.history().stream()
                        .map(entry -> PublicationMatterView.Line.of(entry, words))
                        .toList(),
                editor,
                done(matter, request.parameter("done")),
                form,
                request.csrfField().markup());
        return PageResult.Page.of(matter.name(), Templates.render("publication-matter", view))
                .under(LIST)
                .full()
                .status(form.errors().isEmpty() ? 200 : 422);
    }

    private static boolean edits(Caller caller, String department, ServiceArea area) {
        return caller instanceof Caller.Staff staff
                && staff.posts().stream()
                        .anyMatch(post -> post.duty() == Duty.MATTER_EDITOR
                                && post.department()
                                        .filter(key -> !key.equals(department))
                                        .isEmpty()
                                && post.scope().covers(area.scope()));
    }

    /** Says only what the log confirms; an address can be typed by anybody. */
    private Optional<String> done(MatterPublication matter, String seq) {
        return matter.waiting().stream()
                .filter(entry -> String.valueOf(entry.seq()).equals(seq))
                .map(entry -> "已提交“" + words.subject(entry) + "”，等政务服务管理部门的同事审批。审批前什么都不变。")
                .findFirst();
    }
}
