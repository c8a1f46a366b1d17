// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.identity.Caller;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** A document of a case as it went out, to be read here or as PDF. */
@Component(service = PageContribution.class)
public final class DocumentPage implements PortalPage {
    private final CaseService cases;

    /**
     * Over the cases.
     *
     * @param cases gives documents to those who may see them
     */
    @Activate
    public DocumentPage(@Reference CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String route() {
        return "/cases/{number}/documents/{serial}";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        boolean pdf = !request.parameter("pdf").isEmpty();
        Optional<CaseService.StoredFile> file = CaseNumber.parse(request.pathPart("number"))
                .flatMap(number -> cases.document(request.caller(), number, request.pathPart("serial"), pdf));
        return file.map(found -> pdf ? download(found) : page(request, found)).orElseGet(NotHere::file);
    }

    private static PageResult download(CaseService.StoredFile file) {
        return new PageResult.Download(file.contentType(), file.fileName(), true, file.content());
    }

    private static PageResult page(PageRequest request, CaseService.StoredFile file) {
        String markup = new String(file.content(), StandardCharsets.UTF_8);
        return PageResult.Page.of(request.pathPart("serial"), Html.rendered(out -> out.append(markup)))
                .under(new Link("/my", "我的办件"), new Link("/cases/" + request.pathPart("number"), "这个办件"));
    }
}
