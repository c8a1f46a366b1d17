// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Arrays;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.PersonRef;
import org.tongban.notice.internal.store.JpaContacts;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 通知设置: by which way and in which language somebody is told. */
@Component(service = PageContribution.class)
public final class ContactPage implements PageContribution {
    static final String HERE = "/my/contact";

    private final JpaContacts contacts;
    private final MailAddresses addresses;
    private final Sender sender;

    /**
     * Over what people have said.
     *
     * @param contacts keeps it
     * @param addresses takes mail addresses in
     * @param sender knows the channels
     */
    @Activate
    public ContactPage(@Reference JpaContacts contacts, @Reference MailAddresses addresses, @Reference Sender sender) {
        this.contacts = contacts;
        this.addresses = addresses;
        this.sender = sender;
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String route() {
        return HERE;
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return request.caller() instanceof Caller.Anonymous
                    ? new PageResult.SignInFirst()
                    : new PageResult.Message(403, "请用个人或企业账号设置通知", "您现在用的是工作人员账号。", new Link("/desk", "回到待办"));
        }
        return request.method() == Method.POST
                ? post(request, citizen.person())
                : page(request, citizen.person(), Optional.empty());
    }

    private PageResult page(PageRequest request, PersonRef person, Optional<String> error) {
        ContactView view = new ContactView(
                request.csrfField().markup(),
                contacts.find(person),
                sender.hasMail(),
                request.parameter("done"),
                request.parameter("mail"),
                error);
        return PageResult.Page.of("通知设置", Templates.render("contact", view))
                .under(new Link("/my/notices", "我的通知"))
                .status(error.isPresent() ? 422 : 200);
    }

    private PageResult post(PageRequest request, PersonRef person) {
        Contact before = contacts.find(person);
        switch (request.parameter("act")) {
            case "mail" -> {
                Optional<String> wrong = sender.hasMail()
                        ? addresses.ask(person, request.parameter("mail"), request.baseUrl() + ConfirmMailPage.HERE)
                        : Optional.of("这里现在不能发邮件。");
                return wrong.isPresent() ? page(request, person, wrong) : done("sent");
            }
            case "remove" -> {
                contacts.save(person, before.withoutMail(), Optional.empty());
                return done("removed");
            }
            case "way" -> {
                Arrays.stream(Contact.Way.values())
                        .filter(way -> way.name().equals(request.parameter("way")))
                        .filter(way -> before.mail().isPresent())
                        .findFirst()
                        .ifPresent(way -> contacts.save(person, before.by(way), contacts.asked(person)));
                return done("saved");
            }
            case "language" -> {
                String language = request.parameter("language");
                if (Languages.ALL.contains(language)) {
                    contacts.save(person, before.speaking(language), contacts.asked(person));
                }
                return done("saved");
            }
            default -> {
                return done("");
            }
        }
    }

    private static PageResult done(String what) {
        return new PageResult.Redirect(what.isEmpty() ? HERE : HERE + "?done=" + what);
    }
}
