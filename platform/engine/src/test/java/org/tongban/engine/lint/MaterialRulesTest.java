// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.engine.lint.Lint.error;
import static org.tongban.engine.lint.Lint.warning;

import org.junit.jupiter.api.Test;
import org.tongban.engine.matter.SampleFile;

class MaterialRulesTest {
    private final SampleFile good = SampleFile.matter();
    private final int layout = good.line("code: layout");

    @Test
    void noMaterialIsACatchAll() {
        for (String name : new String[] {"其他材料", "其它相关材料", "法律法规规定的其他材料", "相关证明材料", "需要提交的其他文件"}) {
            assertThat(Lint.of(good.with("设备设施布局图", name))).as(name).containsExactly(error("L11", layout));
        }
        for (String name : new String[] {"证明材料来源的合同", "产权证或其他场所使用权证明文件"}) {
            assertThat(Lint.of(good.with("设备设施布局图", name))).as(name).isEmpty();
        }
    }

    @Test
    void noMaterialEndsOpen() {
        for (String name : new String[] {"布局图等", "布局图等材料", "布局图及相关资料"}) {
            assertThat(Lint.of(good.with("设备设施布局图", name))).as(name).containsExactly(error("C5", layout));
        }
    }

    @Test
    void whatTheGovernmentHoldsIsNotAskedFor() {
        int line = good.line("code: licence");
        assertThat(Lint.of(good.with(", exempt: true, exemptReason: 市场监管部门已有", "")))
                .containsExactly(error("L12", line));
        assertThat(Lint.of(good.with(", exemptReason: 市场监管部门已有", ""))).containsExactly(error("L12", line));
        assertThat(Lint.of(good.with("certificate: business-licence", "originals: 1, certificate: business-licence")))
                .containsExactly(warning("L12", line));
    }

    @Test
    void codesOfMaterialsAndReasonsAreUnique() {
        assertThat(Lint.of(good.with("code: layout", "code: health")))
                .containsExactly(error("D15", good.line("code: health")));
    }
}
