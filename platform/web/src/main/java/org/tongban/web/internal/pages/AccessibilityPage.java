// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.Templates;

/** What the site does for those who see, hear or move otherwise, and whom to call when it fails. */
@Component(service = PageContribution.class)
public final class AccessibilityPage implements FramePage {
    @Override
    public String route() {
        return "/accessibility";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        return PageResult.Page.of("无障碍", Templates.render("accessibility", request.baseUrl()));
    }
}
