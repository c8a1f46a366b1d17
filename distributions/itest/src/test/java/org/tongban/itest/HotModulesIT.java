// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A department comes and goes while the halls are open. */
class HotModulesIT {
    private static final String MATTER = "/api/matters/individual-business-registration";

    private final County county = County.running();

    @Test
    void departmentThatNoPortalNamesIsNotLoadedUntilItIsInstalledAndLeavesNoLinkWhenItGoes() {
        assertThat(county.look("tianning", MATTER).statusCode()).isEqualTo(404);
        assertThat(county.look("tianning", "/matters?q=gtgsh").body())
                .doesNotContain("individual-business-registration");

        assertThat(county.operator("POST", "/api/modules", "{\"name\":\"matter-market-regulation\"}")
                        .statusCode())
                .isEqualTo(201);
        assertThat(county.look("tianning", MATTER).statusCode()).isEqualTo(200);
        assertThat(county.look("tianning", "/matters/individual-business-registration")
                        .statusCode())
                .isEqualTo(200);

        assertThat(county.operator("DELETE", "/api/modules/matter-market-regulation", "")
                        .statusCode())
                .isEqualTo(200);
        assertThat(county.look("tianning", MATTER).statusCode()).isEqualTo(404);
        assertThat(county.look("tianning", "/matters/individual-business-registration")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void whatIsNoModuleIsRefusedWithOnePlainSentence() {
        var answer = county.operator("POST", "/api/modules", "{\"name\":\"matter-nothing\"}");
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body()).contains("没有找到模块 matter-nothing");
    }
}
