// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.modules.internal.PlatformUnderTest.CIVIL_AFFAIRS;
import static org.tongban.modules.internal.PlatformUnderTest.OPERATOR;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.Bundle;
import org.osgi.framework.startlevel.FrameworkStartLevel;
import org.tongban.module.ModuleRecord;
import org.tongban.module.ModuleService;
import org.tongban.portal.PortalRegistry;

/** What an installation has from its beginning. */
class FirstStartTest {
    private final PlatformUnderTest platform;

    FirstStartTest(@TempDir Path folder) throws Exception {
        platform = new PlatformUnderTest(folder);
        platform.ready("civil-affairs", "1.0.0");
        platform.ready("human-resources", "1.0.0");
    }

    @AfterEach
    void stop() throws Exception {
        platform.close();
    }

    @Test
    void namesTheDepartmentThatAPortalNeedsAndNobodyInstalled() {
        ModuleService modules = platform.service(List.of(), Portals.needing("grid"));

        assertThat(modules.list()).singleElement().satisfies(module -> {
            assertThat(module.state()).isEqualTo(ModuleRecord.State.MISSING);
            assertThat(module.neededBy()).containsExactly("portal-tianning");
            assertThat(module.problem())
                    .hasValueSatisfying(problem -> assertThat(problem).contains("matter-grid"));
        });
    }

    @Test
    void firstStartThatWasCutOffGoesOnAtTheNext() throws Exception {
        platform.arrived(ModuleArchive.read(Jars.matter(CIVIL_AFFAIRS, "1.0.0")), "first start");

        platform.service(List.of("matter-civil-affairs", "matter-human-resources"), Portals.needing());

        assertThat(platform.states())
                .containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE)
                .containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
    }

    @Test
    void firstStartBringsTheDepartmentsThatPortalsNeedAndALaterOneRespectsTheirRemoval() throws Exception {
        PortalRegistry portals = Portals.needing("civil-affairs");
        ModuleService first = platform.service(List.of(), portals);
        assertThat(platform.states()).containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE);
        first.install(OPERATOR, "matter-human-resources");
        first.uninstall(OPERATOR, "matter-civil-affairs");
        platform.endService();

        platform.service(List.of(), portals);

        assertThat(platform.states()).doesNotContainKey(CIVIL_AFFAIRS);
    }

    @Test
    void whatDidNotComeAtTheFirstStartComesAsSoonAsItCan() throws Exception {
        Files.delete(platform.folder().resolve("civil-affairs-1.0.0.jar"));
        ModuleService modules =
                platform.service(List.of("matter-civil-affairs", "matter-human-resources"), Portals.needing());
        assertThat(modules.list())
                .filteredOn(module -> module.state() != ModuleRecord.State.ACTIVE)
                .singleElement()
                .satisfies(module -> assertThat(module.problem())
                        .hasValueSatisfying(problem -> assertThat(problem).contains("matter-civil-affairs")));

        platform.ready("civil-affairs", "1.0.0");
        platform.turn();
        platform.turn();

        assertThat(platform.states()).containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE);
        assertThat(modules.list()).extracting(ModuleRecord::state).containsOnly(ModuleRecord.State.ACTIVE);
    }

    @Test
    void aFrameworkThatIsStillOnItsWayUpStartsModulesAllTheSame() {
        platform.context().getBundle().adapt(FrameworkStartLevel.class).setInitialBundleStartLevel(80);

        ModuleService modules = platform.service(List.of("matter-civil-affairs"), Portals.needing("human-resources"));

        assertThat(platform.states())
                .containsEntry(CIVIL_AFFAIRS, Bundle.ACTIVE)
                .containsEntry("org.tongban.matter.human-resources", Bundle.ACTIVE);
        assertThat(modules.list()).extracting(ModuleRecord::state).containsOnly(ModuleRecord.State.ACTIVE);
    }
}
