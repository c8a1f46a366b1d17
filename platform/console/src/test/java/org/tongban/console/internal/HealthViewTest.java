// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HealthViewTest {
    @Test
    void saysHowManyPartsNeedAHandAndEscapesTheirWords() {
        HealthView view = new HealthView(
                List.of(new HealthView.Line("数据库", true, "在用"), new HealthView.Line("模块 x", false, "<没有启动>")));

        String html = Templates.render("health", view).markup();

        assertThat(html).contains("有 1 处要处理").contains("&lt;没有启动&gt;").contains("要处理</span>");
    }
}
