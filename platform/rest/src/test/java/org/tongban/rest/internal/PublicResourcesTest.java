// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rest.internal.CasesResourceTest.assertProblem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.rest.internal.ApiUnderTest.Reply;

/** What everybody may read: matters, halls, the way of a case. */
class PublicResourcesTest {
    private final ApiUnderTest api = new ApiUnderTest(
            new MattersResource(new SampleMatters()),
            new HallsResource(new SamplePlaces()),
            new SchemasResource(),
            new TrackingResource(new SampleTracking()));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void listsAndFindsMatters() {
        Reply all = api.get("", "/api/matters");
        assertThat(all.body().get(0).path("code").asText()).isEqualTo(SampleMatters.CODE);
        assertThat(all.body().get(0).path("promised").asText()).isEqualTo("10 个工作日");
        assertThat(api.get("", "/api/matters?q=gljt").body()).hasSize(1);
        assertThat(api.get("", "/api/matters?q=xyz").body()).isEmpty();
    }

    @Test
    void givesTheWholeDefinition() {
        Reply reply = api.get("", "/api/matters/elderly-allowance?area=320402");
        assertThat(reply.type()).startsWith("application/json");
        assertThat(reply.body().path("matter").path("code").asText()).isEqualTo(SampleMatters.CODE);
        assertProblem(api.get("", "/api/matters/none"), 404);
    }

    @Test
    void checksAnswersWithoutKeepingThem() {
        Reply wrong = api.post("", "/api/matters/elderly-allowance/check", "{\"age\":\"old\"}");
        assertThat(wrong.status()).isEqualTo(200);
        assertThat(wrong.body().path("errors").findValuesAsText("field")).containsExactly("age");

        Reply right = api.post("", "/api/matters/elderly-allowance/check", "{\"age\":83}");
        assertThat(right.body().path("errors")).isEmpty();
        assertThat(right.body().path("materials").findValuesAsText("code"))
                .containsExactly("application", "identity", "bank-card");
        assertThat(right.body().path("steps").get(0).asText()).isEqualTo("镇街审核");
        assertProblem(api.post("", "/api/matters/none/check", "{}"), 404);
        assertProblem(api.post("", "/api/matters/elderly-allowance/check", ""), 400);
    }

    @Test
    void showsWhatTheLinterSays() {
        Reply findings = api.get("", "/api/matters/-/findings");
        assertThat(findings.body().get(0).path("place").asText()).isEqualTo("a.yaml:7");
    }

    @Test
    void handsOutTheSchemasForEditors() {
        Reply matter = api.get("", "/api/schemas/matter");
        assertThat(matter.body().path("properties").has("materials")).isTrue();
        assertThat(api.get("", "/api/schemas/portal").status()).isEqualTo(200);
        assertThat(api.get("", "/api/schemas/implementation").status()).isEqualTo(200);
        assertProblem(api.get("", "/api/schemas/none"), 404);
    }

    @Test
    void walksTheTreeOfHalls() {
        assertThat(api.get("", "/api/halls").body().get(0).path("name").asText())
                .isEqualTo("天宁区政务服务中心");
        assertThat(api.get("", "/api/halls?q=%E5%A4%A9%E5%AE%81").body()).hasSize(1);
        assertThat(api.get("", "/api/halls/320402").text("level")).isEqualTo("DISTRICT");
        assertThat(api.get("", "/api/halls/320400/halls").body()).hasSize(1);
        assertThat(api.get("", "/api/halls/320402/path").body()).hasSize(2);
        assertThat(api.get("", "/api/halls/-/areas").body().get(0).path("name").asText())
                .isEqualTo("天宁区");
        assertProblem(api.get("", "/api/halls/320499"), 404);
        assertProblem(api.get("", "/api/halls/%E5%A4%A9%E5%AE%81"), 400);
    }

    @Test
    void followsACaseByTokenOrByNumberAndCode() {
        assertThat(api.get("", "/api/tracking/token-1").text("sentence")).isEqualTo("我们收到了您的申请");
        String number = "/api/tracking?number=" + SampleCases.number(1);
        assertThat(api.get("", number + "&code=K7M2QX").body().path("entries")).hasSize(1);
        assertThat(api.get("", number + "&code=WRONG1").body())
                .isEqualTo(api.get("", "/api/tracking/none").body());
        assertProblem(api.get("", number + "&code=WRONG1"), 404);
        Reply empty = api.get("", "/api/tracking");
        assertProblem(empty, 422);
        assertThat(empty.body().path("errors").findValuesAsText("field")).containsExactly("number", "code");
    }
}
