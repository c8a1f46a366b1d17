// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.publication.GuideChange;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationOutcome;
import org.tongban.publication.PublicationService;

/** One request: what changes, what the linter advises, and agree or send back. */
@Component(service = PageContribution.class)
public final class PublicationRequestPage implements PageContribution {
    private static final Link LIST = new Link("/desk/publication", "发布审批");

    private final PublicationService publications;
    private final PublicationWords words;
    private final Clock clock;

    /**
     * Over the publications.
     *
     * @param publications take decisions
     * @param halls name the areas
     */
    @Activate
    public PublicationRequestPage(@Reference PublicationService publications, @Reference HallService halls) {
        this(publications, halls, Clock.system(PublicationWords.ZONE));
    }

    PublicationRequestPage(PublicationService publications, HallService halls, Clock clock) {
        this.publications = publications;
        this.words = new PublicationWords(halls);
        this.clock = clock;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/publication/{matter}/{request}";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.PUBLISHER);
    }

    @Override
    public PageResult render(PageRequest request) {
        String code = request.pathPart("matter");
        if (request.method() == Method.GET) {
            return page(request, code, PublicationForm.EMPTY);
        }
        PublicationForm form = PublicationForm.of(request);
        if (!form.errors().isEmpty()) {
            return page(request, code, form);
        }
        int number = number(request);
        PublicationOutcome outcome = switch (form.text("act")) {
            case "grant" -> publications.grant(request.caller(), code, number, form.date("effectiveOn"));
            case "return" -> publications.sendBack(request.caller(), code, number, form.text("reason"));
            default -> new PublicationOutcome.Refused(List.of(new FieldError("", "没有这个操作。请从页面上的按钮再点一次。")));
        };
        return outcome instanceof PublicationOutcome.Done done
                ? new PageResult.Redirect("/desk/publication?matter=" + code + "&done="
                        + done.entry().seq())
                : page(request, code, form.with(((PublicationOutcome.Refused) outcome).errors()));
    }

    private static int number(PageRequest request) {
        String text = request.pathPart("request");
        return text.matches("[0-9]{1,9}") ? Integer.parseInt(text) : 0;
    }

    private PageResult page(PageRequest request, String code, PublicationForm form) {
        Optional<MatterPublication> matter = publications.find(request.caller(), code);
        Optional<PublicationEntry> entry = matter.stream()
                .flatMap(found -> found.history().stream())
                .filter(line -> line.seq() == number(request) && line.step() == PublicationEntry.Step.REQUESTED)
                .findFirst();
        if (entry.isEmpty()) {
            return new PageResult.Message(404, "没有找到这个申请", "事项可能已经卸载，或者不归您的岗位管。请回到列表再看。", LIST);
        }
        Optional<PublicationEntry> decided = matter.get().history().stream()
                .filter(line -> line.request() == number(request) && line.step() != PublicationEntry.Step.REQUESTED)
                .findFirst();
        if (decided.isPresent()) {
            return decided(decided.get(), form);
        }
        return PageResult.Page.of(
                        matter.get().name(),
                        Templates.render("publication-request", view(request, matter.get(), entry.get(), form)))
                .under(LIST)
                .full()
                .status(form.errors().isEmpty() ? 200 : 422);
    }

    private PageResult decided(PublicationEntry decision, PublicationForm form) {
        String kept = form.text("reason").isEmpty() ? "" : "您写的理由：" + form.text("reason");
        return new PageResult.Message(
                409,
                "这个申请已经处理过",
                PublicationWords.minute(decision.at()) + " " + PublicationWords.person(decision) + " 已"
                        + words.act(decision) + "，您的意见没有保存。" + kept,
                LIST);
    }

    private PublicationRequestView view(
            PageRequest request, MatterPublication matter, PublicationEntry entry, PublicationForm form) {
        boolean version = entry.kind() == PublicationKind.PUBLISH;
        String digest = entry.digest().orElse("");
        List<GuideChange> changes = version ? publications.changes(request.caller(), matter.code(), digest) : List.of();
        List<String> findings = matter.versions().stream()
                .filter(one -> one.digest().equals(digest))
                .map(MatterVersion::findings)
                .map(PublicationMatterView::advice)
                .findFirst()
                .orElse(List.of());
        return new PublicationRequestView(
                matter.name(),
                matter.code(),
                LIST.href() + "/" + matter.code() + "/" + entry.seq(),
                words.subject(entry),
                PublicationWords.person(entry) + "，" + PublicationWords.minute(entry.at()),
                PublicationWords.period(entry),
                entry.reason(),
                version,
                request.caller() instanceof Caller.Staff staff
                        && staff.workNumber().equals(entry.by()),
                matter.offered().isEmpty(),
                changes,
                findings,
                form,
                LocalDate.now(clock).toString(),
                request.csrfField().markup());
    }
}
