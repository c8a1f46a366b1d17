// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class CorrectedAnswersTest {
    private static final String PHONE = "13800000001";

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform =
                new Platform(database.jpa(), database.dataSource(), blobs, TestClock.at("2026-11-24T09:30:00"), "one");
    }

    @DatabaseTest
    void theNamedFieldIsNewAndEverythingElseAsItWasFiled(TestDatabase database) {
        CaseFile file = done(supply(CITIZEN, noticed("phone"), Map.of("phone", PHONE)));

        Map<String, Object> expected = new LinkedHashMap<>(Platform.answers().values());
        expected.put("phone", PHONE);
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.answers()).isEqualTo(new Answers(expected));
        assertThat(file.events().get(2).payload())
                .containsEntry("corrected", "phone")
                .containsEntry("before:phone", SamplePeople.PHONE);
        UUID form = file.materials().get(0).id();
        assertThat(new String(platform.cases.file(CITIZEN, form).orElseThrow().content(), StandardCharsets.UTF_8))
                .contains(PHONE);
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void theReceivingCounterCorrectsForTheApplicant(TestDatabase database) {
        CaseFile file = done(supply(WINDOW, noticed("phone"), Map.of("phone", PHONE)));

        assertThat(file.answers().text("phone")).contains(PHONE);
        assertThat(file.events().get(2).actor()).contains("T0402-07");
    }

    @DatabaseTest
    void whatTheNoticeDoesNotNameCannotBeChanged(TestDatabase database) {
        CaseNumber number = noticed("phone");

        CommandOutcome outcome = supply(CITIZEN, number, Map.of("phone", PHONE, "bankAccount", "6200000000000000001"));

        assertThat(errors(outcome)).containsExactly("bankAccount");
        assertThat(platform.cases.find(CITIZEN, number).orElseThrow().answers()).isEqualTo(Platform.answers());
    }

    @DatabaseTest
    void aFieldThatTheNewAnswerCallsForIsHandedInWithIt(TestDatabase database) {
        platform.matters.askAgent();
        CaseNumber number = noticed("agent");

        assertThat(errors(supply(CITIZEN, number, Map.of("agent", true)))).containsExactly("agentName");
        assertThat(errors(supply(CITIZEN, number, Map.of("agent", false, "agentName", "李小明"))))
                .containsExactly("agentName");
        CaseFile file = done(supply(CITIZEN, number, Map.of("agent", true, "agentName", "李小明")));

        assertThat(file.answers().text("agentName")).contains("李小明");
        assertThat(file.events().get(2).payload().getOrDefault("corrected", "").split(","))
                .containsExactlyInAnyOrder("agent", "agentName");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aCorrectionIsCheckedLikeAFiling(TestDatabase database) {
        CommandOutcome outcome = supply(CITIZEN, noticed("applicantName"), Map.of("applicantName", ""));

        assertThat(outcome).isEqualTo(new CommandOutcome.Invalid(List.of(new FieldError("applicantName", "请填写老人姓名。"))));
    }

    @DatabaseTest
    void anOptionalFieldCanBeCleared(TestDatabase database) {
        CaseFile file = done(supply(CITIZEN, noticed("phone"), Map.of("phone", "")));

        assertThat(file.answers().values()).doesNotContainKey("phone");
    }

    @DatabaseTest
    void thePlaceMovesWithinItsBodyAndNotToAnother(TestDatabase database) {
        CaseNumber number = noticed("householdDivision");

        assertThat(errors(supply(CITIZEN, number, Map.of("householdDivision", SamplePlaces.COMMUNITY.value()))))
                .containsExactly("householdDivision");
        CaseFile file = done(supply(CITIZEN, number, Map.of("householdDivision", "320412100000")));

        assertThat(file.scope().value()).isEqualTo("/3204/320412/320412100");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    private CaseNumber noticed(String field) {
        CaseNumber number = platform.number("k1");
        done(platform.cases.execute(
                WINDOW, new CaseCommand.RequestCorrection(number, 1, List.of(new Shortcoming(field, "和证件对不上，请核对。")))));
        return number;
    }

    private CommandOutcome supply(Caller caller, CaseNumber number, Map<String, Object> corrected) {
        return platform.cases.execute(
                caller, new CaseCommand.SupplyCorrection(number, 2, List.of(), new Answers(corrected)));
    }

    private static List<String> errors(CommandOutcome outcome) {
        assertThat(outcome).isInstanceOf(CommandOutcome.Invalid.class);
        return ((CommandOutcome.Invalid) outcome)
                .errors().stream().map(FieldError::field).toList();
    }

    private static CaseFile done(CommandOutcome outcome) {
        if (outcome instanceof CommandOutcome.Done done) {
            return done.file();
        }
        throw new AssertionError(outcome.toString());
    }
}
