// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.CaseViews;
import org.tongban.portal.internal.ConfirmView;
import org.tongban.portal.internal.Templates;

/** Taking an application back, after a second look. */
@Component(service = PageContribution.class)
public final class WithdrawPage implements PortalPage {
    private final CaseService cases;

    /**
     * Over the cases.
     *
     * @param cases takes the application back
     */
    @Activate
    public WithdrawPage(@Reference CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String route() {
        return "/cases/{number}/withdraw";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<CaseFile> file = request.caller() instanceof Caller.Citizen
                ? CaseNumber.parse(request.pathPart("number")).flatMap(number -> cases.find(request.caller(), number))
                : Optional.empty();
        if (file.isEmpty()) {
            return NotHere.filing();
        }
        if (!CaseViews.withdrawable(file.get().state())) {
            return new PageResult.Redirect("/cases/" + file.get().number());
        }
        return request.method() == Method.POST ? withdraw(request, file.get()) : confirm(request, file.get());
    }

    private static PageResult confirm(PageRequest request, CaseFile file) {
        String home = "/cases/" + file.number();
        ConfirmView view = new ConfirmView(
                "撤回这次申请？",
                "撤回“" + file.definition().matter().name() + "”后，我们停止办理，这个编号不能再用。以后需要，可以重新申请。",
                home + "/withdraw",
                "撤回申请",
                new Link(home, "不撤回，继续办"),
                "<input type=\"hidden\" name=\"seq\" value=\"" + file.seq() + "\">",
                request.csrfField().markup());
        return PageResult.Page.of("撤回申请", Templates.render("confirm", view))
                .under(
                        new Link("/my", "我的办件"),
                        new Link(home, file.definition().matter().name()));
    }

    private PageResult withdraw(PageRequest request, CaseFile file) {
        String seq = request.parameter("seq");
        long seen = seq.matches("[0-9]{1,9}") ? Long.parseLong(seq) : 0;
        CommandOutcome outcome = cases.execute(request.caller(), new CaseCommand.Withdraw(file.number(), seen, ""));
        Link home = new Link("/cases/" + file.number(), "看这个办件");
        if (outcome instanceof CommandOutcome.Done) {
            return new PageResult.Redirect(home.href() + "?done=withdrawn");
        }
        if (outcome instanceof CommandOutcome.Conflict) {
            return new PageResult.Message(409, "还没有撤回", "这个办件刚刚有了新的进展。请先看一看，再决定要不要撤回。", home);
        }
        if (outcome instanceof CommandOutcome.NotAllowed notAllowed) {
            return new PageResult.Message(422, "现在不能撤回", notAllowed.reason(), home);
        }
        return NotHere.filing();
    }
}
