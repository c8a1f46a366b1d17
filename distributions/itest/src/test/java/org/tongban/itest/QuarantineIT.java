// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Departments deliver what they should not; everybody else is served all the while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class QuarantineIT {
    private static final String MODULE = "matter-civil-affairs";
    private static final String RATING = "capability-rating";
    private static final String CITIZEN = "320499199709230284";
    private static final String NONE = "return List.of();";
    private static final Duration HALF_A_MINUTE = Duration.ofSeconds(30);

    private final County county = ExaminedCounty.running();
    private final Visitor operator = county.operator();

    @AfterEach
    void everybodyElseWasServedAndAllIsAsBefore() {
        assertThat(county.reader("tianning").get("/").status()).isEqualTo(200);
        assertThat(county.reader("wujin").get("/matters").status()).isEqualTo(200);
        while (!version().equals("0.1.0")) {
            operator.post("/api/modules/" + MODULE + "/rollback", Map.of()).expecting(200);
        }
        assertThat(county.anonymous().reaches("/api/matters/elderly-allowance")).isTrue();
    }

    @BeforeAll
    void theDepartmentIsTrusted() {
        Department.trustedBy(county);
    }

    @Test
    void codeThatThrowsWhenItStartsIsRefusedAndNamed() {
        String refusal = refused(
                BadVersion.allowance("0.1.51", "if (true) throw new IllegalStateException(\"no table\");", NONE));

        assertThat(refusal).contains("AllowanceAge", "启动时出错", "no table");
        assertThat(status()).contains(MODULE + " 0.1.51 没有在用", "AllowanceAge");
        assertThat(version()).isEqualTo("0.1.0");
    }

    @Test
    void codeThatNeverEndsStartingCostsAThreadAndNothingElse() {
        Path hanging = BadVersion.allowance(
                "0.1.52", "while (true) { try { Thread.sleep(1000); } catch (InterruptedException no) { } }", NONE);

        assertThat(refused(hanging)).contains("10 秒还没有完成");
        assertThat(version()).isEqualTo("0.1.0");
        Patience.until("the thread is named", HALF_A_MINUTE, () -> status().contains("module-start-"));
        assertThat(refused(hanging)).as("not a second time").contains("在隔离中");
    }

    @Test
    void aHookThatNeverEndsRefusesPlainlyAndIsQuarantinedWithNothingLost() {
        upgraded(BadVersion.allowance(
                "0.1.53", "", "while (true) { try { Thread.sleep(1000); } catch (InterruptedException no) { } }"));
        Visitor citizen = county.person(CITIZEN);
        Application application = Application.complete(citizen);

        assertThat(application.file("loop").expecting(422).body()).contains("高龄津贴", "没有及时回答", "您填的内容都在");

        Patience.until("it is quarantined", HALF_A_MINUTE, () -> status().contains("0.1.53 从"));
        assertThat(status()).contains("matter-hook-", "停不下来");
        operator.post("/api/modules/" + MODULE + "/rollback", Map.of()).expecting(200);
        assertThat(application.file("loop").status()).as("the draft was kept").isEqualTo(201);
    }

    @Test
    void aHookThatAnswersAHundredThousandObjectionsIsNotHeardAndNotQuarantinedForOnce() {
        upgraded(
                BadVersion.allowance(
                        "0.1.54",
                        "",
                        "List<FieldError> all = new ArrayList<>();"
                                + " for (int i = 0; i < 100_000; i++) all.add(new FieldError(\"\", \"no \" + i)); return all;"));

        String body = Application.complete(county.person(CITIZEN))
                .file("many")
                .expecting(422)
                .body();

        assertThat(body).contains("没有及时回答").hasSizeLessThan(2_000);
        assertThat(status()).contains("有 1 次没有答好").doesNotContain("0.1.54 从");
    }

    @Test
    void aStoreWithABadMappingIsRefusedBeforeItServes() {
        Path broken = BadVersion.of("rating", "0.1.55")
                .with(
                        "org.tongban.rating.internal.store.Broken",
                        "package org.tongban.rating.internal.store;"
                                + " @javax.persistence.Entity public class Broken { private String name; }")
                .text(
                        "META-INF/persistence.xml",
                        "<exclude-unlisted-classes>",
                        "<class>org.tongban.rating.internal.store.Broken</class><exclude-unlisted-classes>")
                .pack();

        // A hall that was staffed before has the module; whoever needs it later installs it.
        operator.delete("/api/modules/" + RATING);

        String refusal = operator.post("/api/modules", Map.of("file", broken.toString()))
                .expecting(422)
                .body();

        assertThat(refusal).contains("数据库没有准备好", "实体映射");
        assertThat(status()).contains(RATING, "被隔离");
        operator.post("/api/modules/" + RATING + "/release", Map.of()).expecting(200);
        Patience.until("it is forgotten", HALF_A_MINUTE, () -> !status().contains("被隔离"));
    }

    @Test
    void aManifestThatReachesIntoOthersIsRefused() {
        Path poison = BadVersion.of("civil-affairs", "0.1.56")
                .text(
                        "META-INF/MANIFEST.MF",
                        "Bundle-License: Apache-2.0",
                        "Export-Package: javax.servlet;version=\"9.0\"")
                .pack();

        assertThat(refused(poison)).contains("Export-Package", "javax.servlet");
        assertThat(status()).contains("没有做成的变更");
    }

    private String refused(Path archive) {
        return operator.post("/api/modules/upgrades", Map.of("file", archive.toString()))
                .expecting(422)
                .body();
    }

    private void upgraded(Path archive) {
        operator.post("/api/modules/upgrades", Map.of("file", archive.toString()))
                .expecting(200);
    }

    private String status() {
        return county.anonymous().get("/health").body();
    }

    private String version() {
        for (var module : operator.get("/api/modules").json().path("modules")) {
            if (module.path("name").asText().equals(MODULE)) {
                return module.path("version").asText();
            }
        }
        return "";
    }
}
