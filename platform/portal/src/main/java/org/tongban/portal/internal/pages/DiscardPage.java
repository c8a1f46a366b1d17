// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Draft;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.ConfirmView;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.Templates;

/** Throwing a draft away, after a second look. */
@Component(service = PageContribution.class)
public final class DiscardPage implements PortalPage {
    private final Filing filing;

    /**
     * Over the filing.
     *
     * @param filing drafts
     */
    @Activate
    public DiscardPage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/drafts/{draft}/discard";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<Draft> draft = filing.draft(request);
        if (draft.isEmpty()) {
            return NotHere.draft();
        }
        if (request.method() == Method.POST) {
            filing.drafts().discard(request.caller(), draft.get().id());
            return new PageResult.Redirect("/my");
        }
        ConfirmView view = new ConfirmView(
                "删除这份草稿？",
                "填的内容和上传的材料会一起删掉，找不回来。",
                "/drafts/" + draft.get().id() + "/discard",
                "删除草稿",
                new Link("/my", "不删，回我的办件"),
                "",
                request.csrfField().markup());
        return PageResult.Page.of("删除草稿", Templates.render("confirm", view)).under(new Link("/my", "我的办件"));
    }
}
