// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/**
 * Where the link of the confirming mail leads. The person who asked for it must be signed in and press a button: programs
 * that look into mails follow links, and nobody is made to read another person's notices.
 */
@Component(service = PageContribution.class)
public final class ConfirmMailPage implements PageContribution {
    static final String HERE = ContactPage.HERE + "/confirm/";

    private final MailAddresses addresses;

    /**
     * Over the addresses.
     *
     * @param addresses that wait
     */
    @Activate
    public ConfirmMailPage(@Reference MailAddresses addresses) {
        this.addresses = addresses;
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String route() {
        return HERE + "{secret}";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return new PageResult.SignInFirst();
        }
        String secret = request.pathPart("secret");
        if (request.method() == Method.POST && addresses.confirm(citizen.person(), secret)) {
            return new PageResult.Redirect(ContactPage.HERE + "?done=confirmed");
        }
        if (!addresses.good(citizen.person(), secret)) {
            return new PageResult.Message(
                    404,
                    "这个确认链接不能用了",
                    "可能已经确认过、过了 24 小时，或者不是您这个账号发的。在通知设置里可以再发一封。",
                    new Link(ContactPage.HERE, "通知设置"));
        }
        return PageResult.Page.of(
                        "确认邮箱",
                        Templates.render(
                                "confirm", new ConfirmView(request.csrfField().markup(), HERE + secret)))
                .under(new Link(ContactPage.HERE, "通知设置"));
    }
}
