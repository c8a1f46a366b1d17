// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal.pages;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.hall.HallService;
import org.tongban.page.Link;
import org.tongban.page.PageRequest;

/** Choosing household and residence before anything is typed: nothing can be lost on the way, and no script is needed. */
final class PlaceChoice {
    static final String HOUSEHOLD = "household";
    static final String RESIDENCE = "residence";
    private static final String NONE = "none";

    private final HallService halls;
    private final PageRequest request;

    PlaceChoice(HallService halls, PageRequest request) {
        this.halls = halls;
        this.request = request;
    }

    /** The next question; empty when both are answered. */
    Optional<PlaceView> open() {
        if (!answered(HOUSEHOLD)) {
            return Optional.of(view(HOUSEHOLD, "您的户籍在哪里", "有些津贴由户籍地办理。选好后，申请时不用再填。", Optional.empty()));
        }
        if (!answered(RESIDENCE)) {
            Optional<Link> same =
                    hall(HOUSEHOLD).map(hall -> link(RESIDENCE, hall.code().value(), "和户籍一样：" + words(hall)));
            return Optional.of(view(RESIDENCE, "您现在住在哪里", "我们按它推荐就近的大厅。", same));
        }
        return Optional.empty();
    }

    Optional<DivisionCode> code(String name) {
        return hall(name).map(Hall::code);
    }

    List<String> words() {
        return List.of(
                "户籍：" + hall(HOUSEHOLD).map(this::words).orElse("没有选"),
                "住址：" + hall(RESIDENCE).map(this::words).orElse("没有选"));
    }

    String again() {
        return "/register?to=" + encode(request.parameter("to"));
    }

    private PlaceView view(String name, String heading, String why, Optional<Link> same) {
        Hall at = hall("at").orElseGet(halls::city);
        List<Link> path = halls.path(at).stream().map(hall -> step(name, hall)).toList();
        Optional<Link> here = at.level() == HallLevel.CITY
                ? Optional.empty()
                : Optional.of(link(name, at.code().value(), "只选到" + at.division()));
        List<Link> lower =
                halls.children(at).stream().map(hall -> step(name, hall)).toList();
        return new PlaceView(heading, why, path, here, lower, same, link(name, NONE, "不在常州，或者先不填"));
    }

    /** A village is the answer; everything above is a step on the way. */
    private Link step(String name, Hall hall) {
        String code = hall.code().value();
        return hall.level() == HallLevel.VILLAGE
                ? link(name, code, hall.division())
                : new Link(base() + "&at=" + code, hall.division());
    }

    private Link link(String name, String value, String label) {
        return new Link(base() + "&" + name + "=" + value, label);
    }

    private String base() {
        return again() + (answered(HOUSEHOLD) ? "&" + HOUSEHOLD + "=" + encode(request.parameter(HOUSEHOLD)) : "");
    }

    private boolean answered(String name) {
        return request.parameter(name).equals(NONE) || hall(name).isPresent();
    }

    private Optional<Hall> hall(String name) {
        String code = request.parameter(name);
        return code.matches("[0-9]{12}") ? halls.find(new DivisionCode(code)) : Optional.empty();
    }

    private String words(Hall hall) {
        return String.join(
                " › ", halls.path(hall).stream().skip(1).map(Hall::division).toList());
    }

    private static String encode(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
