// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.cases.internal.SamplePeople.CITIZEN;
import static org.tongban.cases.internal.SamplePeople.WINDOW;
import static org.tongban.cases.internal.SamplePlaces.STREET;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseDocument;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CommandOutcome;
import org.tongban.cases.Deferral;
import org.tongban.cases.DocumentKind;
import org.tongban.cases.Mandate;
import org.tongban.cases.PromiseService;
import org.tongban.cases.SubmitOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

@PersistenceUnderTest("cases-0.1")
class PromiseTest {
    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");

    @TempDir
    private Path blobs;

    private Platform platform;

    @BeforeEach
    void start(TestDatabase database) {
        platform = new Platform(database.jpa(), database.dataSource(), blobs, clock, "one");
    }

    @DatabaseTest
    void whoHasEverythingPromisesNothing(TestDatabase database) {
        platform.matters.later("10 working-day");
        platform.matters.promising();

        assertThat(promises(CITIZEN, platform.filled(CITIZEN, STREET))).isEmpty();
    }

    @DatabaseTest
    void aPaperMayComeLaterOnlyOnAPromise(TestDatabase database) {
        platform.matters.later("10 working-day");
        UUID draft = withoutCard(CITIZEN);

        SubmitOutcome silent = submit(CITIZEN, draft, Set.of());

        assertThat(((SubmitOutcome.Invalid) silent).errors())
                .containsExactly(new FieldError("promises", "请申请人看过《容缺受理承诺书》，同意后勾选，再提交。也可以现在就交：《社会保障卡（银行卡）》。"));
        assertThat(platform.cases.mine(CITIZEN, "").cases()).isEmpty();
    }

    @DatabaseTest
    void thePromiseStandsInTheCaseAsItWasRead(TestDatabase database) {
        platform.matters.later("10 working-day");
        UUID draft = withoutCard(CITIZEN);
        PromiseService.Promise read = promises(CITIZEN, draft).get(0);

        CaseFile file = filed(submit(CITIZEN, draft, Set.of(read.digest())));

        assertThat(read.title()).isEqualTo("容缺受理承诺书");
        assertThat(read.markup())
                .contains("《社会保障卡（银行卡）》", "受理之日起 10 个工作日内（2026年11月24日受理的，最迟2026年12月8日）", "承诺人：" + SamplePeople.NAME);
        assertThat(file.materials())
                .filteredOn(paper -> paper.material().equals("bank-card"))
                .extracting(CaseMaterial::mark)
                .containsExactly(CaseMaterial.Mark.DEFERRED);
        assertThat(file.documents())
                .extracting(CaseDocument::kind)
                .containsExactly(DocumentKind.RECEIPT, DocumentKind.DEFERRAL_PROMISE);
        assertThat(words(file, DocumentKind.DEFERRAL_PROMISE))
                .contains("容〔2026〕" + file.number() + "-1号", "最迟2026年12月8日", "申请人在网上看过全文，自己勾选同意");
        assertThat(platform.reading.verify().faults()).isEmpty();
    }

    @DatabaseTest
    void whatWasReadYesterdayIsReadAgain(TestDatabase database) {
        platform.matters.later("10 working-day");
        UUID draft = withoutCard(CITIZEN);
        Set<String> yesterday = digests(CITIZEN, draft);

        clock.set("2026-11-25T09:30:00");

        assertThat(submit(CITIZEN, draft, yesterday)).isInstanceOf(SubmitOutcome.Invalid.class);
        assertThat(submit(CITIZEN, draft, digests(CITIZEN, draft))).isInstanceOf(SubmitOutcome.Filed.class);
    }

    @DatabaseTest
    void theAcceptanceSaysUntilWhenAndGoesOnSayingIt(TestDatabase database) {
        platform.matters.later("10 working-day");
        UUID draft = withoutCard(CITIZEN);
        CaseNumber number =
                filed(submit(CITIZEN, draft, digests(CITIZEN, draft))).number();
        clock.set("2026-11-26T10:00:00");

        CaseService.PreviewOutcome drawn = platform.cases.preview(WINDOW, new CaseCommand.Accept(number, 1));
        assertThat(platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1)))
                .isInstanceOf(CommandOutcome.Done.class);
        CaseFile accepted = platform.cases.find(CITIZEN, number).orElseThrow();
        String before = words(accepted, DocumentKind.ACCEPTANCE);
        supply(accepted);

        assertThat(((CaseService.PreviewOutcome.Drawn) drawn).html()).contains("主要材料齐全，容缺 1 份", "2026年12月10日");
        assertThat(accepted.deferred()).containsExactly(new Deferral("bank-card", LocalDate.of(2026, 12, 10), false));
        assertThat(before).contains("容缺 1 份", "《社会保障卡（银行卡）》, 2026年12月10日");
        assertThat(words(platform.cases.find(CITIZEN, number).orElseThrow(), DocumentKind.ACCEPTANCE))
                .isEqualTo(before);
    }

    @DatabaseTest
    void anOrdinaryAcceptanceSaysThatAllIsThere(TestDatabase database) {
        CaseNumber number = platform.number("k1");
        platform.cases.execute(WINDOW, new CaseCommand.Accept(number, 1));

        assertThat(words(platform.cases.find(CITIZEN, number).orElseThrow(), DocumentKind.ACCEPTANCE))
                .contains("材料齐全，符合法定形式")
                .doesNotContain("容缺");
    }

    @DatabaseTest
    void atTheWindowAPaperComesLaterOnlyWhereTheClerkMarksIt(TestDatabase database) {
        platform.matters.later("10 working-day");
        UUID draft = withoutCard(WINDOW);
        assertThat(((SubmitOutcome.Invalid) submit(WINDOW, draft, Set.of())).errors())
                .extracting(FieldError::field)
                .containsExactly("bank-card");

        platform.drafts.mark(WINDOW, draft, "bank-card", CaseMaterial.Mark.DEFERRED);
        assertThat(((SubmitOutcome.Invalid) submit(WINDOW, draft, Set.of())).errors())
                .extracting(FieldError::field)
                .containsExactly("promises");
        CaseFile file = filed(submit(WINDOW, draft, digests(WINDOW, draft)));

        assertThat(words(file, DocumentKind.DEFERRAL_PROMISE)).contains("确认方式：申请人本人在场，已核对证件。");
    }

    @DatabaseTest
    void promisingInsteadOfProvingIsReadWithItsConditionsAndConsequences(TestDatabase database) {
        platform.matters.promising();
        UUID draft = platform.filled(CITIZEN, STREET);
        platform.drafts.save(CITIZEN, draft, new Answers(Map.of("bankAccount", "promise")));

        SubmitOutcome silent = submit(CITIZEN, draft, Set.of());
        CaseFile file = filed(submit(CITIZEN, draft, digests(CITIZEN, draft)));

        assertThat(((SubmitOutcome.Invalid) silent).errors())
                .containsExactly(new FieldError("promises", "请申请人看过《告知承诺书》，同意后勾选，再提交。不想承诺的，可以改选一般方式。"));
        assertThat(words(file, DocumentKind.COMMITMENT))
                .contains("账户是本人的", "账户可以收款", "作出决定后 20 个工作日内会核查", "依法撤销决定", "诺〔2026〕");
    }

    @DatabaseTest
    void theOrdinaryWayNeedsNoPromise(TestDatabase database) {
        platform.matters.promising();

        assertThat(submit(CITIZEN, platform.filled(CITIZEN, STREET), Set.of())).isInstanceOf(SubmitOutcome.Filed.class);
    }

    private UUID withoutCard(Caller caller) {
        UUID draft = platform.begin(caller, STREET);
        platform.drafts.save(caller, draft, Platform.answers());
        return draft;
    }

    private List<PromiseService.Promise> promises(Caller caller, UUID draft) {
        return platform.promises.of(caller, Platform.submission(caller, draft, ""));
    }

    private Set<String> digests(Caller caller, UUID draft) {
        return promises(caller, draft).stream()
                .map(PromiseService.Promise::digest)
                .collect(Collectors.toSet());
    }

    private SubmitOutcome submit(Caller caller, UUID draft, Set<String> promises) {
        Optional<Mandate> mandate =
                caller instanceof Caller.Staff ? Optional.of(new Mandate.Present()) : Optional.empty();
        return platform.cases.submit(caller, Platform.submission(draft, "k1", mandate, promises));
    }

    private void supply(CaseFile file) {
        CaseService.AttachOutcome attached = platform.cases.attach(
                CITIZEN, file.number(), "bank-card", "卡.pdf", new java.io.ByteArrayInputStream(Platform.pdf("卡")));
        UUID card = ((CaseService.AttachOutcome.Attached) attached).material().id();
        assertThat(platform.cases.execute(
                        CITIZEN, new CaseCommand.SupplyDeferred(file.number(), file.seq(), List.of(card))))
                .isInstanceOf(CommandOutcome.Done.class);
    }

    private CaseFile filed(SubmitOutcome outcome) {
        CaseNumber number = ((SubmitOutcome.Filed) outcome).receipt().number();
        return platform.cases.find(CITIZEN, number).orElseThrow();
    }

    private String words(CaseFile file, DocumentKind kind) {
        String serial = file.documents().stream()
                .filter(document -> document.kind() == kind)
                .map(CaseDocument::serial)
                .findFirst()
                .orElseThrow();
        return new String(
                platform.cases
                        .document(CITIZEN, file.number(), serial, false)
                        .orElseThrow()
                        .content(),
                StandardCharsets.UTF_8);
    }
}
