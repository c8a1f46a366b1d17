// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;
import org.tongban.web.internal.BrowserRequest;
import org.tongban.web.internal.FramePage;
import org.tongban.web.internal.LocalPath;
import org.tongban.web.internal.Templates;

/** Signing in: one form for citizens, enterprises and staff. */
@Component(service = PageContribution.class)
public final class SignInPage implements FramePage {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withZone(ZoneId.of("Asia/Shanghai"));
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final SignInService signIn;

    /**
     * Over the sessions.
     *
     * @param signIn checks and begins them
     */
    @Activate
    public SignInPage(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    @Override
    public String route() {
        return "/sign-in";
    }

    @Override
    public PageResult answer(BrowserRequest request) {
        if (request.method() == Method.POST) {
            return post(request);
        }
        return request.caller() instanceof Caller.Anonymous
                ? page(request, List.of())
                : new PageResult.Redirect(next(request, request.caller()));
    }

    private PageResult post(BrowserRequest request) {
        List<FieldError> missing = new ArrayList<>();
        String password = request.parameter("password");
        if (request.parameter("account").isEmpty()) {
            missing.add(new FieldError("account", "请填写身份证号、统一社会信用代码或工号。"));
        }
        if (password.isEmpty()) {
            missing.add(new FieldError("password", "请填写密码。"));
        }
        if (!missing.isEmpty()) {
            return page(request, missing).status(UNPROCESSABLE);
        }
        return outcome(request, signIn.signIn(request.parameter("account"), password, request.remote()));
    }

    private PageResult outcome(BrowserRequest request, SignInOutcome outcome) {
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            request.session().ifPresent(signIn::signOut);
            request.cookies().beginSession(signedIn.token());
            return new PageResult.Redirect(next(request, signedIn.caller()));
        }
        if (outcome instanceof SignInOutcome.Locked locked) {
            return page(request, List.of(new FieldError("account", locked(locked.until()))))
                    .status(TOO_MANY);
        }
        return page(request, List.of(new FieldError("account", "账号或密码不对，请核对后再试。连续错 5 次，账号会锁 10 分钟。")))
                .status(UNPROCESSABLE);
    }

    private static String locked(Instant until) {
        return "错的次数太多，账号锁到 " + TIME.format(until.plusSeconds(59)) + "。到时再试；急办请拨打 0519-12345。";
    }

    /** Staff go to their desk unless they came from a page of it; citizens go back to where they came from. */
    private static String next(BrowserRequest request, Caller caller) {
        String home = request.home(caller);
        String to = LocalPath.orElse(request.parameter("to"), home);
        boolean working = to.startsWith("/desk") || to.startsWith("/admin");
        return working == (caller instanceof Caller.Staff) && !to.startsWith("/sign-") ? to : home;
    }

    private static PageResult.Page page(BrowserRequest request, List<FieldError> errors) {
        SignInView view =
                new SignInView(request.parameter("account"), request.parameter("to"), errors, request.csrfField());
        return PageResult.Page.of("登录", Templates.render("signin", view));
    }
}
