// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.Templates;

/** How to report a mistake on the site, to people who answer. */
@Component(service = PageContribution.class)
public final class FeedbackPage implements FramePage {
    @Override
    public String route() {
        return "/feedback";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        return PageResult.Page.of("我要纠错", Templates.render("feedback", request.baseUrl()));
    }
}
