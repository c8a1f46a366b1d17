// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.notice.NoticeService;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 我的通知. */
@Component(service = PageContribution.class)
public final class NoticesPage implements PageContribution {
    private static final String HERE = "/my/notices";

    private final NoticeService notices;

    /**
     * Over the inboxes.
     *
     * @param notices of everybody
     */
    @Activate
    public NoticesPage(@Reference NoticeService notices) {
        this.notices = notices;
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
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return new PageResult.Message(
                    403, "请用个人或企业账号看通知", "您现在用的是工作人员账号。办件的通知送到没有，请在办件页面上看。", new Link("/desk", "回到待办"));
        }
        return request.method() == Method.POST ? post(request, citizen) : page(request, citizen);
    }

    private PageResult page(PageRequest request, Caller.Citizen citizen) {
        String after = request.parameter("after");
        NoticesView view = NoticesView.of(
                request.csrfField().markup(), notices.unread(citizen), notices.mine(citizen, after), after.isEmpty());
        return PageResult.Page.of("我的通知", Templates.render("notices", view)).under(new Link("/my", "我的办件"));
    }

    private PageResult post(PageRequest request, Caller.Citizen citizen) {
        if (!request.parameter("all").isEmpty()) {
            notices.openAll(citizen);
            return new PageResult.Redirect(HERE);
        }
        Optional<NoticeService.Notice> opened = notices.open(citizen, request.parameter("open"));
        return opened.map(notice -> (PageResult) new PageResult.Redirect("/cases/" + notice.number()))
                .orElseGet(
                        () -> new PageResult.Message(404, "没有找到这条通知", "它不在您的通知里。请从通知列表重新打开。", new Link(HERE, "我的通知")));
    }
}
