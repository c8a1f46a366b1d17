// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.nio.charset.StandardCharsets;
import org.osgi.service.component.annotations.Component;
import org.tongban.identity.Caller;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;

/** Tells a script whether the session is still there; asking keeps it. */
@Component(service = PageContribution.class)
public final class SessionPage implements FramePage {
    @Override
    public String route() {
        return "/session";
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        String json = "{\"signedIn\":" + !(request.caller() instanceof Caller.Anonymous) + "}";
        return new PageResult.Download("application/json", "session.json", true, json.getBytes(StandardCharsets.UTF_8));
    }
}
