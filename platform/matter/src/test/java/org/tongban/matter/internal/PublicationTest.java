// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.HallService;
import org.tongban.hall.ScopePath;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.Post;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.MatterState.Status;
import org.tongban.matter.MatterDefinition;
import org.tongban.portal.PortalRegistry;
import org.tongban.publication.GuideChange;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;
import org.tongban.publication.MatterVersion.Stage;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.PublicationOutcome;
import org.tongban.publication.PublicationRequest;
import org.tongban.publication.internal.PublicationLog;
import org.tongban.publication.internal.StoredPublicationService;
import org.tongban.testkit.TestClock;

/** A department and the government-service office publish, suspend, resume and cancel. */
class PublicationTest {
    private static final String CODE = "elderly-allowance";
    private static final String CIVIL = "org.tongban.matter.civil-affairs";
    private static final Descriptor NEWER = Descriptor.ALLOWANCE
            .with("version: 1.0.0", "version: 1.1.0")
            .with("promised: { limit: 10 working-day", "promised: { limit: 8 working-day");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 25);
    private static final Caller EDITOR = staff("M0400-01", Duty.MATTER_EDITOR, "/3204", "civil-affairs");
    private static final Caller OFFICE = staff("P0400-01", Duty.PUBLISHER, "/3204", "");

    private final TestClock clock = TestClock.at("2026-11-25T09:30:00");
    private final MemoryStore store = new MemoryStore();

    @TempDir
    private Path cache;

    private Platform platform;
    private StoredPublicationService service;

    @BeforeEach
    void start() throws BundleException {
        start(false);
    }

    private void start(boolean automatic) throws BundleException {
        if (platform != null) {
            platform.registry().close();
        }
        PublicationLog log = new PublicationLog(store, automatic, clock);
        platform = new Platform(cache.resolve(String.valueOf(automatic)), log);
        platform.context().registerService(HallService.class, new FakeHalls(), null);
        platform.context().registerService(PortalRegistry.class, new FakePortals(CODE, "8 working-day"), null);
        service = new StoredPublicationService(log, platform.registry());
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        platform.close();
    }

    private static Caller staff(String number, Duty duty, String scope, String department) {
        Optional<String> key = Optional.of(department).filter(text -> !text.isEmpty());
        Post post = new Post(
                duty, new ScopePath(scope), key, "某单位（示例）", Optional.empty(), Optional.empty(), Optional.empty());
        return new Caller.Staff(number, "示例", List.of(post));
    }

    private PublicationRequest asks(PublicationKind kind, String reason, LocalDate from) {
        return new PublicationRequest(
                CODE, kind, Optional.empty(), Optional.empty(), reason, Optional.of(from), Optional.empty());
    }

    private PublicationRequest publishes(String digest) {
        return new PublicationRequest(
                CODE,
                PublicationKind.PUBLISH,
                Optional.of(digest),
                Optional.empty(),
                "",
                Optional.empty(),
                Optional.empty());
    }

    private String newest() {
        return shown().versions().get(0).digest();
    }

    private MatterPublication shown() {
        return service.find(OFFICE, CODE).orElseThrow();
    }

    private Optional<Matter> offered() {
        return platform.registry().snapshot().find(CODE);
    }

    private int ask(PublicationRequest request) {
        return done(service.request(EDITOR, request));
    }

    private void agree(int request, LocalDate from) {
        done(service.grant(OFFICE, CODE, request, Optional.of(from)));
    }

    private void both(PublicationRequest request) {
        agree(ask(request), TODAY);
    }

    private static int done(PublicationOutcome outcome) {
        assertThat(outcome).isInstanceOf(PublicationOutcome.Done.class);
        return ((PublicationOutcome.Done) outcome).entry().request();
    }

    private static List<FieldError> refused(PublicationOutcome outcome) {
        assertThat(outcome).isInstanceOf(PublicationOutcome.Refused.class);
        return ((PublicationOutcome.Refused) outcome).errors();
    }

    private static String words(PublicationOutcome outcome) {
        return String.join(
                "", refused(outcome).stream().map(FieldError::message).toList());
    }

    private void publish(Descriptor descriptor, String version) throws BundleException {
        platform.install(CIVIL, version, descriptor);
        both(publishes(newest()));
    }

    @Test
    void whatIsInstalledWaitsForTwoPeopleWhenTheProfileSaysSo() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        assertThat(offered()).isEmpty();
        assertThat(platform.registry().snapshot().search("高龄津贴")).isEmpty();
        assertThat(shown().versions()).extracting(MatterVersion::stage).containsExactly(Stage.INSTALLED);
        int request = ask(publishes(newest()));
        assertThat(shown().versions()).extracting(MatterVersion::stage).containsExactly(Stage.SUBMITTED);
        assertThat(offered()).isEmpty();
        agree(request, TODAY);
        assertThat(offered()).isPresent();
        assertThat(platform.codes()).containsExactly(CODE);
    }

    @Test
    void installingPublishesWhenTheProfileSaysSo() throws BundleException {
        start(true);
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        assertThat(platform.codes()).containsExactly(CODE);
        assertThat(shown().history()).singleElement().satisfies(entry -> {
            assertThat(entry.by()).isEqualTo("installation");
            assertThat(entry.from()).contains(TODAY);
        });
        platform.install(CIVIL, "1.1.0", NEWER);
        assertThat(offered().orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(service.approvedByInstallation()).isTrue();
    }

    @Test
    void anApprovedVersionIsOfferedFromItsDayOn() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        agree(ask(publishes(newest())), TODAY.plusDays(1));
        assertThat(offered()).isEmpty();
        assertThat(shown().versions().get(0).stage()).isEqualTo(Stage.APPROVED);
        long revision = platform.registry().snapshot().revision();
        clock.advance(Duration.ofHours(15));
        assertThat(offered()).isPresent();
        assertThat(platform.registry().snapshot().revision()).isGreaterThan(revision);
    }

    @Test
    void theEarlierVersionGoesOnWhileANewerOneWaits() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        platform.install(CIVIL, "1.1.0", NEWER);
        assertThat(offered().orElseThrow().version()).isEqualTo("1.0.0");
        both(publishes(newest()));
        assertThat(offered().orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(shown().versions()).extracting(MatterVersion::stage).containsExactly(Stage.OFFERED, Stage.APPROVED);
    }

    @Test
    void theEarlierVersionGoesOnAlsoWhenItsBundleWasReplaced() throws BundleException {
        Bundle earlier = platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        both(publishes(newest()));
        Matter before = offered().orElseThrow();
        Bundle newer = platform.install(CIVIL, "1.1.0", NEWER);
        earlier.uninstall();
        assertThat(offered()).contains(before);
        assertThat(platform.registry().materials(before, Answers.EMPTY)).isNotEmpty();
        assertThat(shown().versions())
                .extracting(MatterVersion::version, MatterVersion::stage, MatterVersion::installed)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("1.1.0", Stage.INSTALLED, true),
                        org.assertj.core.groups.Tuple.tuple("1.0.0", Stage.OFFERED, false));
        platform.offer(newer, CODE, answers -> List.of(new FieldError("", "核对程序还在")));
        assertThat(platform.registry().objections(new MatterDefinition(before, Optional.empty()), Answers.EMPTY))
                .hasSize(1);
        newer.uninstall();
        assertThat(offered()).as("uninstalling is something else").isEmpty();
    }

    @Test
    void aRestartForgetsNothing() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        both(asks(PublicationKind.SUSPEND, "系统改造", TODAY));
        start(true);
        platform.install(CIVIL, "1.1.0", NEWER);
        assertThat(offered().orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.SUSPENDED);
    }

    @Test
    void aSuspendedMatterIsReadableAndSaysWhyAndUntilWhen() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        String digest = offered().orElseThrow().digest();
        both(new PublicationRequest(
                CODE,
                PublicationKind.SUSPEND,
                Optional.empty(),
                Optional.empty(),
                "系统改造",
                Optional.of(TODAY),
                Optional.of(TODAY.plusDays(10))));
        Matter suspended = offered().orElseThrow();
        assertThat(suspended.digest()).isEqualTo(digest);
        assertThat(suspended.state())
                .isEqualTo(new Matter.MatterState(
                        Status.SUSPENDED, Optional.of(TODAY), Optional.of("系统改造"), Optional.of(TODAY.plusDays(10))));
        assertThat(platform.codes()).containsExactly(CODE);
        both(asks(PublicationKind.RESUME, "", TODAY));
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.IN_USE);
    }

    @Test
    void aSuspensionBeginsOnItsDayAndOutlastsANewVersion() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        both(asks(PublicationKind.SUSPEND, "系统改造", TODAY.plusDays(2)));
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.IN_USE);
        clock.advance(Duration.ofDays(2));
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.SUSPENDED);
        platform.install(CIVIL, "1.1.0", NEWER);
        agree(ask(publishes(newest())), TODAY.plusDays(2));
        assertThat(offered().orElseThrow().version()).isEqualTo("1.1.0");
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.SUSPENDED);
    }

    @Test
    void aCancelledMatterIsFoundByItsLinkOnlyAndComesBackByTwoPeople() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        both(asks(PublicationKind.CANCEL, "政策已废止", TODAY));
        assertThat(platform.codes()).isEmpty();
        assertThat(platform.registry().snapshot().search("高龄津贴")).isEmpty();
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.CANCELLED);
        assertThat(offered().orElseThrow().state().reason()).contains("政策已废止");
        start(true);
        platform.install(CIVIL, "1.1.0", NEWER);
        assertThat(platform.codes()).as("installing does not bring it back").isEmpty();
        both(publishes(newest()));
        assertThat(platform.codes()).containsExactly(CODE);
        assertThat(offered().orElseThrow().version()).isEqualTo("1.1.0");
    }

    @Test
    void aSuspensionOfOneAreaLeavesTheOthersAlone() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        Caller district = staff("M0402-01", Duty.MATTER_EDITOR, "/3204/320402", "civil-affairs");
        PublicationRequest suspends = new PublicationRequest(
                CODE,
                PublicationKind.SUSPEND,
                Optional.empty(),
                Optional.of("320402"),
                "大厅搬迁",
                Optional.of(TODAY),
                Optional.empty());
        MatterDefinition pinned = definition("320402");
        agree(done(service.request(district, suspends)), TODAY);
        assertThat(offered().orElseThrow().state().status()).isEqualTo(Status.IN_USE);
        assertThat(definition("320402").matter().state().status()).isEqualTo(Status.SUSPENDED);
        assertThat(definition("320412").matter().state().status()).isEqualTo(Status.IN_USE);
        assertThat(platform.registry().objections(definition("320402"), Answers.EMPTY))
                .singleElement()
                .satisfies(error -> assertThat(error.message()).contains("暂停办理", "大厅搬迁"));
        assertThat(platform.registry().objections(pinned, Answers.EMPTY))
                .as("open cases go on")
                .isEmpty();
        assertThat(shown().areas()).containsOnlyKeys("320402");
    }

    private MatterDefinition definition(String area) {
        return platform.registry().snapshot().definition(CODE, area).orElseThrow();
    }

    @Test
    void whoAskedDoesNotDecide() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        Caller.Staff editor = (Caller.Staff) EDITOR;
        Caller.Staff office = (Caller.Staff) OFFICE;
        Caller both = new Caller.Staff(
                "M0400-02", "示例", List.of(editor.posts().get(0), office.posts().get(0)));
        int request = done(service.request(both, publishes(newest())));
        assertThat(words(service.grant(both, CODE, request, Optional.of(TODAY))))
                .contains("您自己提交的申请，要由另一个人审批");
        assertThat(words(service.sendBack(both, CODE, request, "不行"))).contains("另一个人审批");
        agree(request, TODAY);
    }

    @Test
    void ofTwoPublishersOneIsTold() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        int request = ask(publishes(newest()));
        Caller second = staff("P0400-02", Duty.PUBLISHER, "/3204", "");
        done(service.sendBack(second, CODE, request, "承诺时限写错了"));
        assertThat(words(service.grant(OFFICE, CODE, request, Optional.of(TODAY))))
                .contains("P0400-02", "已经退回", "没有保存");
        assertThat(shown().versions().get(0).stage()).isEqualTo(Stage.RETURNED);
        assertThat(shown().waiting()).isEmpty();
        both(publishes(newest()));
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        LocalDate yesterday = TODAY.minusDays(1);
        PublicationRequest wrong = new PublicationRequest(
                CODE,
                PublicationKind.SUSPEND,
                Optional.empty(),
                Optional.empty(),
                "  ",
                Optional.of(yesterday),
                Optional.of(yesterday));
        assertThat(refused(service.request(EDITOR, wrong)))
                .extracting(FieldError::field)
                .containsExactly("from", "reason", "until");
        assertThat(refused(service.request(EDITOR, asks(PublicationKind.RESUME, "", TODAY))))
                .extracting(FieldError::message)
                .containsExactly("这个事项没有暂停，不用恢复。");
        assertThat(refused(service.request(EDITOR, asks(PublicationKind.CANCEL, "长".repeat(201), TODAY))))
                .extracting(FieldError::field)
                .containsExactly("reason");
        assertThat(words(service.request(EDITOR, publishes(newest())))).contains("已经批准过");
        ask(asks(PublicationKind.CANCEL, "政策已废止", TODAY));
        assertThat(words(service.request(EDITOR, asks(PublicationKind.CANCEL, "政策已废止", TODAY))))
                .contains("正在等审批");
    }

    @Test
    void aVersionThatHasLeftIsNotApproved() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        Bundle newer = platform.install(CIVIL, "1.1.0", NEWER);
        String digest = newest();
        int request = ask(publishes(digest));
        newer.uninstall();
        assertThat(words(service.grant(OFFICE, CODE, request, Optional.of(TODAY))))
                .contains("已经不在平台上");
        assertThat(words(service.request(EDITOR, publishes("0".repeat(64))))).contains("已经不在平台上");
        assertThat(refused(service.sendBack(OFFICE, CODE, request, " ")))
                .extracting(FieldError::field)
                .containsExactly("reason");
        done(service.sendBack(OFFICE, CODE, request, "版本已经卸载"));
    }

    @Test
    void anEffectiveDateIsNotInThePast() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        int request = ask(publishes(newest()));
        assertThat(refused(service.grant(OFFICE, CODE, request, Optional.of(TODAY.minusDays(1)))))
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        assertThat(refused(service.grant(OFFICE, CODE, request, Optional.empty())))
                .extracting(FieldError::field)
                .containsExactly("effectiveOn");
        assertThat(words(service.grant(OFFICE, CODE, 99, Optional.of(TODAY)))).contains("没有找到这个申请");
    }

    @Test
    void aPublishedVersionIsNeverEdited() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        platform.install(CIVIL, "1.0.1", NEWER.with("version: 1.1.0", "version: 1.0.0"));
        assertThat(words(service.request(EDITOR, publishes(newest())))).contains("版本号 1.0.0 已经发布过");
    }

    @Test
    void departmentsAndDistrictsKeepToTheirOwn() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        Caller other = staff("M0400-09", Duty.MATTER_EDITOR, "/3204", "health");
        assertThat(service.list(other)).isEmpty();
        assertThat(words(service.request(other, asks(PublicationKind.SUSPEND, "改造", TODAY))))
                .contains("不归您的岗位管");
        Caller wujin = staff("M0412-01", Duty.MATTER_EDITOR, "/3204/320412", "civil-affairs");
        assertThat(words(service.request(wujin, asks(PublicationKind.SUSPEND, "改造", TODAY))))
                .contains("天宁区", "您的岗位不管那里");
        assertThat(words(service.request(OFFICE, asks(PublicationKind.SUSPEND, "改造", TODAY))))
                .contains("“事项管理”岗位");
        assertThat(service.list(Caller.ANONYMOUS)).isEmpty();
        assertThat(service.list(EDITOR)).extracting(MatterPublication::code).containsExactly(CODE);
    }

    @Test
    void theOfficeSeesWhatChanges() throws BundleException {
        publish(Descriptor.ALLOWANCE, "1.0.0");
        platform.install(CIVIL, "1.1.0", NEWER);
        assertThat(service.changes(OFFICE, CODE, newest()))
                .containsExactly(new GuideChange("承诺时限", "10 个工作日", "8 个工作日"));
        assertThat(service.changes(OFFICE, CODE, offered().orElseThrow().digest()))
                .isEmpty();
        assertThat(shown().versions().get(0).findings())
                .allMatch(finding -> finding.severity() == Finding.Severity.WARNING);
    }
}
