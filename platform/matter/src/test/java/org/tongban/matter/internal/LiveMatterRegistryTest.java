// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceRegistration;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.TimeLimit;
import org.tongban.portal.PortalRegistry;

/** Bundles with matters come and go in a real framework. */
class LiveMatterRegistryTest {
    private static final String CIVIL = "org.tongban.matter.civil-affairs";
    private static final String OTHER = "org.tongban.matter.other";
    private static final String CODE = "elderly-allowance";

    private final Platform platform;

    LiveMatterRegistryTest(@TempDir Path cache) throws BundleException {
        platform = new Platform(cache, 2);
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        platform.close();
    }

    private MatterSnapshot now() {
        return platform.registry().snapshot();
    }

    private Matter matter() {
        return now().find(CODE).orElseThrow();
    }

    private List<Finding> errors() {
        return now().findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.ERROR)
                .toList();
    }

    @Test
    void mattersComeAndGoWithTheirBundle() throws BundleException {
        MatterSnapshot before = now();
        Bundle bundle = platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        assertThat(platform.codes()).containsExactly(CODE);
        assertThat(errors()).isEmpty();
        assertThat(now().revision()).isGreaterThan(before.revision());
        assertThat(before.matters()).isEmpty();
        bundle.stop();
        assertThat(platform.codes()).isEmpty();
        assertThat(now().findings()).isEmpty();
    }

    @Test
    void bundlesThatWereThereBeforeAreFound() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        LiveMatterRegistry later = new LiveMatterRegistry(platform.context(), new HookPool(2, 100), 10, platform.log());
        assertThat(later.snapshot().find(CODE)).isPresent();
        later.close();
    }

    @Test
    void aBadFileStopsItsOwnMatterOnly() throws BundleException {
        Descriptor unreadable = new Descriptor("unreadable", "matter: [");
        Descriptor unlawful = Descriptor.of("unlawful", "CZ-M902", "另一个事项", "另一个")
                .with(
                        "acceptance: { limit: 5 working-day, onSilence: alarm-only",
                        "acceptance: { limit: 5 working-day, onSilence: deemed-accepted");
        platform.install(CIVIL, "1.0.0", unreadable, Descriptor.ALLOWANCE, unlawful);
        assertThat(platform.codes()).containsExactly(CODE);
        assertThat(errors())
                .extracting(Finding::file)
                .contains(CIVIL + "/MATTER-INF/unlawful.yaml", CIVIL + "/MATTER-INF/unreadable.yaml")
                .doesNotContain(CIVIL + "/MATTER-INF/elderly-allowance.yaml");
    }

    @Test
    void twoMattersDoNotShareALocalCode() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE, Descriptor.of("visits", "CZ-M032", "上门探望", "探望"));
        assertThat(platform.codes()).containsExactly(CODE);
        assertThat(errors()).singleElement().satisfies(error -> {
            assertThat(error.file()).isEqualTo(CIVIL + "/MATTER-INF/visits.yaml");
            assertThat(error.message()).contains("CZ-M032", "elderly-allowance.yaml");
        });
    }

    @Test
    void aFileInAnotherEncodingIsNamed() throws BundleException {
        byte[] gbk = Descriptor.ALLOWANCE.text().getBytes(Charset.forName("GBK"));
        platform.install(CIVIL, "1.0.0", Map.of("MATTER-INF/elderly-allowance.yaml", gbk));
        assertThat(platform.codes()).isEmpty();
        assertThat(errors()).extracting(Finding::message).containsExactly("文件不是 UTF-8 编码");
    }

    @Test
    void theNewerVersionOfABundleSpeaks() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        Bundle newer = platform.install(CIVIL, "1.1.0", Descriptor.ALLOWANCE.with("version: 1.0.0", "version: 1.1.0"));
        assertThat(matter().version()).isEqualTo("1.1.0");
        assertThat(errors()).isEmpty();
        newer.uninstall();
        assertThat(matter().version()).isEqualTo("1.0.0");
    }

    @Test
    void theBundleThatCameFirstKeepsACode() throws BundleException {
        Bundle first = platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        platform.install(OTHER, "9.0.0", Descriptor.ALLOWANCE.with("version: 1.0.0", "version: 9.0.0"));
        assertThat(matter().version()).isEqualTo("1.0.0");
        assertThat(errors()).extracting(Finding::file).containsExactly(OTHER + "/MATTER-INF/elderly-allowance.yaml");
        platform.install(CIVIL, "1.1.0", Descriptor.ALLOWANCE.with("version: 1.0.0", "version: 1.1.0"));
        first.uninstall();
        assertThat(matter().version()).as("an upgrade keeps the place").isEqualTo("1.1.0");
    }

    @Test
    void aReplacedVersionIsRetainedAndTheOldestIsForgotten() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE).uninstall();
        assertThat(platform.registry().retained("")).isEmpty();
        String[] digests = new String[4];
        for (int i = 0; i < digests.length; i++) {
            Descriptor version = Descriptor.ALLOWANCE.with("version: 1.0.0", "version: 1." + i + ".0");
            Bundle bundle = platform.install(CIVIL, "1." + i + ".0", version);
            digests[i] = matter().digest();
            assertThat(platform.registry().retained(digests[i])).isPresent();
            bundle.uninstall();
        }
        assertThat(platform.registry().retained(digests[3]).map(Matter::version))
                .contains("1.3.0");
        assertThat(platform.registry().retained(digests[2])).isPresent();
        assertThat(platform.registry().retained(digests[1])).isEmpty();
    }

    @Test
    void anAreaAddsItsOwnPart() throws BundleException {
        FakePortals portals = new FakePortals(CODE, "8 working-day");
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        assertThat(now().definition(CODE, FakePortals.AREA).orElseThrow().implementation())
                .isEmpty();
        ServiceRegistration<PortalRegistry> registration =
                platform.context().registerService(PortalRegistry.class, portals, null);
        MatterDefinition definition = now().definition(CODE, FakePortals.AREA).orElseThrow();
        assertThat(definition.promised().limit()).isEqualTo(TimeLimit.parse("8 working-day"));
        assertThat(now().definition(CODE, "320412").orElseThrow().implementation())
                .isEmpty();
        assertThat(now().definition("unknown", FakePortals.AREA)).isEmpty();
        registration.unregister();
        assertThat(now().definition(CODE, FakePortals.AREA).orElseThrow().implementation())
                .isEmpty();
    }

    @Test
    void aPhoneChangesWithoutAReleaseOfTheDepartment() throws BundleException {
        FakePortals portals = new FakePortals(CODE, "8 working-day");
        platform.context().registerService(PortalRegistry.class, portals, null);
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        MatterSnapshot before = now();
        portals.publish(CODE, "0519-0000 0202（示例）", "8 working-day");
        assertThat(consult(now())).contains("0519-0000 0202（示例）");
        assertThat(consult(before)).contains("0519-0000 0101（示例）");
        assertThat(now().revision()).isEqualTo(before.revision() + 1);
    }

    private static Optional<String> consult(MatterSnapshot snapshot) {
        return snapshot.definition(CODE, FakePortals.AREA)
                .flatMap(MatterDefinition::implementation)
                .map(local -> local.consult());
    }

    @Test
    void aLocalPromiseThatIsLongerIsLeftOut() throws BundleException {
        FakePortals portals = new FakePortals(CODE, "20 working-day");
        platform.context().registerService(PortalRegistry.class, portals, null);
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        assertThat(now().definition(CODE, FakePortals.AREA).orElseThrow().implementation())
                .isEmpty();
        assertThat(errors()).singleElement().satisfies(finding -> {
            assertThat(finding.file()).contains(FakePortals.AREA, "civil-affairs.yaml");
            assertThat(finding.message()).contains("20 个工作日");
        });
        portals.publish(CODE, "0519-0000 0101（示例）", "9 working-day");
        assertThat(consult(now())).isPresent();
        assertThat(errors()).isEmpty();
    }

    @Test
    void answersAreReadCheckedAndAnswered() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        Answers answers = platform.registry()
                .parse(
                        matter(),
                        Map.of("applicantName", List.of(" 王秀英 "), "agent", List.of("false"), "x", List.of("y")));
        assertThat(answers.values()).containsExactlyEntriesOf(ordered("王秀英"));
        assertThat(platform.registry().check(matter(), answers))
                .extracting(FieldError::field)
                .contains("applicantId", "bankAccount")
                .doesNotContain("applicantName");
        assertThat(platform.registry().materials(matter(), answers)).hasSize(3);
        assertThat(platform.registry().steps(matter(), answers)).hasSize(2);
    }

    private static Map<String, Object> ordered(String name) {
        Map<String, Object> values = new java.util.LinkedHashMap<>();
        values.put("applicantName", name);
        values.put("agent", false);
        return values;
    }

    @Test
    void aPinnedMatterAnswersAfterItsBundleLeft() throws BundleException {
        Bundle bundle = platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        String pinned = platform.registry()
                .write(now().definition(CODE, FakePortals.AREA).orElseThrow());
        bundle.uninstall();
        MatterDefinition definition = platform.registry().read(pinned);
        assertThat(platform.registry().steps(definition.matter(), Answers.EMPTY))
                .hasSize(2);
        assertThat(platform.registry().check(definition.matter(), Answers.EMPTY))
                .hasSize(7);
        assertThat(platform.registry().write(definition)).isEqualTo(pinned);
    }

    @Test
    void aBundleWithoutMattersChangesNothing() throws BundleException {
        MatterSnapshot before = now();
        platform.install("plain", "1.0.0", Map.of("readme.txt", "x".getBytes(StandardCharsets.UTF_8)));
        assertThat(now()).isSameAs(before);
    }
}
