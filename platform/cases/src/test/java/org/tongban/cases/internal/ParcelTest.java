// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.ParcelStatus;
import org.tongban.courier.Courier;
import org.tongban.courier.OrderOutcome;
import org.tongban.courier.ParcelReport;
import org.tongban.courier.PickUp;
import org.tongban.courier.ReportOutcome;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class ParcelTest {
    private static final Caller.Adapter ADAPTER = new Caller.Adapter("courier-a");

    @TempDir
    private Path blobs;

    private Platform platform;
    private final SampleCourier courier = new SampleCourier();

    /** A courier that does as it is told. */
    private static final class SampleCourier implements Courier {
        private final List<PickUp> orders = new ArrayList<>();
        private boolean closed;

        @Override
        public String name() {
            return ADAPTER.name();
        }

        @Override
        public String label() {
            return "示例速递";
        }

        @Override
        public OrderOutcome order(PickUp pickUp) {
            orders.add(pickUp);
            return closed ? new OrderOutcome.Declined("今天不取件。") : new OrderOutcome.Taken();
        }

        @Override
        public void cancel(String parcel) {
            orders.removeIf(order -> order.parcel().equals(parcel));
        }
    }

    @BeforeEach
    void start(TestDatabase database) {
        platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
        platform.couriers.addCourier(courier);
    }

    private CaseNumber issued() {
        CaseNumber number = platform.number("k1");
        done(WINDOW, new CaseCommand.Accept(number, 1));
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合条件"));
        done(DECIDER, new CaseCommand.Grant(number, 3, "同意发放"));
        done(DECIDER, new CaseCommand.Issue(number, 4, "示例〔2026〕1号"));
        return number;
    }

    private static CaseCommand dispatch(CaseNumber number) {
        return new CaseCommand.Dispatch(number, 5, "示例", "0519-0000 1234", "常州市天宁区示例路 1 号");
    }

    private CaseFile done(Caller caller, CaseCommand command) {
        CommandOutcome outcome = platform.cases.execute(caller, command);
        if (outcome instanceof CommandOutcome.Done done) {
            return done.file();
        }
        throw new AssertionError(outcome.toString());
    }

    private ReportOutcome report(Caller.Adapter from, String id, String parcel, ParcelStatus status) {
        return platform.parcels.report(from, new ParcelReport(id, parcel, status, ""));
    }

    private CaseFile file(CaseNumber number) {
        return platform.cases.find(WINDOW, number).orElseThrow();
    }

    @DatabaseTest
    void aReportThatComesTwiceIsToldOnceAndOnlyASignatureCloses(TestDatabase database) {
        CaseNumber number = issued();
        done(WINDOW, dispatch(number));
        String parcel = courier.orders.get(0).parcel();

        assertThat(report(ADAPTER, "r1", parcel, ParcelStatus.PICKED_UP)).isInstanceOf(ReportOutcome.Told.class);
        assertThat(report(ADAPTER, "r1", parcel, ParcelStatus.PICKED_UP)).isInstanceOf(ReportOutcome.ToldBefore.class);
        assertThat(file(number).state()).isEqualTo(CaseState.ISSUED);
        assertThat(report(ADAPTER, "r3", parcel, ParcelStatus.DELIVERED)).isInstanceOf(ReportOutcome.Told.class);
        assertThat(report(ADAPTER, "r3", parcel, ParcelStatus.DELIVERED)).isInstanceOf(ReportOutcome.ToldBefore.class);
        assertThat(report(ADAPTER, "r2", parcel, ParcelStatus.PICKED_UP)).isInstanceOf(ReportOutcome.Kept.class);

        assertThat(file(number).state()).isEqualTo(CaseState.CLOSED);
        assertThat(file(number).events())
                .extracting(CaseEvent::type)
                .endsWith(
                        CaseEventType.DISPATCHED,
                        CaseEventType.PARCEL_REPORTED,
                        CaseEventType.PARCEL_REPORTED,
                        CaseEventType.DELIVERED,
                        CaseEventType.CLOSED,
                        CaseEventType.PARCEL_NOTED);
        assertThat(file(number).events().get(6).actor()).isEqualTo("示例速递");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aNumberThatComesAgainWithOtherNewsIsNoRepetition(TestDatabase database) {
        CaseNumber number = issued();
        done(WINDOW, dispatch(number));
        String parcel = courier.orders.get(0).parcel();
        report(ADAPTER, "r1", parcel, ParcelStatus.PICKED_UP);

        assertThat(report(ADAPTER, "r1", parcel, ParcelStatus.DELIVERED))
                .isInstanceOfSatisfying(
                        ReportOutcome.Invalid.class,
                        invalid -> assertThat(invalid.errors()).singleElement().satisfies(error -> {
                            assertThat(error.field()).isEqualTo("id");
                            assertThat(error.message()).contains("收到过", ParcelStatus.PICKED_UP.label());
                        }));
        assertThat(file(number).state()).isEqualTo(CaseState.ISSUED);
    }

    @DatabaseTest
    void unknownParcelsAndThoseOfOtherCouriersAreNotTold(TestDatabase database) {
        CaseNumber number = issued();
        done(WINDOW, dispatch(number));
        assertThat(report(ADAPTER, "r1", number + "-9", ParcelStatus.DELIVERED))
                .isInstanceOf(ReportOutcome.Unknown.class);
        assertThat(report(ADAPTER, "r1", "nothing", ParcelStatus.DELIVERED)).isInstanceOf(ReportOutcome.Unknown.class);
        assertThat(report(new Caller.Adapter("courier-b"), "r1", number + "-6", ParcelStatus.DELIVERED))
                .isInstanceOf(ReportOutcome.Unknown.class);
        assertThat(report(ADAPTER, " ", number + "-6", ParcelStatus.DELIVERED))
                .isInstanceOf(ReportOutcome.Invalid.class);
        assertThat(file(number).state()).isEqualTo(CaseState.ISSUED);
    }

    @DatabaseTest
    void aRefusedParcelLiesInTheDepartmentsInboxAgain(TestDatabase database) {
        CaseNumber number = issued();
        done(WINDOW, dispatch(number));
        assertThat(platform.cases
                        .inbox(WINDOW, Duty.WINDOW, InboxFilter.ALL, "")
                        .cases())
                .isEmpty();
        report(ADAPTER, "r1", number + "-6", ParcelStatus.REFUSED);
        assertThat(platform.cases
                        .inbox(DECIDER, Duty.DECISION, InboxFilter.ALL, "")
                        .cases())
                .extracting(CaseSummary::waitingFor)
                .containsExactly("快递被拒收：请联系申请人，改约窗口领取或再寄一次");
        assertThat(done(DECIDER, new CaseCommand.Dispatch(number, 7, "示例", "13800000000", "示例路 2 号"))
                        .state())
                .isEqualTo(CaseState.ISSUED);
    }

    @DatabaseTest
    void withoutACourierNothingIsWritten(TestDatabase database) {
        CaseNumber number = issued();
        courier.closed = true;
        assertThat(platform.cases.execute(WINDOW, dispatch(number)))
                .isInstanceOfSatisfying(
                        CommandOutcome.NotAllowed.class,
                        no -> assertThat(no.reason()).contains("今天不取件"));
        platform.couriers.removeCourier(courier);
        assertThat(platform.cases.execute(WINDOW, dispatch(number)))
                .isInstanceOfSatisfying(
                        CommandOutcome.NotAllowed.class,
                        no -> assertThat(no.reason()).contains("没有接通快递公司"));
        assertThat(file(number).events()).hasSize(5);
    }
}
