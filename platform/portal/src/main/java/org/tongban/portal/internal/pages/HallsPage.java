// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.HallsView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;

/** Choosing a hall over four levels, or by its name. */
@Component(service = PageContribution.class)
public final class HallsPage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site knows the halls
     */
    @Activate
    public HallsPage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/halls";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("办事大厅", 40));
    }

    @Override
    public PageResult render(PageRequest request) {
        return PageResult.Page.of("选择大厅", Templates.render("halls", HallsView.of(site, request)));
    }
}
