// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.DECIDER;
import static org.tongban.cases.internal.SamplePeople.EXAMINER;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseState;
import org.tongban.cases.Collector;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.HandoutService;
import org.tongban.cases.HandoutService.HandoutOutcome;
import org.tongban.cases.HandoutService.Proof;
import org.tongban.cases.HandoutService.Result;
import org.tongban.cases.HandoutService.Ticked;
import org.tongban.cases.Receipt;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class HandoutTest {
    /** A counter in another city district than the one that received the case and the one that decides it. */
    private static final Caller.Staff ELSEWHERE =
            SamplePeople.staff("L0481-03", Duty.WINDOW, "/3204/320481/320481100", Optional.empty(), "示例镇便民服务中心");

    private static final Collector WANG = new Collector(SamplePeople.NAME, SamplePeople.ID, true);
    private static final Collector SON = new Collector("示例之子", "320499199001010016", false);
    private static final Proof CARD = new Proof.Card(SamplePeople.ID);

    @TempDir
    private Path blobs;

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    private Receipt issued(String key) {
        Receipt receipt = platform.file(key);
        CaseNumber number = receipt.number();
        done(WINDOW, new CaseCommand.Accept(number, 1));
        done(EXAMINER, new CaseCommand.CompleteStep(number, 2, "examine", "符合条件"));
        done(DECIDER, new CaseCommand.Grant(number, 3, "同意发放"));
        done(DECIDER, new CaseCommand.Issue(number, 4, "示例〔2026〕1号"));
        return receipt;
    }

    private CaseFile done(Caller caller, CaseCommand command) {
        CommandOutcome outcome = platform.cases.execute(caller, command);
        if (outcome instanceof CommandOutcome.Done done) {
            return done.file();
        }
        throw new AssertionError(outcome.toString());
    }

    private static HandoutService.Scan scan(String name) {
        return new HandoutService.Scan() {
            @Override
            public String fileName() {
                return name;
            }

            @Override
            public InputStream open() {
                return new ByteArrayInputStream(
                        name.endsWith(".pdf") ? Platform.pdf("x") : "x".getBytes(StandardCharsets.UTF_8));
            }
        };
    }

    private static HandoutService.Handing handing(Proof proof, Collector who, List<Ticked> ticked) {
        return new HandoutService.Handing(
                proof,
                ticked,
                who,
                true,
                Optional.of(scan("签名.pdf")),
                who.applicant() ? Optional.empty() : Optional.of(scan("委托书.pdf")));
    }

    private List<FieldError> errors(HandoutService.Handing handing) {
        return ((HandoutOutcome.Invalid) platform.handout.handOut(ELSEWHERE, handing)).errors();
    }

    private List<Result> results(Caller caller, HandoutService.Handing handing) {
        HandoutOutcome outcome = platform.handout.handOut(caller, handing);
        if (outcome instanceof HandoutOutcome.Handed handed) {
            return handed.lines().stream().map(HandoutService.Line::result).toList();
        }
        throw new AssertionError(outcome.toString());
    }

    @DatabaseTest
    void anyHallFindsWhatWaitsByReceiptOrCardAndByNothingElse(TestDatabase database) {
        Receipt receipt = issued("k1");
        platform.file("k2");

        Proof shown = new Proof.Receipt(receipt.number(), receipt.queryCode());
        assertThat(platform.handout.find(ELSEWHERE, shown))
                .hasValueSatisfying(found -> assertThat(found.ready())
                        .singleElement()
                        .satisfies(ready -> {
                            assertThat(ready.number()).isEqualTo(receipt.number());
                            assertThat(ready.resultNumber()).isEqualTo("示例〔2026〕1号");
                            assertThat(ready.place()).isEqualTo("民政局（示例）");
                        }));
        assertThat(platform.handout.find(ELSEWHERE, CARD)).isPresent();
        assertThat(platform.handout.find(ELSEWHERE, new Proof.Receipt(receipt.number(), "000000")))
                .isEmpty();
        assertThat(platform.handout.find(ELSEWHERE, new Proof.Card("320499199001010016")))
                .isEmpty();
        assertThat(platform.handout.find(ELSEWHERE, new Proof.Code("nothing"))).isEmpty();
        assertThat(platform.handout.find(DECIDER, shown)).isEmpty();
        assertThat(platform.handout.find(SamplePeople.CITIZEN, shown)).isEmpty();
        assertThat(platform.cases.find(ELSEWHERE, receipt.number())).isEmpty();
    }

    @DatabaseTest
    void onePressHandsOutAllThatIsTickedAndAgainChangesNothing(TestDatabase database) {
        CaseNumber one = issued("k1").number();
        CaseNumber two = issued("k2").number();
        List<Ticked> both = List.of(new Ticked(one, 5), new Ticked(two, 5));

        assertThat(results(ELSEWHERE, handing(CARD, WANG, both))).containsExactly(Result.DONE, Result.DONE);
        assertThat(results(ELSEWHERE, handing(CARD, WANG, both)))
                .containsExactly(Result.DONE_BEFORE, Result.DONE_BEFORE);

        CaseFile file = platform.cases.find(WINDOW, one).orElseThrow();
        assertThat(file.state()).isEqualTo(CaseState.CLOSED);
        assertThat(file.materials()).extracting(CaseMaterial::material).contains(HandoutService.SIGNATURE);
        assertThat(platform.handout.slips(ELSEWHERE, List.of(one, two)))
                .hasSize(2)
                .first()
                .satisfies(slip -> {
                    assertThat(slip.collector().maskedCode()).isEqualTo("3204**********0242");
                    assertThat(slip.serial()).isNotEmpty();
                });
        assertThat(platform.handout.slips(WINDOW, List.of(one))).isEmpty();
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void oneThatCannotBeHandedOutKeepsNoneOfTheOthersBack(TestDatabase database) {
        CaseNumber good = issued("k1").number();
        CaseNumber stale = issued("k2").number();
        CaseNumber early = platform.number("k3");
        CaseNumber strange = new CaseNumber("320402202611240009993");

        assertThat(results(
                        ELSEWHERE,
                        handing(
                                CARD,
                                WANG,
                                List.of(
                                        new Ticked(good, 5),
                                        new Ticked(stale, 4),
                                        new Ticked(early, 1),
                                        new Ticked(strange, 1)))))
                .containsExactly(Result.DONE, Result.CHANGED, Result.NOT_POSSIBLE, Result.NOT_POSSIBLE);
        assertThat(platform.cases.find(WINDOW, stale).orElseThrow().state()).isEqualTo(CaseState.ISSUED);
    }

    @DatabaseTest
    void somebodyElseNeedsAnAuthorisationAndEverybodySigns(TestDatabase database) {
        List<Ticked> ticked = List.of(new Ticked(issued("k1").number(), 5));
        Optional<HandoutService.Scan> none = Optional.empty();

        assertThat(errors(new HandoutService.Handing(CARD, ticked, SON, false, none, none)))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("authorisation", "signed");
        assertThat(errors(handing(CARD, new Collector("示例", SON.code(), true), ticked)))
                .extracting(FieldError::field)
                .containsExactly("collectorCode");
        assertThat(errors(handing(CARD, new Collector("", "123", true), List.of())))
                .extracting(FieldError::field)
                .containsExactlyInAnyOrder("ticked", "collectorName", "collectorCode");
        assertThat(errors(new HandoutService.Handing(CARD, ticked, WANG, true, Optional.of(scan("a.exe")), none)))
                .extracting(FieldError::field)
                .containsExactly("signature");
        assertThat(errors(handing(new Proof.Card("320499199001010016"), WANG, ticked)))
                .extracting(FieldError::field)
                .contains("proof");
        assertThat(platform.reading.verify()).isEqualTo(new CaseReadService.AuditReport(1, 5, List.of()));

        assertThat(results(ELSEWHERE, handing(CARD, SON, ticked))).containsExactly(Result.DONE);
    }

    @DatabaseTest
    void whoTriesCodesOfACaseIsNoLongerListenedToForAMinute(TestDatabase database) {
        Receipt receipt = issued("guessed");
        Proof right = new Proof.Receipt(receipt.number(), receipt.queryCode());
        Proof wrong = new Proof.Receipt(receipt.number(), "000000");
        for (int i = 0; i < 9; i++) {
            assertThat(platform.handout.find(ELSEWHERE, wrong)).isEmpty();
        }
        assertThat(platform.handout.find(ELSEWHERE, right))
                .as("the tenth is right")
                .isPresent();
        for (int i = 0; i < 10; i++) {
            assertThat(platform.handout.find(ELSEWHERE, wrong)).isEmpty();
        }

        assertThat(platform.handout.find(ELSEWHERE, right)).as("too many").isEmpty();
        assertThat(errors(handing(right, WANG, List.of(new Ticked(receipt.number(), 5)))))
                .extracting(FieldError::field)
                .contains("proof");
        assertThat(platform.handout.find(WINDOW, right)).as("a colleague").isPresent();
        assertThat(platform.handout.find(ELSEWHERE, CARD)).as("the card").isPresent();
        clock.advance(Duration.ofMinutes(1));
        assertThat(platform.handout.find(ELSEWHERE, right)).as("later").isPresent();
    }
}
