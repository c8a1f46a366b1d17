// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.page.Audience;
import org.tongban.page.Html;
import org.tongban.page.Link;
import org.tongban.page.PageResult;
import org.tongban.portal.Portal;

/** Draws the frame around a page. */
@Component(service = Frames.class, configurationPid = "org.tongban.web")
public final class Frames {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("yyyy年M月d日（EEE）", Locale.CHINA);
    private static final String NO_PORTAL = "政务服务";

    private final Pages pages;
    private final Assets assets;
    private final Csrf csrf;
    private final Clock clock;
    private final int sessionSeconds;

    /**
     * Over what a frame shows.
     *
     * @param pages their menus
     * @param assets style and script
     * @param csrf protects the form that signs out
     * @param clock by which days are counted everywhere
     * @param settings when sessions end
     */
    @Activate
    public Frames(
            @Reference Pages pages,
            @Reference Assets assets,
            @Reference Csrf csrf,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock,
            WebSettings settings) {
        this(pages, assets, csrf, settings.session_minutes() * 60, clock);
    }

    Frames(Pages pages, Assets assets, Csrf csrf, int sessionSeconds, Clock clock) {
        this.pages = pages;
        this.assets = assets;
        this.csrf = csrf;
        this.sessionSeconds = sessionSeconds;
        this.clock = clock.withZone(PageCache.ZONE);
    }

    String draw(Visit visit, Audience audience, PageResult.Page page) {
        Menus menus = new Menus(pages.table(), visit);
        boolean staff = audience != Audience.PORTAL;
        FrameView view = new FrameView(
                look(visit, audience),
                page.title(),
                crumbs(visit, page, staff),
                staff ? menus.staff(visit.caller()) : menus.portal(),
                staff ? List.of() : menus.tabs(),
                strip(visit),
                user(visit),
                visit.portal().map(Portal::footer),
                page.wide(),
                page.body());
        return Templates.render(staff ? "desk" : "portal", view).markup();
    }

    static PageResult.Page page(PageResult.Message message) {
        return PageResult.Page.of(message.title(), Templates.render("message", message))
                .status(message.status());
    }

    private FrameView.Look look(Visit visit, Audience audience) {
        boolean elder = visit.cookies().elder();
        boolean contrast = visit.cookies().contrast();
        Optional<Portal> portal = visit.portal();
        return new FrameView.Look(
                portal.map(Portal::name).orElse(NO_PORTAL),
                "frame-" + audience.name().toLowerCase(Locale.ROOT),
                ((elder ? "mode-large " : "") + (contrast ? "mode-contrast" : "")).strip(),
                elder,
                contrast,
                portal.map(Portal::logoSvg).orElse(""),
                portal.map(here -> assets.brandHref(here, "theme.css")).orElse(""),
                portal.map(here -> assets.brandHref(here, "logo.svg")).orElse(""),
                assets.href("tongban.css"),
                assets.href("tongban.js"),
                assets.href("icons.svg"));
    }

    private static List<Link> crumbs(Visit visit, PageResult.Page page, boolean staff) {
        boolean home = visit.path().equals("/");
        if (home || (staff && page.breadcrumb().isEmpty())) {
            return List.of();
        }
        List<Link> links = new ArrayList<>();
        links.add(staff ? new Link("/desk", "工作台") : new Link("/", "首页"));
        links.addAll(page.breadcrumb());
        return links;
    }

    private FrameView.Strip strip(Visit visit) {
        Hall hall = visit.place();
        List<Link> place = visit.halls().path(hall).stream()
                .map(step -> new Link("/halls/" + step.code().value(), step.division()))
                .toList();
        String date = DATE.format(LocalDate.now(clock));
        boolean choosable = visit.hostOpen() && visit.portal().isPresent();
        return new FrameView.Strip(place, date, visit.address(), SignInAddress.of(visit), choosable);
    }

    private Optional<FrameView.User> user(Visit visit) {
        if (visit.caller() instanceof Caller.Citizen citizen) {
            return Optional.of(user(visit, citizen.displayName(), ""));
        }
        if (visit.caller() instanceof Caller.Staff staff) {
            String office = staff.posts().stream()
                    .findFirst()
                    .map(post -> post.office()
                            + post.window().map(window -> " " + window).orElse("") + " · ")
                    .orElse("");
            return Optional.of(user(visit, staff.displayName(), office + "工号 " + staff.workNumber()));
        }
        return Optional.empty();
    }

    private FrameView.User user(Visit visit, String name, String note) {
        Html field = csrf.field(visit.cookies().browser(), visit.session());
        return new FrameView.User(name, note, sessionSeconds, field);
    }
}
