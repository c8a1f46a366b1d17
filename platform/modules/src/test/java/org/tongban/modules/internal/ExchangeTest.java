// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PartUnderTest.content;
import static org.tongban.modules.internal.PartUnderTest.record;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tongban.module.ModuleOutcome;
import org.tongban.module.ModuleService;

/** Parts of the platform are exchanged in a real framework, with a real ledger; the gate notes what happened at it. */
class ExchangeTest {
    private final PlatformUnderTest platform;
    private final PartUnderTest part;

    ExchangeTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        part = new PartUnderTest(platform);
        part.bringFeature("1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void aPartIsExchangedBehindTheClosedGateAndAnEmptyBundleKeepsThePlaceOfTheFeature() throws Exception {
        ModuleService modules = part.service();

        assertThat(modules.upgrade(OPERATOR, part.archive("1.1.0"))).isInstanceOf(ModuleOutcome.Done.class);

        assertThat(part.atTheGate()).containsExactly("closed with 1.0.0", "opened with 1.1.0");
        assertThat(part.serving()).containsExactly("1.1.0");
        assertThat(part.feature().getVersion()).hasToString("1.0.0");
        assertThat(part.feature().getState()).isEqualTo(Bundle.ACTIVE);
        assertThat(Hollow.is(part.feature())).isTrue();
        assertThat(record(modules).version()).isEqualTo("1.1.0");
        assertThat(record(modules).before()).contains("1.0.0");
    }

    @Test
    void theWayBackLeadsToTheVersionOfTheFeature() throws Exception {
        ModuleService modules = part.service();
        Path next = part.archive("1.1.0");
        modules.upgrade(OPERATOR, next);

        assertThat(modules.rollback(OPERATOR, "core-cases")).isInstanceOf(ModuleOutcome.Done.class);

        assertThat(part.serving()).containsExactly("1.0.0");
        assertThat(part.feature().getEntry("PART-INF/a.txt")).isNotNull();
        assertThat(modules.upgrade(OPERATOR, next)).isInstanceOf(ModuleOutcome.Done.class);
        assertThat(part.serving()).containsExactly("1.1.0");
    }

    @Test
    void aLostCacheComesBackWithTheVersionOfTheLedger() throws Exception {
        ModuleService modules = part.service();
        modules.upgrade(OPERATOR, part.archive("1.1.0"));
        platform.endService();
        platform.loseCache();
        part.bringFeature("1.0.0");

        part.service();

        assertThat(part.serving()).containsExactly("1.1.0");
        assertThat(Hollow.is(part.feature())).isTrue();
    }

    @Test
    void aFeatureThatPutsTheOldVersionBackDoesNotKeepItThere() throws Exception {
        ModuleService modules = part.service();
        modules.upgrade(OPERATOR, part.archive("1.1.0"));
        part.feature().update(new ByteArrayInputStream(content("1.0.0")));
        assertThat(part.serving()).containsExactlyInAnyOrder("1.0.0", "1.1.0");

        platform.turn();

        assertThat(part.serving()).containsExactly("1.1.0");
    }

    @Test
    void aNewerDistributionPrevailsOverTheLedger() throws Exception {
        ModuleService modules = part.service();
        modules.upgrade(OPERATOR, part.archive("1.1.0"));
        platform.endService();
        platform.loseCache();
        part.bringFeature("1.2.0");

        ModuleService again = part.service();

        assertThat(part.serving()).containsExactly("1.2.0");
        assertThat(record(again).version()).isEqualTo("1.2.0");
    }
}
