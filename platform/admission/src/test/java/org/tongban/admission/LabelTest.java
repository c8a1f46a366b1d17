// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.tongban.module.ModuleRecord;
import org.tongban.module.Objection;

class LabelTest {
    private static final List<String> NAMES = List.of("META-INF/MANIFEST.MF", "MATTER-INF/a.yaml");

    @Test
    void namesAModuleByWhatItBringsAndItsBundle() throws Exception {
        assertThat(label(Map.of(), NAMES))
                .isEqualTo(new Label(
                        "matter-civil-affairs", ModuleRecord.Kind.MATTER, "org.example.matter.civil-affairs", "1.2.0"));
    }

    @Test
    void refusesAManifestThatTheFrameworkWouldNotUnderstand() {
        assertRefused(Map.of("Bundle-Version", "1.x"), "Bundle-Version");
        assertRefused(Map.of("Bundle-SymbolicName", "a b/c"), "Bundle-SymbolicName");
        assertRefused(Map.of("Bundle-ManifestVersion", "1"), "Bundle-ManifestVersion");
    }

    @Test
    void aFolderWithoutAFileSaysNothing() {
        assertThatThrownBy(() -> label(Map.of(), List.of("MATTER-INF/", "readme.txt")))
                .hasMessageContaining("没有 MATTER-INF");
    }

    @Test
    void anArchiveWithoutAManifestIsNoModule() {
        assertThatThrownBy(() -> Label.manifest(Made.zip(Map.of("a.txt", new byte[0]))))
                .hasMessageContaining("不是模块文件");
    }

    @Test
    void namesEveryHeaderThatAModuleMustNotHave() throws Exception {
        byte[] content = Made.zip(Map.of(
                "META-INF/MANIFEST.MF",
                Made.manifest(Map.of(
                        "Export-Package", "javax.servlet",
                        "Bundle-Activator", "x.Y",
                        "Import-Package", "javax.servlet.http;version=\"[4,5)\""))));

        assertThat(ManifestRules.objections(Label.manifest(content).getMainAttributes()))
                .extracting(Objection::cause)
                .anySatisfy(cause -> assertThat(cause).contains("Export-Package", "javax.servlet"))
                .anySatisfy(cause -> assertThat(cause).contains("Bundle-Activator"))
                .anySatisfy(cause -> assertThat(cause).contains("Import-Package", "javax.servlet.http", "网页入口"));
    }

    private static void assertRefused(Map<String, String> headers, String named) {
        assertThatThrownBy(() -> label(headers, NAMES))
                .isInstanceOf(InadmissibleException.class)
                .hasMessageContaining(named);
    }

    private static Label label(Map<String, String> headers, List<String> names) throws InadmissibleException {
        byte[] content = Made.zip(Map.of("META-INF/MANIFEST.MF", Made.manifest(headers)));
        return Label.of(Label.manifest(content).getMainAttributes(), names);
    }
}
