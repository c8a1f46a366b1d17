// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;
import org.tongban.portal.Portal;

/**
 * Lists of matters: found by words, or by topic, audience and department.
 *
 * @param heading of the page
 * @param query what was searched for
 * @param audience personal, enterprise or empty
 * @param theme chosen topic, or empty
 * @param filters topics, with the chosen one marked
 * @param departments that can be chosen
 * @param lines the matters
 * @param summary how many there are
 * @param hotWords to try when there is nothing
 */
public record MattersView(
        String heading,
        String query,
        String audience,
        String theme,
        List<Filter> filters,
        List<Filter> departments,
        List<MatterLine> lines,
        String summary,
        List<Link> hotWords) {
    /**
     * Something to narrow the list by.
     *
     * @param link to the narrowed list
     * @param chosen whether it is the present one
     */
    public record Filter(Link link, boolean chosen) {}

    /**
     * The list that is asked for.
     *
     * @param snapshot what is on offer
     * @param request with q, theme, audience and department
     * @return what the page shows
     */
    public static MattersView of(MatterSnapshot snapshot, PageRequest request) {
        String query = request.parameter("q");
        String audience = audience(request.parameter("audience"));
        String theme = request.parameter("theme");
        String department = request.parameter("department");
        List<MatterLine> lines = (query.isBlank() ? snapshot.matters() : snapshot.search(query))
                .stream()
                        .filter(matter -> fits(matter, audience, theme))
                        .filter(matter ->
                                department.isBlank() || matter.department().equals(department))
                        .filter(matter ->
                                !query.isBlank() || matter.state().status() != Matter.MatterState.Status.CANCELLED)
                        .map(MatterLine::of)
                        .toList();
        return new MattersView(
                heading(query, audience, theme, named(snapshot, department)),
                query,
                audience,
                theme,
                filters(snapshot, audience, theme),
                departments(snapshot, audience, department),
                lines,
                lines.isEmpty() ? "" : "共 " + lines.size() + " 项",
                hotWords(request.portal()));
    }

    private static String audience(String text) {
        return text.equals("personal") || text.equals("enterprise") ? text : "";
    }

    private static boolean fits(Matter matter, String audience, String theme) {
        boolean personal = !audience.equals("enterprise")
                && matter.audience().contains(Matter.Audience.NATURAL_PERSON)
                && (theme.isBlank() || matter.themes().personal().contains(theme));
        boolean enterprise = !audience.equals("personal")
                && matter.audience().contains(Matter.Audience.LEGAL_PERSON)
                && (theme.isBlank() || matter.themes().enterprise().contains(theme));
        return personal || enterprise;
    }

    private static String heading(String query, String audience, String theme, String department) {
        if (!query.isBlank()) {
            return "“" + query + "”的搜索结果";
        }
        if (!theme.isBlank()) {
            return theme;
        }
        if (!department.isBlank()) {
            return department;
        }
        return audience.equals("personal") ? "个人办事" : audience.equals("enterprise") ? "企业办事" : "全部事项";
    }

    private static List<Filter> filters(MatterSnapshot snapshot, String audience, String theme) {
        List<Filter> filters = new ArrayList<>();
        if (audience.isEmpty()) {
            return filters;
        }
        Matter.Audience who =
                audience.equals("personal") ? Matter.Audience.NATURAL_PERSON : Matter.Audience.LEGAL_PERSON;
        String base = "/matters?audience=" + audience;
        filters.add(new Filter(new Link(base, "全部"), theme.isEmpty()));
        HomeView.byTheme(snapshot, who).keySet().stream()
                .sorted()
                .forEach(name -> filters.add(
                        new Filter(new Link(base + "&theme=" + Urls.encode(name), name), name.equals(theme))));
        return filters;
    }

    private static List<Filter> departments(MatterSnapshot snapshot, String audience, String department) {
        String base = "/matters?" + (audience.isEmpty() ? "" : "audience=" + audience + "&") + "department=";
        return snapshot.matters().stream()
                .map(Matter::department)
                .distinct()
                .sorted()
                .map(key -> new Filter(new Link(base + key, named(snapshot, key)), key.equals(department)))
                .toList();
    }

    /** A department that has no matter here has no name either; its key is nobody's business. */
    private static String named(MatterSnapshot snapshot, String department) {
        return department.isBlank()
                ? ""
                : snapshot.matters().stream()
                        .filter(matter -> matter.department().equals(department))
                        .map(Words::department)
                        .findFirst()
                        .orElse("部门办事");
    }

    private static List<Link> hotWords(Optional<Portal> portal) {
        return portal.map(Portal::hotWords).orElse(List.of()).stream()
                .map(word -> new Link("/matters?q=" + Urls.encode(word), word))
                .toList();
    }
}
