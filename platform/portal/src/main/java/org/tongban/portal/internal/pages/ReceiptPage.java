// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.Receipt;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.ReceiptView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;
import org.tongban.tracking.TrackingService;

/** 收件凭证: what the applicant takes home. */
@Component(service = PageContribution.class)
public final class ReceiptPage implements PortalPage {
    private final Site site;
    private final CaseService cases;
    private final TrackingService tracking;

    /**
     * Over the services.
     *
     * @param site knows the halls
     * @param cases gives receipts
     * @param tracking draws QR codes
     */
    @Activate
    public ReceiptPage(@Reference Site site, @Reference CaseService cases, @Reference TrackingService tracking) {
        this.site = site;
        this.cases = cases;
        this.tracking = tracking;
    }

    @Override
    public String route() {
        return "/cases/{number}/receipt";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<CaseNumber> number = CaseNumber.parse(request.pathPart("number"));
        Optional<CaseFile> file = number.flatMap(found -> cases.find(request.caller(), found));
        Optional<Receipt> receipt = number.flatMap(found -> cases.receipt(request.caller(), found));
        if (file.isEmpty() || receipt.isEmpty()) {
            return NotHere.filing();
        }
        String track = request.baseUrl() + "/t/" + receipt.get().trackingToken();
        ReceiptView.Form form = new ReceiptView.Form(
                tracking.qrSvg(track),
                track,
                request.parameter("again").equals("1"),
                request.parameter("paper").equals("80"),
                request.caller() instanceof Caller.Staff);
        ReceiptView view = ReceiptView.of(
                receipt.get(), file.get(), site.halls().find(receipt.get().hall()), form);
        PageResult.Page page = PageResult.Page.of("收件凭证", Templates.render("receipt", view));
        return view.staff() ? page : page.under(new Link("/my", "我的办件"));
    }
}
