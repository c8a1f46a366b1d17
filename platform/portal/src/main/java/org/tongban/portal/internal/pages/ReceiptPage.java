// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.List;
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
import org.tongban.portal.internal.JointReceiptView;
import org.tongban.portal.internal.ReceiptView;
import org.tongban.portal.internal.Site;
import org.tongban.portal.internal.Templates;
import org.tongban.portal.internal.TicketNumbers;
import org.tongban.tracking.TrackingService;

/** 收件凭证: what the applicant takes home. */
@Component(service = PageContribution.class)
public final class ReceiptPage implements PortalPage {
    private final Site site;
    private final CaseService cases;
    private final TrackingService tracking;
    private final TicketNumbers tickets;

    /**
     * Over the services.
     *
     * @param site knows the halls
     * @param cases gives receipts
     * @param tracking draws QR codes
     * @param tickets of the halls
     */
    @Activate
    public ReceiptPage(
            @Reference Site site,
            @Reference CaseService cases,
            @Reference TrackingService tracking,
            @Reference TicketNumbers tickets) {
        this.site = site;
        this.cases = cases;
        this.tracking = tracking;
        this.tickets = tickets;
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
        Optional<Receipt> receipt = number.flatMap(found -> cases.receipt(request.caller(), found));
        Optional<PageResult> page = receipt.filter(found -> !found.parts().isEmpty())
                .map(joint -> joint(request, joint))
                .or(() -> receipt.flatMap(found ->
                        cases.find(request.caller(), found.number()).map(file -> single(request, found, file))));
        return page.orElseGet(NotHere::filing);
    }

    private PageResult single(PageRequest request, Receipt receipt, CaseFile file) {
        ReceiptView view = ReceiptView.of(receipt, file, site.halls().find(receipt.hall()), form(request, receipt));
        return page("receipt", view, view.staff());
    }

    private PageResult joint(PageRequest request, Receipt receipt) {
        ReceiptView whole = ReceiptView.of(receipt, site.halls().find(receipt.hall()), form(request, receipt));
        List<JointReceiptView.Part> parts = receipt.parts().stream()
                .flatMap(part -> cases.find(request.caller(), part.number()).stream())
                .map(file -> new JointReceiptView.Part(
                        file.number().grouped(),
                        file.definition().matter().name(),
                        file.body(),
                        ReceiptView.handedIn(file)))
                .toList();
        return page("jointreceipt", new JointReceiptView(whole, parts), whole.staff());
    }

    private static PageResult page(String template, Object view, boolean staff) {
        PageResult.Page page = PageResult.Page.of("收件凭证", Templates.render(template, view));
        return staff ? page : page.under(new Link("/my", "我的办件"));
    }

    private ReceiptView.Form form(PageRequest request, Receipt receipt) {
        String track = request.baseUrl() + "/t/" + receipt.trackingToken();
        return new ReceiptView.Form(
                tracking.qrSvg(track),
                track,
                tickets.of(receipt.number()),
                request.parameter("again").equals("1"),
                request.parameter("paper").equals("80"),
                request.caller() instanceof Caller.Staff);
    }
}
