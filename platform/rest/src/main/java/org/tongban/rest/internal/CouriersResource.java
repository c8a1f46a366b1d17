// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.ws.rs.Consumes;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.ParcelReport;
import org.tongban.courier.ParcelService;
import org.tongban.courier.ReportOutcome;
import org.tongban.identity.Caller;
import org.tongban.page.ApiPath;

/** Couriers: what they report of parcels. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("couriers")
@Component(service = CouriersResource.class)
public final class CouriersResource {
    private static final String BEARER = "Bearer ";

    private final ParcelService parcels;
    private final CourierSecrets secrets;

    /**
     * Over the service.
     *
     * @param parcels takes reports
     * @param secrets tell couriers apart
     */
    @Activate
    public CouriersResource(@Reference ParcelService parcels, @Reference CourierSecrets secrets) {
        this.parcels = parcels;
        this.secrets = secrets;
    }

    /**
     * A report.
     *
     * @param id of the report at the courier; the same one again is answered and not written again
     * @param parcel number on the label
     * @param status picked-up, delivered, refused, lost or returned
     * @param words for example who signed; optional
     */
    public record ReportBody(
            @Nullable String id,
            @Nullable String parcel,
            @Nullable String status,
            @Nullable String words) {}

    /**
     * What came of a report.
     *
     * @param result told: the parcel has come on; kept: written down, a later report was here already; told-before: this
     *     report was here before
     */
    public record ReportView(String result) {}

    /**
     * Takes a report of a courier. It may come twice and out of order.
     *
     * @param courier name of the courier
     * @param authorization {@code Bearer} and the courier's secret
     * @param body the report
     * @return what came of it
     */
    @POST
    @Path("{courier}/reports")
    @Answer(problems = {400, 401, 404, 422})
    public ReportView report(
            @PathParam("courier") String courier,
            @HeaderParam("Authorization") @Nullable String authorization,
            ReportBody body) {
        if (!secrets.open(courier)) {
            throw Problem.notFound("这个快递公司的入口");
        }
        String shown = authorization != null && authorization.startsWith(BEARER)
                ? authorization.substring(BEARER.length()).strip()
                : "";
        Caller.Adapter caller = secrets.caller(courier, shown)
                .orElseThrow(() -> Problem.of(401, "密钥不对", "请在 Authorization 里带上平台给的密钥：Bearer <密钥>。"));
        Needs needs = new Needs();
        ReportBody given = Calls.body(body);
        String id = needs.text(given.id(), "id");
        String parcel = needs.text(given.parcel(), "parcel");
        ParcelStatus status = status(needs, needs.text(given.status(), "status"));
        needs.met();
        String words = Optional.ofNullable(given.words()).orElse("");
        return view(parcels.report(caller, new ParcelReport(id, parcel, status, words)));
    }

    private static ParcelStatus status(Needs needs, String text) {
        Optional<ParcelStatus> known = Arrays.stream(ParcelStatus.values())
                .filter(status -> status != ParcelStatus.ORDERED)
                .filter(status -> name(status).equals(text.toLowerCase(Locale.ROOT)))
                .findFirst();
        if (known.isEmpty() && !text.isEmpty()) {
            String names = Arrays.stream(ParcelStatus.values())
                    .filter(status -> status != ParcelStatus.ORDERED)
                    .map(CouriersResource::name)
                    .collect(Collectors.joining("、"));
            needs.wrong("status", Members.named("status") + "只能是：" + names + "。");
        }
        return known.orElse(ParcelStatus.ORDERED);
    }

    private static String name(ParcelStatus status) {
        return status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static ReportView view(ReportOutcome outcome) {
        if (outcome instanceof ReportOutcome.Invalid invalid) {
            throw Problem.invalid(invalid.errors());
        }
        if (outcome instanceof ReportOutcome.Unknown) {
            throw Problem.notFound("这个运单");
        }
        if (outcome instanceof ReportOutcome.Kept) {
            return new ReportView("kept");
        }
        return new ReportView(outcome instanceof ReportOutcome.Told ? "told" : "told-before");
    }
}
