// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** Whose case it will be, in words: the place that the answers name, not the hall that takes the papers (DOMAIN 2.5). */
final class Competent {
    private final Site site;
    private final Matter matter;

    Competent(Site site, Matter matter) {
        this.site = site;
        this.matter = matter;
    }

    /** The body, why it is that body, and its promise; empty texts for what is not known. */
    record Found(String body, String note, String promised) {}

    Found find(Answers answers, DivisionCode receiving) {
        Optional<Hall> hall = site.halls().find(receiving);
        Optional<Hall> competent = matter.competence().rule() == Matter.Competence.Rule.FILING_HALL
                ? hall
                : matter.competence().field().flatMap(answers::text).flatMap(site::hall);
        Optional<MatterDefinition> definition =
                competent.flatMap(place -> site.matters().snapshot().definition(matter.code(), place.area()));
        return new Found(
                definition
                        .flatMap(MatterDefinition::implementation)
                        .map(Implementation::body)
                        .orElse(""),
                elsewhere(hall, competent),
                definition.map(found -> found.promised().limit().label()).orElse(""));
    }

    private String elsewhere(Optional<Hall> receiving, Optional<Hall> competent) {
        if (receiving.isEmpty() || competent.isEmpty()) {
            return "";
        }
        String area = competent.get().area();
        return area.equals(receiving.get().area())
                ? ""
                : place(matter.competence().rule()) + "在"
                        + site.halls().area(area).map(ServiceArea::name).orElse(area) + "，所以由那里办。大厅收下后转过去，您不用再跑。";
    }

    /** What decides on the place, in a word. */
    static String place(Matter.Competence.Rule rule) {
        return switch (rule) {
            case FILING_HALL -> "大厅";
            case HOUSEHOLD -> "户籍";
            case RESIDENCE -> "居住地";
            case BUSINESS_PLACE -> "经营地";
            case PROPERTY -> "房产";
        };
    }
}
