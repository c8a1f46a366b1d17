// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.AnswerPages;
import org.tongban.desk.internal.MandateView;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Option;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Words;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 委托书 to be printed and signed, with everything that is filed under it. */
@Component(service = PageContribution.class)
public final class MandatePage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows draft and applicants
     */
    @Activate
    public MandatePage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}/mandate";
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
                : PageResult.Page.of("委托书", Templates.render("mandate", view(sheet.get())))
                        .under(new Link("/desk/intake", "新办件"))
                        .full();
    }

    private MandateView view(Sheet sheet) {
        return new MandateView(
                sheet.href(""),
                sheet.matter().name(),
                sheet.persons().values().stream()
                        .map(person -> new Option(person.code(), person.name()))
                        .toList(),
                sheet.clerk(COUNTER),
                new AnswerPages(office).of(sheet.matter().form(), sheet.answered()),
                Words.day(office.today()));
    }
}
