// SPDX-License-Identifier: Apache-2.0
package org.tongban.couriersimulator.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.ParcelReport;
import org.tongban.courier.ParcelService;
import org.tongban.courier.ReportOutcome;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Drives the parcels. A signature is reported twice on purpose, as real couriers do. */
@Component(service = PageContribution.class)
public final class SimulatorPage implements PageContribution {
    private static final String PATH = "/simulator/courier";
    private static final int LONGEST = 60;

    private final SimulatedCourier courier;
    private final ParcelService parcels;

    /**
     * Over the courier.
     *
     * @param courier has the parcels
     * @param parcels takes reports
     */
    @Activate
    public SimulatorPage(@Reference SimulatedCourier courier, @Reference ParcelService parcels) {
        this.courier = courier;
        this.parcels = parcels;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return PATH;
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("快递模拟", 80));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Staff staff) || !staff.has(Duty.SYSTEM_ADMIN)) {
            return new PageResult.SignInFirst();
        }
        return request.method() == Method.POST ? report(request) : page(request);
    }

    private PageResult report(PageRequest request) {
        String number = request.parameter("parcel");
        Optional<ParcelStatus> status = status(request.parameter("status"));
        if (status.isEmpty() || number.isEmpty() || number.length() > LONGEST) {
            return new PageResult.Redirect(PATH + "?said=missing");
        }
        SimulatedCourier.Parcel parcel = courier.report(number, status.get());
        ParcelReport report = new ParcelReport(
                number + "/" + parcel.reports() + "/" + status.get(),
                number,
                status.get(),
                status.get() == ParcelStatus.DELIVERED ? "收件人本人签收（模拟）" : "");
        Caller.Adapter caller = new Caller.Adapter(courier.name());
        String said = word(parcels.report(caller, report));
        if (status.get() == ParcelStatus.DELIVERED) {
            said += "&again=" + word(parcels.report(caller, report));
        }
        return new PageResult.Redirect(PATH + "?said=" + said);
    }

    private static Optional<ParcelStatus> status(String name) {
        return Arrays.stream(ParcelStatus.values())
                .filter(status -> status != ParcelStatus.ORDERED)
                .filter(status -> status.name().equals(name))
                .findFirst();
    }

    private static String word(ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Told) {
            return "told";
        }
        if (outcome instanceof ReportOutcome.ToldBefore) {
            return "before";
        }
        return outcome instanceof ReportOutcome.Kept ? "kept" : "unknown";
    }

    private static String sentence(String word) {
        return switch (word) {
            case "told" -> "平台已记下，包裹往前走了一步。";
            case "before" -> "平台说：这条报告收到过，没有再记。";
            case "kept" -> "平台已记下，但后面的报告先到了，状态没有改。";
            case "unknown" -> "平台说：没有这个运单。";
            case "missing" -> "请填写运单号，再点一个结果。";
            default -> "";
        };
    }

    private PageResult page(PageRequest request) {
        String again = sentence(request.parameter("again"));
        SimulatorView view = new SimulatorView(
                request.csrfField().markup(),
                sentence(request.parameter("said")) + (again.isEmpty() ? "" : " 同一条签收故意又报了一次：" + again),
                courier.parcels());
        return PageResult.Page.of("快递模拟", Templates.render("simulator", view)).full();
    }
}
