// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import java.util.Optional;
import java.util.regex.Pattern;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.Hall;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.queue.internal.Answer;
import org.tongban.queue.internal.HallStatus;
import org.tongban.queue.internal.Kiosk;
import org.tongban.queue.internal.KioskView;
import org.tongban.queue.internal.Settings;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Templates;
import org.tongban.queue.internal.TicketGroup;
import org.tongban.queue.internal.TicketView;
import org.tongban.tracking.TrackingService;

/** 取号机: big buttons, a ticket on paper. */
@Component(service = PageContribution.class)
public final class KioskPage implements PortalPage {
    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]{8,64}");

    private final Site site;
    private final Settings settings;
    private final Kiosk kiosk;
    private final HallStatus status;
    private final TrackingService tracking;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param settings know where kiosks stand
     * @param kiosk draws tickets
     * @param status knows who waits
     * @param tracking draws QR codes
     */
    @Activate
    public KioskPage(
            @Reference Site site,
            @Reference Settings settings,
            @Reference Kiosk kiosk,
            @Reference HallStatus status,
            @Reference TrackingService tracking) {
        this.site = site;
        this.settings = settings;
        this.kiosk = kiosk;
        this.status = status;
        this.tracking = tracking;
    }

    @Override
    public String route() {
        return "/kiosk/{hall}";
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Hall> hall = site.hall(request.pathPart("hall"));
        if (hall.isEmpty()) {
            return PortalPage.noHall();
        }
        if (!settings.onSite(request.remote())) {
            return new PageResult.Message(
                    403,
                    "取号要到大厅现场",
                    "请到 " + hall.get().name() + " 的取号机取号。出门前可以先看有多少人在等，或者预约一个时间。",
                    new Link("/halls/" + hall.get().code() + "/queue", "看排队情况"));
        }
        if (request.method() == Method.POST) {
            return draw(request, hall.get());
        }
        String id = request.parameter("ticket");
        return id.isEmpty()
                ? choices(request, hall.get(), Optional.empty(), 200)
                : status.seen(id)
                        .filter(seen ->
                                seen.ticket().drawn().hall().equals(hall.get().code()))
                        .map(seen -> ticket(request, seen))
                        .orElseGet(() -> choices(request, hall.get(), Optional.empty(), 200));
    }

    private PageResult draw(PageRequest request, Hall hall) {
        Answer answer = request.parameter("choice").isEmpty()
                ? kiosk.arrive(hall, request.parameter("code"))
                : take(request, hall);
        if (answer instanceof Answer.Done done) {
            return new PageResult.Redirect(
                    "/kiosk/" + hall.code() + "?ticket=" + done.ticket().drawn().id());
        }
        return choices(request, hall, Optional.of(((Answer.Refused) answer).reason()), 422);
    }

    private Answer take(PageRequest request, Hall hall) {
        String choice = request.parameter("choice");
        TicketGroup group = choice.startsWith("B") ? TicketGroup.ENTERPRISE : TicketGroup.GENERAL;
        String subject = choice.contains(":") ? choice.substring(choice.indexOf(':') + 1) : "";
        String key = request.parameter("key");
        return kiosk.take(hall, group, subject, KEY.matcher(key).matches() ? key : request.newIdempotencyKey());
    }

    private PageResult choices(PageRequest request, Hall hall, Optional<String> problem, int code) {
        int waiting = status.waiting(hall);
        KioskView view = new KioskView(
                hall.name(),
                "/kiosk/" + hall.code(),
                request.csrfField().markup(),
                request.newIdempotencyKey(),
                kiosk.closed(hall),
                waiting,
                status.estimate(hall, waiting),
                site.departments(hall).entrySet().stream()
                        .map(entry -> new Link("A:" + entry.getKey(), entry.getValue()))
                        .toList(),
                problem,
                request.parameter("code"));
        return PageResult.Page.of("取号", Templates.render("kiosk", view)).full().status(code);
    }

    private PageResult ticket(PageRequest request, HallStatus.Seen seen) {
        String address = request.baseUrl() + "/tickets/" + seen.ticket().drawn().id();
        return PageResult.Page.of("您的号", Templates.render("slip", TicketView.of(site, seen, tracking.qrSvg(address))))
                .full();
    }
}
