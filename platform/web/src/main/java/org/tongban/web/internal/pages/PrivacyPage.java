// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.Templates;

/** What is kept about people, why and for how long. */
@Component(service = PageContribution.class)
public final class PrivacyPage implements FramePage {
    static final String VERSION = "2026-11-01";

    @Override
    public String route() {
        return "/privacy";
    }

    @Override
    public boolean cacheable() {
        return true;
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        return PageResult.Page.of("隐私说明", Templates.render("privacy", VERSION));
    }
}
