// SPDX-License-Identifier: Apache-2.0
package org.tongban.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.matter.AcceptanceCheck;
import org.tongban.matter.ForMatter;

class MatterBundleTest {
    @TempDir
    private Path folder;

    @Test
    void aModuleWithoutMattersHasNothingToSay() {
        MatterBundle bundle = MatterBundle.in(folder);
        assertThat(bundle.errors()).isEmpty();
        assertThat(bundle.openings()).isEmpty();
        assertThat(bundle.hooks()).isEmpty();
    }

    @Test
    void everyErrorIsALineForTheAuthor() throws IOException {
        write("MATTER-INF/bad.yaml", "matter: bad\nmatter: bad\n");
        write("MATTER-INF/empty.yaml", "");
        assertThat(MatterBundle.in(folder).errors())
                .containsExactly(
                        "MATTER-INF/bad.yaml:2 SYNTAX error “matter”写了两次，前面一次在第 1 行 → 留下一个，删掉另一个",
                        "MATTER-INF/empty.yaml:1 SYNTAX error 文件是空的 → 照着示例写一个事项");
    }

    @Test
    void aManifestThatOpensTheBundleIsNoticed() throws IOException {
        write("MATTER-INF/any.yaml", "matter: any\n");
        write(
                "META-INF/MANIFEST.MF",
                "Manifest-Version: 1.0\nExport-Package: org.tongban.any\nBundle-Activator: org.tongban.any.Start\n\n");
        assertThat(MatterBundle.in(folder).openings()).containsExactly("Export-Package", "Bundle-Activator");
    }

    @Test
    void hooksAreFoundByTheirClasses() throws IOException {
        write("MATTER-INF/any.yaml", "matter: any\n");
        Path hook = Path.of("target", "test-classes", "org", "tongban", "testkit", "MatterBundleTest$Hook.class");
        Files.copy(hook, folder.resolve("Hook.class"));
        MatterBundle bundle = MatterBundle.in(folder);
        assertThat(bundle.hooks()).containsOnlyKeys("some-matter");
        assertThat(bundle.codes()).isEmpty();
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @ForMatter("some-matter")
    static final class Hook implements AcceptanceCheck {
        @Override
        public List<FieldError> objections(Answers answers) {
            return List.of();
        }
    }
}
