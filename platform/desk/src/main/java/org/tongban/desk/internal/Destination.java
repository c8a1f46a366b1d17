// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.Optional;
import org.tongban.hall.Hall;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** Where an application goes from the counter (全城通办): the competent body, which need not be the hall's own. */
final class Destination {
    private final Office office;
    private final Sheet sheet;

    Destination(Office office, Sheet sheet) {
        this.office = office;
        this.sheet = sheet;
    }

    /** A sentence for the clerk; empty while it cannot be known. */
    String words() {
        Optional<Hall> competent = competent();
        Optional<String> body = competent.flatMap(this::body);
        if (body.isEmpty()) {
            return "";
        }
        boolean elsewhere = !competent.get().area().equals(sheet.hall().area());
        if (!elsewhere) {
            return "由" + body.get() + "办理";
        }
        String area = office.halls()
                .area(competent.get().area())
                .map(ServiceArea::name)
                .orElse(competent.get().division());
        return sheet.matter().crossArea() == Matter.CrossArea.DISTRICT
                ? "这件事要在" + area + "的大厅办，这里不能收"
                : "全城通办：由" + body.get() + "办理";
    }

    private Optional<Hall> competent() {
        Matter.Competence rule = sheet.matter().competence();
        return rule.rule() == Matter.Competence.Rule.FILING_HALL
                ? Optional.of(sheet.hall())
                : rule.field()
                        .flatMap(field -> sheet.draft().answers().text(field))
                        .flatMap(office::hall);
    }

    private Optional<String> body(Hall competent) {
        return office.matters()
                .snapshot()
                .definition(sheet.matter().code(), competent.area())
                .flatMap(MatterDefinition::implementation)
                .map(Implementation::body);
    }
}
