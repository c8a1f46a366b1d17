// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A department comes and goes while the halls are open. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HotModulesIT {
    private static final String MODULE = "matter-market-regulation";
    private static final String SHOP = "individual-business-registration";
    private static final String OWNER = "320499199406180136";
    private static final Duration A_SECOND = Duration.ofSeconds(1);

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();
    private final StaffAtDesk clerk = new StaffAtDesk(screen, county, "T0402-07");

    @AfterEach
    void theDepartmentIsGone() {
        county.operator().delete("/api/modules/" + MODULE);
    }

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void everybodySeesADepartmentArriveAndLeaveAndNothingElseIsTouched() {
        Map<String, String> before = bundles();
        assertThat(offered())
                .containsOnly(Map.entry("clerk", false), Map.entry("reader", false), Map.entry("api", false));
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        Patience.until(
                "everybody sees it", A_SECOND.multipliedBy(5), () -> !offered().containsValue(false));
        county.operator().delete("/api/modules/" + MODULE).expecting(200);
        Patience.until(
                "nobody sees it", A_SECOND.multipliedBy(5), () -> !offered().containsValue(true));
        assertThat(county.reader("tianning").get("/matters/" + SHOP).status()).isEqualTo(404);
        assertThat(bundles()).isEqualTo(before);
    }

    @Test
    void itIsThereWithinASecondForWhoeverAsks() {
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        Patience.until("the API offers it", A_SECOND, () -> county.anonymous().reaches("/api/matters/" + SHOP));
        Patience.until(
                "a reader finds it", A_SECOND, () -> county.reader("tianning").reaches("/matters/" + SHOP));
        county.operator().delete("/api/modules/" + MODULE).expecting(200);
        Patience.until("the API forgets it", A_SECOND, () -> !county.anonymous().reaches("/api/matters/" + SHOP));
        Patience.until(
                "a reader loses it", A_SECOND, () -> !county.reader("tianning").reaches("/matters/" + SHOP));
    }

    @Test
    void aCaseOutlivesTheDepartmentThatBroughtItsMatter() {
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        Visitor owner = county.person(OWNER);
        Visitor.Answer receipt = open(owner);
        String number = receipt.text("number");
        county.operator().delete("/api/modules/" + MODULE).expecting(200);

        assertThat(owner.get("/api/cases/" + number).expecting(200).text("matterName"))
                .isEqualTo("个体工商户设立登记");
        assertThat(county.person("M0402-01").get("/api/cases/" + number).status())
                .isEqualTo(200);
        assertThat(county.reader("tianning")
                        .get("/t/" + receipt.text("trackingToken"))
                        .body())
                .contains("个体工商户设立登记");
        clerk.visits("/desk/cases/" + number);
        screen.inspect(clerk.page(), "case-of-a-gone-department");
        assertThat(clerk.page().locator("main").innerText()).contains("红梅小陆面馆（示例）");
        clerk.does("accept", Map.of());
        assertThat(county.reader("tianning").get("/").body()).doesNotContain("/matters/" + SHOP);
    }

    @Test
    void anAdministratorDoesItOnOnePage() {
        StaffAtDesk administrator = new StaffAtDesk(screen, county, "ADMIN-01");
        administrator.visits("/admin/modules");
        Page page = administrator.page();
        screen.inspect(page, "modules");
        Turn.of(
                page,
                () -> page.locator("button[aria-label='安装 " + MODULE + "']").click());
        assertThat(page.locator(".panel-ok").innerText()).contains(MODULE);
        assertThat(county.anonymous().reaches("/api/matters/" + SHOP)).isTrue();
        Turn.of(
                page,
                () -> page.locator("button[aria-label='卸载 " + MODULE + "']").click());
        assertThat(page.locator("main").innerText()).contains("已经收的件还能打开");
        Turn.of(page, () -> page.locator("button:has-text('确认卸载')").click());
        assertThat(county.anonymous().reaches("/api/matters/" + SHOP)).isFalse();
    }

    @Test
    void aKarafUserMayInstallItAsAFeature() {
        Map<String, String> before = bundles();
        Console.run(county, "feature:install --no-auto-refresh " + MODULE);
        Patience.until("the API offers it", () -> county.anonymous().reaches("/api/matters/" + SHOP));
        assertThat(bundles()).containsAllEntriesOf(before);
        Console.run(county, "feature:uninstall --no-auto-refresh " + MODULE);
        county.operator().delete("/api/modules/" + MODULE);
        Patience.until("the API forgets it", () -> !county.anonymous().reaches("/api/matters/" + SHOP));
    }

    @Test
    void theWindowFindsWhatCameAMomentAgoHoweverItIsTyped() {
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        for (String typed : List.of("个体工商户", "getigongshanghusheli", "gtgsh", "CZ-M061", "m061", SHOP)) {
            clerk.visits("/desk/intake?q=" + typed);
            assertThat(clerk.page().locator("button[value='" + SHOP + "']").count())
                    .as(typed)
                    .isOne();
        }
    }

    @Test
    void whatIsNoModuleIsRefusedInOnePlainSentence() {
        assertThat(county.operator()
                        .post("/api/modules", Map.of("name", "matter-nothing"))
                        .expecting(422)
                        .body())
                .contains("没有找到模块 matter-nothing");
    }

    /** Who is offered the matter: a clerk in a browser of her own, a reader, a program. */
    private Map<String, Boolean> offered() {
        clerk.visits("/desk/intake");
        return Map.of(
                "clerk", clerk.page().locator("button[value='" + SHOP + "']").count() > 0,
                "reader",
                        county.reader("tianning")
                                .get("/matters?q=kaidian")
                                .body()
                                .contains("/matters/" + SHOP),
                "api", county.anonymous().reaches("/api/matters/" + SHOP));
    }

    private static Visitor.Answer open(Visitor owner) {
        Visitor.Answer draft =
                Application.begin(owner, SHOP, Application.DISTRICT_HALL).expecting(201);
        Map<String, Object> answers = new HashMap<>(Map.of(
                "operatorName",
                "李明远",
                "operatorId",
                OWNER,
                "phone",
                "13900004322",
                "hasName",
                true,
                "businessName",
                "红梅小陆面馆（示例）",
                "composition",
                "personal",
                "scope",
                "餐饮服务。"));
        answers.putAll(Map.of(
                "premisesKind",
                "shop",
                "premisesDivision",
                "320402004006",
                "premisesAddress",
                "红梅新村示例路6号",
                "premisesProof",
                "promise",
                "employees",
                3,
                "commitTruth",
                true));
        owner.put("/api/drafts/" + draft.text("id") + "/answers", answers).expecting(200);
        return owner.with("Idempotency-Key", "noodles")
                .post("/api/cases", Application.filing(owner, draft))
                .expecting(201);
    }

    /** Place and time of the last change of each bundle, as the framework keeps them on disk. */
    private Map<String, String> bundles() {
        try (Stream<Path> cache = Files.list(county.base().resolve("data/cache"))) {
            Map<String, String> found = new TreeMap<>();
            for (Path bundle : cache.map(folder -> folder.resolve("bundle.info"))
                    .filter(Files::exists)
                    .toList()) {
                List<String> lines = Files.readAllLines(bundle);
                found.put(lines.get(0) + " " + lines.get(1), lines.get(4));
            }
            return found;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
