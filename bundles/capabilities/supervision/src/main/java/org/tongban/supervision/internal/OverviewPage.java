// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 督办: lights by department, late cases, open orders. */
@Component(service = PageContribution.class)
public final class OverviewPage implements PageContribution {
    private final Overview overview;

    /**
     * Over the lists.
     *
     * @param overview puts them together
     */
    @Activate
    public OverviewPage(@Reference Overview overview) {
        this.overview = overview;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/supervision";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SUPERVISOR);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("督办", 70));
    }

    @Override
    public PageResult render(PageRequest request) {
        List<Sight> sights = Sight.ofSupervisor(request.caller());
        if (sights.isEmpty()) {
            return new PageResult.SignInFirst();
        }
        OverviewView view = overview.view(
                sights,
                Overview.filter(sights, request.parameter("department"), request.parameter("light")),
                request.parameter("after"));
        return PageResult.Page.of("督办", Templates.render("overview", view)).full();
    }
}
