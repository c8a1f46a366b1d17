// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.PromiseService;
import org.tongban.desk.internal.Consents;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.PromisesView;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Templates;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What the applicant promises, on paper, to be read before it is agreed to. */
@Component(service = PageContribution.class)
public final class PromisesPage implements DeskPage {
    private final Office office;
    private final Consents consents;

    /**
     * Over the services.
     *
     * @param office knows draft and applicants
     * @param consents draws promises
     */
    @Activate
    public PromisesPage(@Reference Office office, @Reference Consents consents) {
        this.office = office;
        this.consents = consents;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}/promises";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Sheet> sheet = Sheet.open(office, request, staff);
        return sheet.isEmpty()
                ? DeskPage.noSuchDraft()
                : PageResult.Page.of("承诺书", Templates.render("promises", view(sheet.get())))
                        .under(new Link("/desk/intake", "新办件"))
                        .full();
    }

    private PromisesView view(Sheet sheet) {
        return new PromisesView(
                sheet.href(""),
                consents.promises(sheet).stream()
                        .map(PromiseService.Promise::markup)
                        .toList());
    }
}
