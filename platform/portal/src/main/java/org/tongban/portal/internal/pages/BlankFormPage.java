// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.AnswerWords;
import org.tongban.portal.internal.PrintFormView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;

/** The blank form of a matter, to be printed. */
@Component(service = PageContribution.class)
public final class BlankFormPage implements PortalPage {
    private final Site site;

    /**
     * Over the site.
     *
     * @param site knows the matters
     */
    @Activate
    public BlankFormPage(@Reference Site site) {
        this.site = site;
    }

    @Override
    public String route() {
        return "/matters/{matter}/form";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult render(PageRequest request) {
        return site.matters()
                .snapshot()
                .find(request.pathPart("matter"))
                .map(matter -> PrintFormView.of(matter, false, new AnswerWords(site)))
                .<PageResult>map(view -> PageResult.Page.of("空表：" + view.title(), Templates.render("printform", view))
                        .under(new Link(view.href(), view.matter())))
                .orElseGet(NotHere::matter);
    }
}
