// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.life.SampleCase.APPLICANT;
import static org.tongban.engine.life.SampleCase.DECIDER;
import static org.tongban.engine.life.SampleCase.NUMBER;
import static org.tongban.engine.life.SampleCase.WINDOW;
import static org.tongban.engine.life.SampleCase.result;
import static org.tongban.engine.life.SampleCase.staff;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.cases.Collector;
import org.tongban.cases.ParcelStatus;
import org.tongban.form.FieldError;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;

class SendingTest {
    private static final Caller COURIER = new Caller.Adapter("courier-a");
    private static final String PARCEL = NUMBER + "-6";
    private static final Optional<Collector> COLLECTOR = Optional.of(new Collector("示例", "320499194303120242", true));

    private static SampleCase issued() {
        return new SampleCase()
                .results(result(
                        Matter.Result.Kind.CERTIFICATE, Matter.Result.Delivery.WINDOW, Matter.Result.Delivery.COURIER))
                .granted()
                .does(DECIDER, new CaseCommand.Issue(NUMBER, 4, "示例-1"));
    }

    private static CaseCommand dispatch(String phone) {
        return new CaseCommand.Dispatch(NUMBER, 5, "示例", phone, "常州市天宁区示例路 1 号");
    }

    private static CaseCommand report(String id, ParcelStatus status) {
        return new CaseCommand.ReportParcel(NUMBER, 6, PARCEL, id, status, "");
    }

    private static CaseCommand deliver(Optional<Collector> collector) {
        return new CaseCommand.Deliver(NUMBER, 6, "窗口领取", collector, List.of());
    }

    /** The courier's name is written when the courier has taken the order. */
    private static CaseFacts sent() {
        SampleCase sample = issued();
        Change change = (Change) sample.tries(WINDOW, dispatch("0519-0000 1234"));
        Map<String, String> said = new LinkedHashMap<>(change.events().get(0).payload());
        said.put(PayloadKeys.COURIER, "courier-a");
        said.put(PayloadKeys.COURIER_LABEL, "示例速递");
        Change taken = new Change(
                change.actor(), change.to(), List.of(new Change.NewEvent(CaseEventType.DISPATCHED, said)), List.of());
        return sample.facts().after(taken, taken.actor(), sample.today().atTime(9, 30));
    }

    private static Decided tries(CaseFacts facts, Caller caller, CaseCommand command) {
        return Life.decide(
                facts, command, caller, new Moment(SampleCase.START, new SampleCase().calendar(), Optional.empty()));
    }

    private static CaseFacts after(CaseFacts facts, CaseCommand command) {
        Change change = (Change) tries(facts, COURIER, command);
        return facts.after(change, change.actor(), SampleCase.START.atTime(9, 30));
    }

    private static String reason(Decided decided) {
        return ((Refusal) decided).reason();
    }

    @Test
    void aCaseIsDeliveredOnlyWhenSomebodyHasSignedForTheParcel() {
        CaseFacts picked = after(sent(), report("r1", ParcelStatus.PICKED_UP));
        assertThat(picked.state()).isEqualTo(CaseState.ISSUED);
        assertThat(reason(tries(picked, WINDOW, deliver(COLLECTOR)))).contains("签收以后才算送达");

        CaseFacts signed = after(picked, report("r2", ParcelStatus.DELIVERED));
        assertThat(signed.state()).isEqualTo(CaseState.CLOSED);
        assertThat(signed.history())
                .extracting(Past::type)
                .endsWith(CaseEventType.PARCEL_REPORTED, CaseEventType.DELIVERED, CaseEventType.CLOSED);
    }

    @Test
    void whatNobodyHasFetchedYetGoesToWhoSignsForIt() {
        assertThat(reason(tries(sent(), WINDOW, deliver(Optional.empty())))).contains("签收以后才算送达");
        assertThat(tries(sent(), WINDOW, deliver(COLLECTOR))).isInstanceOf(Change.class);
    }

    @Test
    void aRefusedOrLostParcelComesBackToTheDepartmentWithAnInstruction() {
        assertThat(Waiting.of(sent()).queue()).isEqualTo(Waiting.Queue.APPLICANT);
        Waiting refused = Waiting.of(after(sent(), report("r1", ParcelStatus.REFUSED)));
        assertThat(refused.queue()).isEqualTo(Waiting.Queue.DECISION);
        assertThat(refused.words()).contains("拒收", "联系申请人");
        assertThat(Waiting.of(after(sent(), report("r1", ParcelStatus.LOST))).words())
                .contains("丢失");
    }

    @Test
    void aReportOutOfOrderIsKeptAndMovesNothingBack() {
        CaseFacts facts =
                after(after(sent(), report("r2", ParcelStatus.RETURNED)), report("r1", ParcelStatus.PICKED_UP));
        assertThat(facts.history()).extracting(Past::type).endsWith(CaseEventType.PARCEL_REPORTED);
        assertThat(new Parcels(facts.history()).last().orElseThrow().status()).isEqualTo(ParcelStatus.RETURNED);
        assertThat(after(facts, report("r3", ParcelStatus.DELIVERED)).state()).isEqualTo(CaseState.ISSUED);
    }

    @Test
    void aLateReportIsNotedAndTheCaseStaysClosed() {
        CaseFacts closed = after(sent(), report("r2", ParcelStatus.DELIVERED));
        CaseFacts noted = after(closed, report("r1", ParcelStatus.PICKED_UP));
        assertThat(noted.state()).isEqualTo(CaseState.CLOSED);
        assertThat(noted.history()).extracting(Past::type).endsWith(CaseEventType.PARCEL_NOTED);
        Parcels parcels = new Parcels(noted.history());
        String parcel = parcels.last().orElseThrow().number();
        assertThat(parcels.told(parcel, "r1")).hasValue(ParcelStatus.PICKED_UP);
        assertThat(parcels.told(parcel, "r3")).isEmpty();
    }

    @Test
    void onlyTheCourierThatHasTheParcelReports() {
        assertThat(tries(sent(), new Caller.Adapter("courier-b"), report("r1", ParcelStatus.DELIVERED)))
                .isInstanceOf(Refusal.class);
        assertThat(tries(sent(), WINDOW, report("r1", ParcelStatus.DELIVERED))).isInstanceOf(Refusal.class);
        assertThat(tries(sent(), APPLICANT, dispatch("13800000000"))).isInstanceOf(Refusal.class);
    }

    @Test
    void nothingIsSentTwiceAndNothingThatIsOnlyCollected() {
        assertThat(reason(tries(sent(), WINDOW, dispatch("13800000000")))).contains("不用再寄");
        SampleCase collected = new SampleCase().granted().does(DECIDER, new CaseCommand.Issue(NUMBER, 4, "示例-1"));
        assertThat(reason(collected.tries(WINDOW, dispatch("13800000000")))).contains("不寄送");
        CaseFacts lost = after(sent(), report("r1", ParcelStatus.LOST));
        assertThat(tries(lost, WINDOW, dispatch("13800000000"))).isInstanceOf(Change.class);
    }

    @Test
    void aParcelNeedsNamePhoneAndAddress() {
        CaseCommand empty = new CaseCommand.Dispatch(NUMBER, 5, " ", "call me", "");
        Refusal refusal = (Refusal) issued().tries(WINDOW, empty);
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("recipient", "phone", "address");
    }

    @Test
    void anyHallHandsOutWhatItIsShown() {
        Caller elsewhere = staff("J0481-01", Duty.WINDOW, "/3204/320481/320481100", "");
        CaseFacts facts = issued().facts();
        assertThat(facts.hall()).isNotEqualTo(new ScopePath("/3204/320481/320481100"));
        assertThat(new Authority(facts).sees(elsewhere)).isFalse();
        assertThat(tries(facts, elsewhere, deliver(COLLECTOR))).isInstanceOf(Change.class);
    }

    private static CaseCommand mark(ParcelStatus status) {
        return new CaseCommand.MarkParcel(NUMBER, 6, PARCEL, status, "快递公司客服答复查不到（示例）");
    }

    private static Decided marks(CaseFacts facts, ParcelStatus status, int days) {
        SampleCase sample = new SampleCase();
        return Life.decide(
                facts,
                mark(status),
                DECIDER,
                new Moment(SampleCase.START.plusDays(days), sample.calendar(), Optional.empty()));
    }

    @Test
    void aParcelThatIsNeverReportedCanBeWrittenDownAsLost() {
        CaseFacts sent = sent();
        assertThat(((Refusal) marks(sent, ParcelStatus.LOST, 1)).reason()).contains("2026-11-30");
        Change lost = (Change) marks(sent, ParcelStatus.LOST, 5);
        assertThat(lost.actor().ref()).startsWith("staff:");
        assertThat(lost.events().get(0).payload()).containsEntry(PayloadKeys.REASON, "快递公司客服答复查不到（示例）");
        CaseFacts after =
                sent.after(lost, lost.actor(), SampleCase.START.plusDays(5).atTime(10, 0));
        assertThat(Waiting.of(after).words()).contains("快递丢失");
        assertThat(Life.decide(
                        after,
                        dispatch("0519-0000 1234"),
                        WINDOW,
                        new Moment(SampleCase.START.plusDays(5), new SampleCase().calendar(), Optional.empty())))
                .isInstanceOf(Change.class);
    }

    @Test
    void aParcelThatIsBackAtTheOfficeIsWrittenDownAtOnce() {
        assertThat(marks(sent(), ParcelStatus.RETURNED, 0)).isInstanceOf(Change.class);
    }

    @Test
    void nobodyAtTheOfficeSignsForAParcel() {
        assertThat(((Refusal) marks(sent(), ParcelStatus.DELIVERED, 9)).errors())
                .extracting(FieldError::field)
                .containsExactly("status");
    }
}
