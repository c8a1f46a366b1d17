// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PlatformUnderTest.CIVIL_AFFAIRS;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;

import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;

/** The framework follows the ledger. */
class LedgerKeeperTest {
    private final PlatformUnderTest platform;

    LedgerKeeperTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        platform.ready("civil-affairs", "1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void isPublishedWhenTheModulesAreThereAndNotBefore() throws Exception {
        platform.begin(List.of("matter-civil-affairs"), Portals.needing());

        assertThat(platform.context().getServiceReference(ModuleService.class)).isNull();
        platform.turn();
        assertThat(platform.states()).containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE);
        assertThat(platform.context().getServiceReference(ModuleService.class)).isNotNull();
    }

    @Test
    void bringsEveryModuleBackAfterTheCacheIsLost() throws Exception {
        platform.service().install(OPERATOR, "matter-civil-affairs");
        platform.loseCache();

        ModuleService again = platform.service();

        assertThat(platform.states()).containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE);
        assertThat(again.list()).extracting(ModuleRecord::state).containsExactly(ModuleRecord.State.ACTIVE);
    }

    @Test
    void removesAtBootWhatACrashLeftBehind() throws Exception {
        byte[] orphan = Jars.matter("org.tongban.matter.orphan", "1.0.0");
        platform.context()
                .installBundle(ModuleArchive.read(orphan).location(), new ByteArrayInputStream(orphan))
                .start();

        platform.service();

        assertThat(platform.states()).doesNotContainKey("org.tongban.matter.orphan");
    }

    @Test
    void followsWhatAnotherNodeWroteIntoTheLedger() throws Exception {
        platform.service();
        byte[] content = Jars.matter(CIVIL_AFFAIRS, "1.0.0");
        platform.arrived(ModuleArchive.read(content), "other node");

        platform.turn();
        assertThat(platform.states()).containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE);

        platform.left("matter-civil-affairs");
        platform.turn();
        assertThat(platform.states()).doesNotContainKey(CIVIL_AFFAIRS);
    }
}
