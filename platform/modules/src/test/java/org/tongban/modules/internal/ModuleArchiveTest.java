// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.tongban.module.ModuleRecord;

class ModuleArchiveTest {
    @Test
    void namesAModuleByWhatItBringsAndItsBundle() throws Exception {
        ModuleArchive archive = ModuleArchive.read(
                Jars.bundle("org.tongban.matter.civil-affairs", "1.2.0", "MATTER-INF/elderly-allowance.yaml"));

        assertThat(archive.name()).isEqualTo("matter-civil-affairs");
        assertThat(archive.kind()).isEqualTo(ModuleRecord.Kind.MATTER);
        assertThat(archive.version()).isEqualTo("1.2.0");
        assertThat(archive.location()).isEqualTo("tongban:matter-civil-affairs/1.2.0/" + archive.digest());
    }

    @Test
    void saysThatATextIsNoModule() {
        assertThatThrownBy(() -> ModuleArchive.read("not a jar".getBytes(StandardCharsets.UTF_8)))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("不是 zip 格式");
    }

    @Test
    void saysThatABundleBringsNothing() throws Exception {
        byte[] empty = Jars.bundle("org.example.empty", "1.0.0", "readme.txt");

        assertThatThrownBy(() -> ModuleArchive.read(empty))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("MATTER-INF");
    }

    @Test
    void refusesAPathThatLeavesTheArchive() throws Exception {
        byte[] slip = Jars.bundle("org.tongban.matter.slip", "1.0.0", "MATTER-INF/../../etc/passwd");

        assertThatThrownBy(() -> ModuleArchive.read(slip))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("指向外面的路径");
    }

    @Test
    void refusesABombWithoutUnpackingIt() throws Exception {
        byte[] bomb = Jars.bomb("org.tongban.matter.bomb", 300);

        assertThat(bomb.length).isLessThan(1024 * 1024);
        assertThatThrownBy(() -> ModuleArchive.read(bomb))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("超过 1 MB");
    }
}
