// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.InboxFilter;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.identity.Duty;
import org.tongban.identity.Person;
import org.tongban.matter.AutomaticRule;
import org.tongban.register.Register;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class AutomaticDecisionsTest {
    private static final AutomaticRule RULE = new AutomaticRule(
            1,
            "示例办法 第九条",
            List.of(
                    new AutomaticRule.Fact(
                            "age", AutomaticRule.Fact.Type.INTEGER, "person", "平台实名登记", Optional.empty()),
                    new AutomaticRule.Fact(
                            "household", AutomaticRule.Fact.Type.TEXT, "person", "平台实名登记", Optional.empty()),
                    new AutomaticRule.Fact(
                            "paid", AutomaticRule.Fact.Type.YES_NO, "allowances", "津贴台账", Optional.of("draws"))),
            List.of(
                    new AutomaticRule.Condition("年满80周岁", "fact.age >= 80"),
                    new AutomaticRule.Condition("户籍相符", "fact.household == form.householdDivision"),
                    new AutomaticRule.Condition("没有领取", "!fact.paid")));

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
        platform.matters.withoutScan();
        platform.matters.automatic(RULE);
    }

    /** A register that knows one thing. */
    private record Ledger(boolean draws) implements Register {
        @Override
        public String name() {
            return "allowances";
        }

        @Override
        public String label() {
            return "津贴台账（示例）";
        }

        @Override
        public Optional<Map<String, Object>> facts(Person person, LocalDate day) {
            return Optional.of(Map.of("draws", draws));
        }
    }

    private CaseNumber decided(String key) {
        CaseNumber number = platform.number(key);
        hear(number, 1);
        return number;
    }

    private void hear(CaseNumber number, long seq) {
        platform.automatic.happened(platform.tools.happenings().of(number, seq));
    }

    private CaseFile file(CaseNumber number) {
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }

    @DatabaseTest
    void theRuleGrantsAndTheApplicantHasTheDocument(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        CaseNumber number = decided("k1");
        CaseFile file = file(number);
        assertThat(file.state()).isEqualTo(CaseState.GRANTED);
        CaseEvent decision = file.events().get(file.events().size() - 1);
        assertThat(decision.actor()).isEqualTo("武进区民政局（示例）（自动审批）");
        assertThat(decision.payload())
                .containsEntry(PayloadKeys.RULE, "elderly-allowance/1")
                .containsKeys(PayloadKeys.RULE_TEXT, PayloadKeys.RULE_DIGEST);
        assertThat(decision.payload().get(PayloadKeys.INPUTS)).contains("\"age\":83", "\"paid\":false");
        CaseDocument document = file.documents().stream()
                .filter(one -> one.kind() == DocumentKind.GRANT)
                .findFirst()
                .orElseThrow();
        assertThat(new String(
                        platform.cases
                                .document(CITIZEN, number, document.serial(), false)
                                .orElseThrow()
                                .content(),
                        StandardCharsets.UTF_8))
                .contains("系统按公布的规则自动作出", "示例办法 第九条", "武进区民政局（示例）");
    }

    @DatabaseTest
    void theAuditMakesTheDecisionOnceMore(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        decided("k1");
        platform.sources.addRegister(new Ledger(true));
        assertThat(platform.reading.verify()).isEqualTo(new CaseReadService.AuditReport(1, 4, 1, List.of()));
    }

    @DatabaseTest
    void aDecisionThatComesOutOtherwiseIsAFault(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        CaseFile file = file(decided("k1"));
        Map<String, String> said = new LinkedHashMap<>(file.events().get(3).payload());
        RuleCheck check = platform.ruleCheck();
        String digest = platform.definition(file.number());
        assertThat(check.fault(digest, said)).isEmpty();
        said.computeIfPresent(PayloadKeys.INPUTS, (key, inputs) -> inputs.replace("83", "73"));
        assertThat(check.fault(digest, said).orElseThrow()).contains("重算结果不同", "年满80周岁");
        said.put(PayloadKeys.RULE_TEXT, "{}");
        assertThat(check.fault(digest, said).orElseThrow()).contains("规则");
    }

    @DatabaseTest
    void whatDoesNotHoldGoesToAPersonWithTheReason(TestDatabase database) {
        platform.sources.addRegister(new Ledger(true));
        CaseNumber number = decided("k1");
        CaseFile file = file(number);
        assertThat(file.state()).isEqualTo(CaseState.RECEIVED);
        assertThat(file.events().get(1).type()).isEqualTo(CaseEventType.REFERRED);
        assertThat(file.events().get(1).payload().get(PayloadKeys.REASON)).contains("没有领取");
        assertThat(platform.cases
                        .inbox(WINDOW, Duty.WINDOW, InboxFilter.ALL, "")
                        .cases())
                .hasSize(1);
        assertThat(platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 2)))
                .isInstanceOf(CommandOutcome.Done.class);
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void aRegisterThatIsNotThereNeverFavours(TestDatabase database) {
        assertThat(file(decided("k1")).state()).isEqualTo(CaseState.RECEIVED);
    }

    @DatabaseTest
    void whatAPersonHasTakenUpIsLeftAlone(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        CaseNumber number = platform.number("k1");
        platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));
        hear(number, 1);
        assertThat(file(number).state()).isEqualTo(CaseState.ACCEPTED);
        assertThat(file(number).events()).hasSize(2);
    }

    @DatabaseTest
    void beingToldTwiceDecidesOnce(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        CaseNumber number = decided("k1");
        hear(number, 1);
        assertThat(file(number).events()).hasSize(4);
    }

    @DatabaseTest
    void beingReferredLateGivesTheAuthorityNoMoreTime(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        Optional<LocalDate> before = file(number).clock().answerBy();
        clock.advance(java.time.Duration.ofDays(1));
        hear(number, 1);
        assertThat(file(number).clock().answerBy()).isEqualTo(before);
    }

    @DatabaseTest
    void thePublicReadsWhoDecided(TestDatabase database) {
        platform.sources.addRegister(new Ledger(false));
        String token = platform.file("k1").trackingToken();
        CaseNumber number = platform.reading.byToken(token).orElseThrow().number();
        hear(number, 1);
        assertThat(platform.reading.byToken(token).orElseThrow().events())
                .extracting(CaseReadService.PublicEvent::actor)
                .contains("武进区民政局（示例）（自动审批）");
    }
}
