// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.MattersView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;

/** Lists of matters: by words, topic, audience and department. */
@Component(service = PageContribution.class)
public final class MattersPage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site knows the matters
     */
    @Activate
    public MattersPage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/matters";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult render(PageRequest request) {
        MattersView view = MattersView.of(site.matters().snapshot(), request);
        return PageResult.Page.of(view.heading(), Templates.render("matters", view));
    }
}
