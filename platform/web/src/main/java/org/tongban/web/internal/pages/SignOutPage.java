// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.SignInService;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;

/** Ends the session, on the server and in the browser. */
@Component(service = PageContribution.class)
public final class SignOutPage implements FramePage {
    private final SignInService signIn;

    /**
     * Over the sessions.
     *
     * @param signIn ends them
     */
    @Activate
    public SignOutPage(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public String route() {
        return "/sign-out";
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        if (request.method() == Method.POST) {
            request.session().ifPresent(signIn::signOut);
            request.cookies().endSession();
        }
        return new PageResult.Redirect("/");
    }
}
