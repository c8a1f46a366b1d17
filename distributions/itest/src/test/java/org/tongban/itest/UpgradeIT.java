// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A department delivers a new version while the halls are open. */
class UpgradeIT {
    private static final String MODULE = "matter-civil-affairs";
    private static final String FILE = "MATTER-INF/elderly-allowance.yaml";
    private static final String CITIZEN = "320499199709230284";
    private static final int READERS = 4;

    private final County county = ExaminedCounty.running();
    private final Visitor operator = county.operator();

    @BeforeEach
    void theDepartmentIsTrusted() {
        Department.trustedBy(county);
    }

    @AfterEach
    void asBefore() {
        while (!version().equals("0.1.0")) {
            operator.post("/api/modules/" + MODULE + "/rollback", Map.of()).expecting(200);
        }
    }

    @Test
    void nobodyIsTurnedAwayWhileVersionsComeAndGo() {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> readers = IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> reads(over)))
                .toList();

        upgrade("0.1.1", "1.0.1");
        assertThat(offered()).isEqualTo("1.0.1");
        upgrade("0.1.2", "1.0.2");
        assertThat(offered()).isEqualTo("1.0.2");
        operator.post("/api/modules/" + MODULE + "/rollback", Map.of()).expecting(200);
        assertThat(offered()).isEqualTo("1.0.1");

        over.set(true);
        List<Integer> statuses =
                readers.stream().flatMap(reader -> reader.join().stream()).toList();
        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    @Test
    void whatWasBegunUnderTheOldVersionIsFiledUnderIt() {
        Visitor citizen = county.person(CITIZEN);
        Application begun = Application.complete(citizen);
        upgrade("0.1.3", "1.0.3");

        Visitor.Answer filed = begun.file("begun-before");
        assertThat(filed.status()).isEqualTo(201);
        assertThat(citizen.get("/api/cases/" + filed.text("number"))
                        .expecting(200)
                        .body())
                .contains("高龄津贴");
    }

    @Test
    void aVersionThatBreaksARuleChangesNothing() {
        Path broken = NextVersion.of("civil-affairs", "0.1.8", FILE, text -> "matter: [");

        assertThat(refusal(broken)).contains("elderly-allowance.yaml");
        assertThat(version()).isEqualTo("0.1.0");
        assertThat(county.anonymous().reaches("/api/matters/elderly-allowance")).isTrue();
    }

    @Test
    void onlyWhatATrustedDepartmentSignedIsTaken() {
        Path unsigned = NextVersion.unsigned("civil-affairs", "0.1.9", FILE, text -> text);
        Path signed = NextVersion.of("civil-affairs", "0.1.9", FILE, text -> text);

        assertThat(refusal(unsigned)).contains("没有签名");
        Department.notTrustedBy(county);
        assertThat(refusal(signed)).contains("不在本县信任的证书里");
        assertThat(version()).isEqualTo("0.1.0");
        Department.trustedBy(county);
        operator.post("/api/modules/upgrades", Map.of("file", signed.toString()))
                .expecting(200);
        assertThat(version()).isEqualTo("0.1.9");
    }

    private String refusal(Path archive) {
        return operator.post("/api/modules/upgrades", Map.of("file", archive.toString()))
                .expecting(422)
                .body();
    }

    private void upgrade(String module, String matter) {
        Path archive = NextVersion.of(
                "civil-affairs", module, FILE, text -> text.replaceFirst("(?m)^version: .*$", "version: " + matter));
        operator.post("/api/modules/upgrades", Map.of("file", archive.toString()))
                .expecting(200);
    }

    private List<Integer> reads(AtomicBoolean over) {
        List<Integer> statuses = Collections.synchronizedList(new ArrayList<>());
        while (!over.get()) {
            statuses.add(
                    county.anonymous().get("/api/matters/elderly-allowance").status());
            statuses.add(
                    county.reader("tianning").get("/matters/elderly-allowance").status());
        }
        return statuses;
    }

    private String offered() {
        return county.anonymous()
                .get("/api/matters/elderly-allowance")
                .json()
                .path("matter")
                .path("version")
                .asText();
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
