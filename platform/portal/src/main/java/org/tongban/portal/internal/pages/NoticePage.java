// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.NoticeView;
import org.tongban.portal.internal.Templates;

/** A notice of the district. */
@Component(service = PageContribution.class)
public final class NoticePage implements PortalPage {
    @Override
    public String route() {
        return "/notices/{slug}";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult render(PageRequest request) {
        return request.portal()
                .flatMap(portal -> NoticeView.of(portal, request.pathPart("slug")))
                .<PageResult>map(view -> PageResult.Page.of(view.title(), Templates.render("notice", view)))
                .orElseGet(NotHere::page);
    }
}
