// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.HallService;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter.MatterState;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationService;

/** What waits for the approval of the government-service office. */
@Component(service = PageContribution.class)
public final class PublicationWaitingPage implements PageContribution {
    private final PublicationService publications;
    private final PublicationWords words;

    /**
     * Over the publications.
     *
     * @param publications know what waits
     * @param halls name the areas
     */
    @Activate
    public PublicationWaitingPage(@Reference PublicationService publications, @Reference HallService halls) {
        this.publications = publications;
        this.words = new PublicationWords(halls);
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/publication";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.PUBLISHER);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("发布审批", 61));
    }

    /** A request and its matter. */
    private record Waiting(MatterPublication matter, PublicationEntry entry) {}

    @Override
    public PageResult render(PageRequest request) {
        List<MatterPublication> matters = publications.list(request.caller());
        List<PublicationWaitingView.Row> rows = matters.stream()
                .flatMap(matter -> matter.waiting().stream().map(entry -> new Waiting(matter, entry)))
                .sorted(Comparator.comparing(waiting -> waiting.entry().at()))
                .map(this::row)
                .toList();
        List<PublicationMattersView.Row> stopped = matters.stream()
                .filter(matter -> matter.state().status() != MatterState.Status.IN_USE
                        || !matter.areas().isEmpty())
                .map(matter -> PublicationMattersView.Row.of(matter, words))
                .toList();
        PublicationWaitingView view = new PublicationWaitingView(
                rows,
                stopped,
                publications.approvedByInstallation(),
                done(matters, request.parameter("matter"), request.parameter("done")));
        return PageResult.Page.of("发布审批", Templates.render("publication-waiting", view))
                .full();
    }

    private PublicationWaitingView.Row row(Waiting waiting) {
        PublicationEntry entry = waiting.entry();
        return new PublicationWaitingView.Row(
                "/desk/publication/" + entry.matter() + "/" + entry.seq(),
                waiting.matter().name(),
                words.subject(entry),
                PublicationWords.period(entry),
                entry.reason(),
                PublicationWords.person(entry),
                PublicationWords.minute(entry.at()));
    }

    /** Says only what the log confirms. */
    private Optional<String> done(List<MatterPublication> matters, String code, String seq) {
        return matters.stream()
                .filter(matter -> matter.code().equals(code))
                .flatMap(matter -> matter.history().stream()
                        .filter(entry -> entry.step() != PublicationEntry.Step.REQUESTED
                                && String.valueOf(entry.seq()).equals(seq))
                        .map(entry -> matter.name() + "：已" + words.act(entry)
                                + (entry.step() == PublicationEntry.Step.GRANTED
                                        ? "，" + PublicationWords.period(entry) + "。"
                                        : "，部门会看到您的理由。")))
                .findFirst();
    }
}
