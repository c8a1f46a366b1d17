// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.SearchView;
import org.tongban.desk.internal.Templates;
import org.tongban.identity.Caller;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Opens a case by its exact number, within what the caller may see. */
@Component(service = PageContribution.class)
public final class SearchPage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the cases
     */
    @Activate
    public SearchPage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/search";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("按编号查", 30));
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        String typed = request.parameter("number");
        Optional<CaseNumber> number = CaseNumber.parse(typed);
        if (number.flatMap(found -> office.cases().find(staff, found)).isPresent()) {
            return new PageResult.Redirect("/desk/cases/" + number.get());
        }
        if (typed.isBlank()) {
            return page(new SearchView(typed, Optional.empty()));
        }
        String problem = number.isPresent()
                ? "没有找到这个办件。请核对编号。不归您的岗位和大厅办的件，这里也查不到。"
                : "办件编号有 21 位：前 20 位是数字，最后一位是数字或字母。请照收件凭证再输一遍。";
        return page(new SearchView(typed, Optional.of(problem))).status(404);
    }

    private static PageResult.Page page(SearchView view) {
        return PageResult.Page.of("按编号查", Templates.render("search", view)).full();
    }
}
