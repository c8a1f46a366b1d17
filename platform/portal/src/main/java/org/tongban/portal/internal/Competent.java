// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.TimeLimit;

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

    /** Why it is not done now: nowhere, or not where the answers say that it would be decided. */
    Optional<GuideView.Stopped> stopped(Answers answers, DivisionCode receiving) {
        Matter there = competent(answers, site.halls().find(receiving))
                .flatMap(place -> site.matters().snapshot().definition(matter.code(), place.area()))
                .map(MatterDefinition::matter)
                .orElse(matter);
        return new Availability(there, site.today()).stopped();
    }

    private Optional<Hall> competent(Answers answers, Optional<Hall> receiving) {
        return matter.competence().rule() == Matter.Competence.Rule.FILING_HALL
                ? receiving
                : matter.competence().field().flatMap(answers::text).flatMap(site::hall);
    }

    Found find(Answers answers, DivisionCode receiving) {
        Optional<Hall> hall = site.halls().find(receiving);
        Optional<Hall> competent = competent(answers, hall);
        if (matter.event().isPresent()) {
            return joint(answers, hall);
        }
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

    /** Only the parts that were chosen: whose work it is, and the longest of their promises. */
    private Found joint(Answers answers, Optional<Hall> hall) {
        List<MatterDefinition> chosen = site.matters().parts(matter, answers).stream()
                .flatMap(part ->
                        hall
                                .flatMap(place -> site.matters().snapshot().definition(part.matter(), place.area()))
                                .stream())
                .toList();
        return new Found(
                chosen.stream()
                        .flatMap(part -> part.implementation().stream())
                        .map(Implementation::body)
                        .distinct()
                        .collect(Collectors.joining("、")),
                chosen.size() > 1 ? "一共 " + chosen.size() + " 件，各按自己的期限办。" : "",
                chosen.stream()
                        .map(part -> part.promised().limit())
                        .max(Comparator.comparingInt(Competent::days))
                        .map(TimeLimit::label)
                        .orElse(""));
    }

    /** Roughly, to compare limits of different units. */
    private static int days(TimeLimit limit) {
        return switch (limit.unit()) {
            case WORKING_DAY -> limit.amount() * 7 / 5;
            case CALENDAR_DAY -> limit.amount();
            case MONTH -> limit.amount() * 30;
            case YEAR -> limit.amount() * 365;
        };
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
