// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.form.FieldError;
import org.tongban.identity.AccountService;
import org.tongban.identity.AccountService.PasswordOutcome;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** A new password, for citizens, enterprises and staff alike. */
@Component(service = PageContribution.class)
public final class PasswordPage implements PageContribution {
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("H:mm").withZone(Days.ZONE);
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private final AccountService accounts;

    /**
     * Over the accounts.
     *
     * @param accounts change passwords
     */
    @Activate
    public PasswordPage(@Reference AccountService accounts) {
        this.accounts = accounts;
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String route() {
        return "/account/password";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        return request.method() == Method.GET ? page(request, List.of()) : change(request);
    }

    private PageResult change(PageRequest request) {
        String chosen = request.parameter("password");
        if (!chosen.equals(request.parameter("again"))) {
            return page(request, List.of(new FieldError("again", "两次填的新密码不一样，请再填一遍。")))
                    .status(UNPROCESSABLE);
        }
        PasswordOutcome outcome = accounts.changePassword(request.caller(), request.parameter("old"), chosen);
        if (outcome instanceof PasswordOutcome.Refused refused) {
            return page(request, refused.errors()).status(UNPROCESSABLE);
        }
        if (outcome instanceof PasswordOutcome.Locked locked) {
            return page(request, List.of(new FieldError("old", locked(locked.until()))))
                    .status(TOO_MANY);
        }
        return PageResult.Page.of("密码改好了", Templates.render("passworddone", "/sign-in"));
    }

    private static String locked(Instant until) {
        return "错的次数太多，账号锁到 " + TIME.format(until.plusSeconds(59)) + "。到时再试；急办请拨打 0519-12345。";
    }

    private static PageResult.Page page(PageRequest request, List<FieldError> errors) {
        boolean staff = request.caller() instanceof Caller.Staff;
        PasswordView view = new PasswordView(staff, errors, request.csrfField().markup());
        return PageResult.Page.of("修改密码", Templates.render("password", view));
    }
}
