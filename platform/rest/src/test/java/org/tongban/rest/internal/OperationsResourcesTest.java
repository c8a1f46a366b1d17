// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.tongban.rest.internal.CasesResourceTest.assertProblem;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.tongban.rest.internal.ApiUnderTest.Reply;

/** Modules, backups, the audit and the description of the API. */
class OperationsResourcesTest {
    private final SampleOperations operations = new SampleOperations();
    private final SampleJobs jobs = new SampleJobs(operations);
    private final ApiUnderTest api = People.all(new ApiUnderTest(
            new ModulesResource(operations, jobs),
            new BackupsResource(operations),
            new AuditResource(operations),
            new OpenApiResource()));

    @AfterEach
    void stop() {
        api.close();
    }

    @Test
    void administratorsListInstallAndRemoveModules() {
        Reply list = api.get("admin", "/api/modules");
        assertThat(list.body().path("modules").get(0).path("neededBy").get(0).asText())
                .isEqualTo("portal-tianning");
        assertThat(list.body().path("available").get(0).asText()).isEqualTo("matter-y");
        assertThat(api.post("admin", "/api/modules", "{\"name\":\"matter-x\"}").status())
                .isEqualTo(201);
        assertThat(api.delete("admin", "/api/modules/matter-x").text("version")).isEqualTo("1.2.0");
    }

    @Test
    void aModuleThatIsNotTakenIsOneSentence() {
        Reply refused = api.post("admin", "/api/modules", "{\"name\":\"matter-z\"}");
        assertProblem(refused, 422);
        assertThat(refused.text("detail")).isEqualTo("没有模块 matter-z。请核对名字。");
        assertProblem(api.delete("admin", "/api/modules/matter-z"), 422);
        assertProblem(api.post("admin", "/api/modules", "{}"), 422);
        assertThat(api.post("admin", "/api/modules", "{\"names\":\"matter-x\"}").status())
                .isEqualTo(400);
    }

    @Test
    void quarantineIsLiftedAndNodesAreListed() {
        assertThat(api.post("admin", "/api/modules/matter-x/release", "{}").status())
                .isEqualTo(200);
        assertProblem(api.post("admin", "/api/modules/matter-z/release", "{}"), 422);
        assertThat(api.get("admin", "/api/modules/nodes")
                        .body()
                        .path("nodes")
                        .get(0)
                        .path("ready")
                        .asBoolean())
                .as("not heard of")
                .isFalse();
    }

    @Test
    void modulesAreUpgradedRolledBackCheckedAndRemembered() {
        assertThat(api.get("admin", "/api/modules")
                        .body()
                        .path("newer")
                        .path("matter-x")
                        .asText())
                .isEqualTo("1.3.0");
        Reply upgraded = api.post("admin", "/api/modules/upgrades", "{\"name\":\"matter-x\"}");
        assertThat(upgraded.status()).isEqualTo(200);
        assertThat(upgraded.body().path("retained").get(0).path("version").asText())
                .isEqualTo("1.1.0");
        assertThat(api.post("admin", "/api/modules/matter-x/rollback", "{}").status())
                .isEqualTo(200);
        assertProblem(api.post("admin", "/api/modules/matter-z/rollback", "{}"), 422);
        assertProblem(api.post("admin", "/api/modules/checks", "{\"file\":\"/x.jar\"}"), 403);
        assertThat(api.post("operator", "/api/modules/checks", "{\"file\":\"/x.jar\"}")
                        .body()
                        .path("objections")
                        .get(0)
                        .path("rule")
                        .asText())
                .isEqualTo("manifest");
        assertThat(api.get("admin", "/api/modules/history?name=matter-x").body().toString())
                .contains("UPGRADE", "1.1.0", "A001");
        assertProblem(api.get("clerk", "/api/modules/history"), 403);
    }

    @Test
    void whatTakesLongIsAJobWithAnAddress() {
        Reply accepted = api.post("admin", "/api/modules/upgrades", "{\"name\":\"core-cases\"}");
        assertThat(accepted.status()).isEqualTo(202);
        assertThat(accepted.text("state")).isEqualTo("RUNNING");
        Reply job = api.get("admin", accepted.text("address"));
        assertThat(job.body().path("steps").get(0).path("text").asText()).isEqualTo("旧版本停了。");
        assertThat(job.body().path("pauseMillis").asLong()).isEqualTo(412);
        assertThat(api.get("admin", "/api/modules/jobs").body().path("jobs")).hasSize(1);
        assertProblem(api.get("admin", "/api/modules/jobs/none"), 404);
        assertProblem(api.get("clerk", accepted.text("address")), 403);
        assertThat(jobs.waited()).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void callersSayHowLongTheyWait() {
        assertThat(Patience.of("respond-async")).isEqualTo(Duration.ZERO);
        assertThat(Patience.of("respond-async, wait=7")).isEqualTo(Duration.ofSeconds(7));
        assertThat(Patience.of("wait=99999")).isEqualTo(Duration.ofSeconds(60));
        assertThat(Patience.of("wait=soon")).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void onlyTheMachineItselfInstallsFromAFile() {
        String file = "{\"file\":\"/srv/matter-x.jar\"}";
        assertThat(api.post("operator", "/api/modules", file).status()).isEqualTo(201);
        assertProblem(api.post("admin", "/api/modules", file), 422);
        assertProblem(api.post("operator", "/api/modules", "{\"file\":\"\\u0000\"}"), 422);
    }

    @Test
    void othersHaveNothingToDoWithModules() {
        assertProblem(api.get("clerk", "/api/modules"), 403);
        assertProblem(api.post("auditor", "/api/modules", "{\"name\":\"matter-x\"}"), 403);
        assertProblem(api.delete("", "/api/modules/matter-x"), 401);
    }

    @Test
    void theMachineItselfBacksUp() {
        Reply done = api.post("operator", "/api/backups", "{\"file\":\"/srv/backup/a.tbk\"}");
        assertThat(done.status()).isEqualTo(201);
        assertThat(done.body().path("bytes").asLong()).isEqualTo(4096);
        assertProblem(api.post("admin", "/api/backups", "{\"file\":\"/srv/backup/a.tbk\"}"), 422);
        assertProblem(api.post("operator", "/api/backups", "{\"file\":\"a.tbk\"}"), 422);
        assertProblem(api.post("operator", "/api/backups", "{}"), 422);
        assertProblem(api.post("", "/api/backups", "{\"file\":\"/srv/backup/a.tbk\"}"), 401);
    }

    @Test
    void auditorsVerifyTheChains() {
        Reply report = api.get("auditor", "/api/audit/verification");
        assertThat(report.body().path("events").asLong()).isEqualTo(17);
        assertThat(report.body().path("faults").get(0).asText()).contains("第 2 个事件");
        assertThat(api.get("operator", "/api/audit/verification").status()).isEqualTo(200);
        assertProblem(api.get("admin", "/api/audit/verification"), 403);
        assertProblem(api.get("", "/api/audit/verification"), 401);
    }

    @Test
    void theApiDescribesItself() {
        Reply description = api.get("", "/api/openapi");
        assertThat(description.type()).startsWith("application/json");
        assertThat(description.text("openapi")).startsWith("3.0");
        assertThat(description.body().path("paths").has("/api/cases/{number}")).isTrue();
    }
}
