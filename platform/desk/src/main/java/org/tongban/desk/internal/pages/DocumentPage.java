// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.desk.internal.Office;
import org.tongban.identity.Caller;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** A document of a case as it went out, to be read here or printed as PDF. */
@Component(service = PageContribution.class)
public final class DocumentPage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public DocumentPage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/cases/{number}/documents/{serial}";
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        boolean pdf = !request.parameter("pdf").isEmpty();
        String serial = request.pathPart("serial");
        Optional<CaseService.StoredFile> file = CaseNumber.parse(request.pathPart("number"))
                .flatMap(number -> office.cases().document(staff, number, serial, pdf));
        if (file.isEmpty()) {
            return DeskPage.noSuchCase();
        }
        CaseService.StoredFile found = file.get();
        if (pdf) {
            return new PageResult.Download(found.contentType(), found.fileName(), true, found.content());
        }
        String markup = new String(found.content(), StandardCharsets.UTF_8);
        return PageResult.Page.of(serial, Html.rendered(out -> out.append(markup)))
                .under(new Link("/desk", "待办"), new Link("/desk/cases/" + request.pathPart("number"), "这个办件"));
    }
}
