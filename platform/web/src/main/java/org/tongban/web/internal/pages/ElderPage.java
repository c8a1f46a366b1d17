// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import org.osgi.service.component.annotations.Component;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.LocalPath;

/** Switches 长者版 on and off, and leads back. */
@Component(service = PageContribution.class)
public final class ElderPage implements FramePage {
    @Override
    public String route() {
        return "/elder";
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        request.cookies().mode("elder", !request.parameter("on").equals("0"));
        return new PageResult.Redirect(LocalPath.orElse(request.parameter("to"), "/"));
    }
}
