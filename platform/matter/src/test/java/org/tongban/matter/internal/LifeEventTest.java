// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleException;
import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.portal.PortalRegistry;

/** A life event stands beside the matters that it joins while these come and go. */
class LifeEventTest {
    private static final String CIVIL = "org.tongban.matter.civil-affairs";
    private static final String EVENTS = "org.tongban.matter.life-events";
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 24);
    private static final Descriptor CARE = Descriptor.of("day-care", "CZ-M900", "日间照料", "托老");
    private static final String PARTS = """

            event:
              parts:
                - { matter: elderly-allowance, name: 高龄津贴 }
                - { matter: day-care, name: 日间照料, when: form.agent }
            """;

    private final Platform platform;

    LifeEventTest(@TempDir Path cache) throws BundleException {
        platform = new Platform(cache, 2);
    }

    @AfterEach
    void close() throws BundleException, InterruptedException {
        platform.close();
    }

    private static Descriptor event() {
        Descriptor like = Descriptor.of("growing-old", "CZ-E900", "老有所养“一件事”", "养老一件事");
        String text = like.text().replaceAll("(?s)\nsteps:.*?\n(?=[a-z])", "\nsteps: []\n") + PARTS;
        return new Descriptor("growing-old", text);
    }

    private Optional<Implementation> offer() {
        return platform.registry()
                .snapshot()
                .definition("growing-old", FakePortals.AREA)
                .flatMap(MatterDefinition::implementation);
    }

    @Test
    void itIsDoneWhereThePartsAreDoneThatAlwaysBelongToIt() throws BundleException {
        platform.context()
                .registerService(PortalRegistry.class, new FakePortals("elderly-allowance", "8 working-day"), null);
        platform.install(EVENTS, "1.0.0", event());
        assertThat(offer()).isEmpty();
        Bundle civil = platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE, CARE);
        assertThat(offer()).hasValueSatisfying(local -> {
            assertThat(local.matter()).isEqualTo("growing-old");
            assertThat(local.body()).isEqualTo("天宁区民政局（示例）");
            assertThat(local.promised().orElseThrow().limit().label()).isEqualTo("8 个工作日");
        });
        civil.stop();
        assertThat(offer()).isEmpty();
    }

    @Test
    void itSaysWhichPartCannotBeFiledNow() throws BundleException {
        platform.context()
                .registerService(PortalRegistry.class, new FakePortals("elderly-allowance", "8 working-day"), null);
        platform.install(EVENTS, "1.0.0", event());
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE);
        Matter event = platform.registry().snapshot().find("growing-old").orElseThrow();
        assertThat(platform.registry().snapshot().missing(event, FakePortals.AREA, TODAY))
                .extracting(LifeEvent.Missing::reason)
                .containsExactly("“日间照料”现在没有开通");
        assertThat(platform.registry().snapshot().findings())
                .filteredOn(finding -> finding.rule().equals("D22"))
                .extracting(Finding::severity)
                .containsExactly(Finding.Severity.WARNING);
    }

    @Test
    void anEventThatLeavesAPartWithoutAnAnswerIsNotOffered() throws BundleException {
        platform.install(CIVIL, "1.0.0", Descriptor.ALLOWANCE, CARE);
        platform.install(
                EVENTS, "1.0.0", event().with("name: 日间照料,", "name: 日间照料, fields: { applicantName: carerName },"));
        assertThat(platform.codes()).containsExactlyInAnyOrder("day-care", "elderly-allowance");
    }
}
