// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.NoticeView;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Shortfall;
import org.tongban.desk.internal.Templates;
import org.tongban.desk.internal.Words;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Person;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Everything that is missing, on one sheet of paper, for somebody who stands at the window. */
@Component(service = PageContribution.class)
public final class NoticePage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows what is missing
     */
    @Activate
    public NoticePage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}/notice";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Sheet> sheet = Sheet.open(office, request, staff);
        if (sheet.isEmpty()) {
            return DeskPage.noSuchDraft();
        }
        return PageResult.Page.of("一次性告知单", Templates.render("notice", view(sheet.get())))
                .under(new Link("/desk/intake", "新办件"))
                .full();
    }

    private NoticeView view(Sheet sheet) {
        List<String> items = new Shortfall(office, sheet)
                .all().stream()
                        .filter(error -> !error.field().startsWith(Shortfall.APPLICANT))
                        .map(FieldError::message)
                        .toList();
        return new NoticeView(
                sheet.href(""),
                sheet.matter().name(),
                sheet.persons().values().stream().map(Person::name).collect(Collectors.joining("、")),
                items,
                sheet.hall().name()
                        + (sheet.hall().address().isBlank()
                                ? ""
                                : "（" + sheet.hall().address() + "）"),
                sheet.hall().phone(),
                sheet.clerk(COUNTER),
                Words.day(office.today()));
    }
}
