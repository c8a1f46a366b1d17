// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.tongban.hall.Hall;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.Link;
import org.tongban.portal.Portal;

/**
 * The home page. A block without anything in it is not drawn.
 *
 * @param welcome one sentence
 * @param hero drawing of the place, empty markup when there is none
 * @param example what one might search for
 * @param hotWords searches to suggest
 * @param hall that was chosen, or whose offer is shown
 * @param hallChosen whether the visitor chose it
 * @param personal topics for persons
 * @param enterprise topics for enterprises
 * @param featured matters to show first
 * @param events life events
 * @param notices newest first
 * @param hours of the hall
 */
public record HomeView(
        String welcome,
        String hero,
        String example,
        List<Link> hotWords,
        Hall hall,
        boolean hallChosen,
        List<Theme> personal,
        List<Theme> enterprise,
        List<MatterLine> featured,
        List<EventLine> events,
        List<NoticeLine> notices,
        Optional<String> hours) {
    private static final int MOST_THEMES = 8;
    private static final int MOST_HOT = 6;
    private static final int MOST_FEATURED = 10;
    private static final int MOST_NOTICES = 5;

    /**
     * A topic.
     *
     * @param href of its list
     * @param name short
     * @param icon markup
     * @param matters two of it
     * @param count of all
     */
    public record Theme(String href, String name, String icon, List<Link> matters, int count) {}

    /**
     * A life event as a card.
     *
     * @param href of its guide
     * @param name of the event
     * @param parts what it joins, in words
     */
    public record EventLine(String href, String name, String parts) {}

    /**
     * A notice as a line.
     *
     * @param href of the notice
     * @param title of the notice
     * @param date ISO date
     * @param day the date in words
     */
    public record NoticeLine(String href, String title, String date, String day) {}

    /**
     * The home page of a portal.
     *
     * @param portal under whose host it is, when there is one
     * @param snapshot what is on offer
     * @param events life events that can be filed here
     * @param hall whose offer is shown
     * @param hallChosen whether the visitor chose it
     * @param hours of the hall
     * @return what the page shows
     */
    public static HomeView of(
            Optional<Portal> portal,
            MatterSnapshot snapshot,
            List<Matter> events,
            Hall hall,
            boolean hallChosen,
            Optional<String> hours) {
        List<String> hot = portal.map(Portal::hotWords).orElse(List.of());
        return new HomeView(
                portal.map(Portal::welcome).orElse("常州办事，一网通办。"),
                portal.map(Portal::heroSvg).orElse(""),
                hot.isEmpty() ? "" : "试试搜：" + String.join("、", hot.subList(0, Math.min(2, hot.size()))),
                hot.stream().limit(MOST_HOT).map(HomeView::search).toList(),
                hall,
                hallChosen,
                themes(snapshot, Matter.Audience.NATURAL_PERSON),
                themes(snapshot, Matter.Audience.LEGAL_PERSON),
                featured(portal, snapshot),
                events.stream().flatMap(HomeView::event).toList(),
                portal.map(HomeView::notices).orElse(List.of()),
                hours);
    }

    private static Stream<EventLine> event(Matter matter) {
        return matter.event().stream()
                .map(joined -> new EventLine(
                        "/matters/" + matter.code(),
                        matter.name(),
                        "一次办 " + joined.parts().size() + " 件："
                                + joined.parts().stream()
                                        .map(LifeEvent.Part::name)
                                        .collect(Collectors.joining("、"))));
    }

    private static Link search(String word) {
        return new Link("/matters?q=" + Urls.encode(word), word);
    }

    private static List<NoticeLine> notices(Portal portal) {
        return portal.notices().stream()
                .limit(MOST_NOTICES)
                .map(notice -> new NoticeLine(
                        "/notices/" + notice.slug(),
                        notice.title(),
                        notice.date(),
                        Words.date(LocalDate.parse(notice.date()))))
                .toList();
    }

    /** What the portal features; without that, what most people come for: benefits and public services. */
    private static List<MatterLine> featured(Optional<Portal> portal, MatterSnapshot snapshot) {
        List<Matter> chosen = new ArrayList<>();
        portal.ifPresent(
                found -> found.featured().forEach(code -> snapshot.find(code).ifPresent(chosen::add)));
        if (chosen.isEmpty()) {
            snapshot.matters().stream()
                    .filter(matter -> matter.online().filing())
                    .forEach(chosen::add);
        }
        return chosen.stream().limit(MOST_FEATURED).map(MatterLine::of).toList();
    }

    /**
     * The topics of an audience with their matters, the largest first.
     *
     * @param snapshot what is on offer
     * @param audience persons or enterprises
     * @return topics that have matters
     */
    static Map<String, List<Matter>> byTheme(MatterSnapshot snapshot, Matter.Audience audience) {
        Function<Matter, List<String>> themes = audience == Matter.Audience.NATURAL_PERSON
                ? matter -> matter.themes().personal()
                : matter -> matter.themes().enterprise();
        Map<String, List<Matter>> found = new LinkedHashMap<>();
        for (Matter matter : snapshot.matters()) {
            if (matter.state().status() != Matter.MatterState.Status.CANCELLED) {
                themes.apply(matter)
                        .forEach(theme -> found.computeIfAbsent(theme, key -> new ArrayList<>())
                                .add(matter));
            }
        }
        return found;
    }

    private static List<Theme> themes(MatterSnapshot snapshot, Matter.Audience audience) {
        String parameter = audience == Matter.Audience.NATURAL_PERSON ? "personal" : "enterprise";
        return byTheme(snapshot, audience).entrySet().stream()
                .sorted(Comparator.<Map.Entry<String, List<Matter>>>comparingInt(
                                entry -> -entry.getValue().size())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_THEMES)
                .map(entry -> new Theme(
                        "/matters?audience=" + parameter + "&theme=" + Urls.encode(entry.getKey()),
                        entry.getKey(),
                        Icons.svg(entry.getKey()),
                        entry.getValue().stream()
                                .sorted(Comparator.comparing(
                                        (Matter matter) -> matter.name().length()))
                                .limit(2)
                                .map(matter -> new Link("/matters/" + matter.code(), shortName(matter)))
                                .toList(),
                        entry.getValue().size()))
                .toList();
    }

    /** What people call it, when that is shorter. */
    private static String shortName(Matter matter) {
        return matter.aliases().stream()
                .filter(alias -> alias.length() < matter.name().length())
                .findFirst()
                .orElse(matter.name());
    }
}
