// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Parts of the platform itself are exchanged with the halls open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CoreUpgradeIT {
    private static final String CITIZEN = "320499194303120242";
    private static final List<String> PARTS = List.of("cases", "identity", "portal", "web", "desk", "console");
    private static final int READERS = 4;

    private final County county = ExaminedCounty.running();
    private final Visitor operator = county.operator();
    private final Screen screen = new Screen();

    @BeforeAll
    void theDepartmentIsTrusted() {
        Department.trustedBy(county);
    }

    @AfterEach
    void asBefore() {
        for (String part : PARTS) {
            while (!version("core-" + part).equals("0.1.0")) {
                assertThat(ended(started("/api/modules/core-" + part + "/rollback", Map.of()))
                                .path("state")
                                .asText())
                        .isEqualTo("DONE");
            }
        }
    }

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void aFormThatWasBegunBeforeIsFiledWhileCasesAreExchanged() {
        CitizenAtHome citizen = new CitizenAtHome(screen, county, 1440);
        citizen.findsTheMatter();
        citizen.signsIn(CITIZEN);
        citizen.choosesTheHall();
        done(upgrade("identity", "0.1.1"));
        citizen.mistypesTheLastDigitOnce(CITIZEN);
        done(upgrade("portal", "0.1.1"));
        citizen.fillsInTheAccount("6217000000000000000");
        citizen.uploadsTheCard("card.png");
        JsonNode job = upgrade("cases", "0.1.1");
        CitizenAtHome.Receipt receipt = citizen.submits();
        done(job);

        assertThat(citizen.readsTheCase(receipt.number())).contains("高龄津贴");
        assertThat(version("core-cases")).isEqualTo("0.1.1");
    }

    @Test
    void nobodyIsTurnedAwayWhilePartsComeAndGo() {
        AtomicBoolean over = new AtomicBoolean();
        List<CompletableFuture<List<Integer>>> readers = IntStream.range(0, READERS)
                .mapToObj(reader -> CompletableFuture.supplyAsync(() -> reads(over)))
                .toList();

        PARTS.forEach(part -> done(upgrade(part, "0.1.2")));
        done(started("/api/modules/core-cases/rollback", Map.of()));

        over.set(true);
        List<Integer> statuses =
                readers.stream().flatMap(reader -> reader.join().stream()).toList();
        assertThat(statuses).isNotEmpty().containsOnly(200);
    }

    /** Changes go one after the other: the last one is still to come when the page is opened. */
    @Test
    void anAdministratorSeesThePartComeThatShowsThePageAndThePageIsNotOpenedAgain() {
        StaffAtDesk administrator = new StaffAtDesk(screen, county, "ADMIN-01");
        List<JsonNode> before = Stream.of("cases", "identity", "web")
                .map(part -> upgrade(part, "0.1.3"))
                .toList();
        JsonNode last = upgrade("console", "0.1.3");
        String address = last.path("address").asText();
        administrator.visits("/admin/modules?job=" + address.substring(address.lastIndexOf('/') + 1));
        Page page = administrator.page();
        page.evaluate("window.stillTheSame = true");

        page.locator("#job .tag-ok").waitFor();

        assertThat(page.locator("#job").innerText()).contains("升级 core-console", "0.1.3 已经在用");
        page.locator("#modules tr:has-text('core-console') td:has-text('0.1.3')")
                .first()
                .waitFor();
        assertThat(page.evaluate("window.stillTheSame === true")).isEqualTo(true);
        screen.inspect(page, "modules-job");
        before.forEach(this::done);
    }

    @Test
    void whatEverythingStandsOnIsRefused() {
        JsonNode job = ended(upgrade("gateway", "0.1.1"));

        assertThat(job.path("state").asText()).isEqualTo("REFUSED");
        assertThat(job.path("objections").get(0).path("remedy").asText()).contains("新的发行包");
    }

    private JsonNode upgrade(String part, String version) {
        return started(
                "/api/modules/upgrades",
                Map.of("file", NextVersion.ofPart(part, version).toString()));
    }

    private JsonNode started(String address, Map<String, String> wish) {
        return operator.with("Prefer", "respond-async").post(address, wish).json();
    }

    private void done(JsonNode job) {
        JsonNode ended = ended(job);
        assertThat(ended.path("state").asText()).as(ended.toPrettyString()).isEqualTo("DONE");
    }

    private JsonNode ended(JsonNode job) {
        JsonNode now = job;
        while (now.path("state").asText().equals("RUNNING")) {
            now = operator.get(job.path("address").asText()).json();
        }
        return now;
    }

    private List<Integer> reads(AtomicBoolean over) {
        List<Integer> statuses = new ArrayList<>();
        while (!over.get()) {
            statuses.add(
                    county.anonymous().get("/api/matters/elderly-allowance").status());
            statuses.add(
                    county.reader("tianning").get("/matters/elderly-allowance").status());
            statuses.add(county.anonymous().get("/health/ready").status());
        }
        return statuses;
    }

    private String version(String name) {
        for (JsonNode module : operator.get("/api/modules").json().path("modules")) {
            if (module.path("name").asText().equals(name)) {
                return module.path("version").asText();
            }
        }
        return "";
    }
}
