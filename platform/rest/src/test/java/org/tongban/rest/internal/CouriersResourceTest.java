// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.ArrayList;
import java.util.List;
import javax.ws.rs.WebApplicationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.ParcelReport;
import org.tongban.courier.ParcelService;
import org.tongban.courier.ReportOutcome;
import org.tongban.identity.Caller;

class CouriersResourceTest {
    private static final String SECRET = "a-secret-for-this-test-only";

    private final List<ParcelReport> reports = new ArrayList<>();
    private final ParcelService parcels = (Caller.Adapter courier, ParcelReport report) -> {
        reports.add(report);
        return report.parcel().equals("p-1") ? new ReportOutcome.Told() : new ReportOutcome.Unknown();
    };
    private final CouriersResource door = new CouriersResource(parcels, new CourierSecrets("express=" + SECRET));

    private static CouriersResource.ReportBody body(String parcel, String status) {
        return new CouriersResource.ReportBody("r1", parcel, status, null);
    }

    private int status(CouriersResource resource, String courier, String secret, CouriersResource.ReportBody body) {
        WebApplicationException problem = org.assertj.core.api.Assertions.catchThrowableOfType(
                WebApplicationException.class, () -> resource.report(courier, "Bearer " + secret, body));
        return problem.getResponse().getStatus();
    }

    @Test
    void aCourierWithItsSecretReports() {
        assertThat(door.report("express", "Bearer " + SECRET, body("p-1", "picked-up"))
                        .result())
                .isEqualTo("told");
        assertThat(reports).containsExactly(new ParcelReport("r1", "p-1", ParcelStatus.PICKED_UP, ""));
    }

    @Test
    void anUnknownParcelIsNotFound() {
        assertThat(status(door, "express", SECRET, body("p-2", "lost"))).isEqualTo(404);
    }

    @Test
    void withoutASecretTheDoorIsClosed() {
        CouriersResource closed = new CouriersResource(parcels, new CourierSecrets());
        assertThat(status(closed, "express", "", body("p-1", "delivered"))).isEqualTo(404);
        CouriersResource weak = new CouriersResource(parcels, new CourierSecrets("express=short", "=" + SECRET));
        assertThat(status(weak, "express", "short", body("p-1", "delivered"))).isEqualTo(404);
        assertThat(reports).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "a-secret-for-this-test-onlyx"})
    void aWrongSecretIsTurnedAway(String secret) {
        assertThat(status(door, "express", secret, body("p-1", "delivered"))).isEqualTo(401);
        assertThat(reports).isEmpty();
    }

    @Test
    void aWrongSecretIsCalledSo() {
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> door.report("express", "Bearer wrong", body("p-1", "delivered")))
                .satisfies(problem -> assertThat(problem.getResponse().getEntity())
                        .isInstanceOfSatisfying(
                                Problem.class, said -> assertThat(said.title()).isEqualTo("密钥不对")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "ordered", "flown"})
    void whatIsNoStatusIsNamed(String text) {
        assertThat(status(door, "express", SECRET, body("p-1", text))).isEqualTo(422);
        assertThatExceptionOfType(WebApplicationException.class)
                .isThrownBy(() -> door.report("express", "Bearer " + SECRET, body("p-1", text)))
                .satisfies(problem -> assertThat(problem.getResponse().getEntity())
                        .isInstanceOfSatisfying(
                                Problem.class,
                                said -> assertThat(said.errors())
                                        .first()
                                        .satisfies(error ->
                                                assertThat(error.field()).isEqualTo("status"))));
    }
}
