// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.HallService;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.publication.PublicationService;

/** The matters of the caller's department and where they stand. */
@Component(service = PageContribution.class)
public final class PublicationMattersPage implements PageContribution {
    private final PublicationService publications;
    private final PublicationWords words;

    /**
     * Over the publications.
     *
     * @param publications know where matters stand
     * @param halls name the areas
     */
    @Activate
    public PublicationMattersPage(@Reference PublicationService publications, @Reference HallService halls) {
        this.publications = publications;
        this.words = new PublicationWords(halls);
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/matters";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.MATTER_EDITOR, Duty.PUBLISHER);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("事项管理", 60));
    }

    @Override
    public PageResult render(PageRequest request) {
        List<PublicationMattersView.Row> rows = publications.list(request.caller()).stream()
                .map(matter -> PublicationMattersView.Row.of(matter, words))
                .toList();
        PublicationMattersView view = new PublicationMattersView(rows, publications.approvedByInstallation());
        return PageResult.Page.of("事项管理", Templates.render("publication-matters", view))
                .full();
    }
}
