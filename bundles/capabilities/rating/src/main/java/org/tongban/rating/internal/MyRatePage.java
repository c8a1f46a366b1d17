// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.Receipt;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.rating.RatingChannel;

/** Rating from one's own cases. Who signed in only opens the page; it is not stored. */
@Component
public final class MyRatePage implements PageContribution {
    private final RateForm form;
    private final CaseService cases;

    /**
     * Over the form and the cases.
     *
     * @param form that both ways share
     * @param cases know whose case it is
     */
    @Activate
    public MyRatePage(@Reference RateForm form, @Reference CaseService cases) {
        this.form = form;
        this.cases = cases;
    }

    @Override
    public Audience audience() {
        return Audience.PORTAL;
    }

    @Override
    public String route() {
        return "/my/{number}/rate";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<Receipt> receipt =
                CaseNumber.parse(request.pathPart("number")).flatMap(number -> cases.receipt(request.caller(), number));
        if (receipt.isEmpty()) {
            return new PageResult.Message(404, "没有找到这个办件", "请核对编号，或者在“我的办件”里找。", new Link("/my", "我的办件"));
        }
        CaseNumber number = receipt.get().number();
        return form.answer(
                request,
                new RateForm.Way(
                        receipt.get().trackingToken(),
                        "/my/" + number + "/rate",
                        new Link("/cases/" + number, "这个办件"),
                        RatingChannel.WEB));
    }
}
