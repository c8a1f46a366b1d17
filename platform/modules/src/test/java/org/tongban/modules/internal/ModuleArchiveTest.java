// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
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
                .hasMessageContaining("不是模块文件");
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
                .hasMessageContaining("解压后太大");
    }

    @Test
    void refusesAManifestThatIsABomb() throws Exception {
        ByteArrayOutputStream bomb = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bomb)) {
            zip.putNextEntry(new ZipEntry("META-INF/MANIFEST.MF"));
            zip.write(new byte[2 * 1024 * 1024]);
            zip.closeEntry();
        }

        assertThatThrownBy(() -> ModuleArchive.read(bomb.toByteArray()))
                .isInstanceOf(ArchiveException.class)
                .hasMessageContaining("解压后太大");
    }

    @Test
    void refusesAnArchiveThatWasCutOff() throws Exception {
        byte[] whole = Jars.bundle("org.tongban.matter.cut", "1.0.0", "MATTER-INF/a.yaml", "MATTER-INF/b.yaml");

        assertThatThrownBy(() -> ModuleArchive.read(Arrays.copyOf(whole, whole.length / 4)))
                .isInstanceOf(ArchiveException.class);
    }
}
