// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A life event of three departments, from the one filing to the one counter that hands everything out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class JointIT {
    private static final String EVENT = "disability-support-event";
    private static final String MODULE = "matter-market-regulation";
    private static final String PERSON = "320499199709230284";
    private static final String NAME = "陈雨欣";

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();
    private final Time time = new Time(county);

    @BeforeAll
    void threeDepartmentsAreThere() {
        county.operator().post("/api/modules", Map.of("name", MODULE)).expecting(201);
        Patience.until("the event can be filed", () -> county.reader("tianning").reaches("/matters/" + EVENT));
    }

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        county.operator().delete("/api/modules/" + MODULE);
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void oneFilingBecomesThreeCasesAndOneHandOut() {
        Page reader = screen.open(360, 800);
        reader.navigate(county.portal("tianning") + "/matters/" + EVENT);
        screen.inspect(reader, "event-guide");
        assertThat(reader.locator("main").innerText()).contains("残疾人两项补贴", "城乡居民养老保险", "个体工商户登记");

        JsonNode receipt = filed();
        List<String> cases = receipt.path("parts").findValuesAsText("number");
        assertThat(cases).hasSize(3);
        String track = county.portal("tianning") + "/t/"
                + receipt.path("trackingToken").asText();
        assertThat(read(reader, track, "event-timeline"))
                .contains("共 3 件", "城乡居民基本养老保险参保登记")
                .doesNotContain(NAME, "残疾");

        LocalDate accepted = time.today();
        cases.forEach(number -> at("T0402-07", number).does("accept", Map.of()));
        assertThat(due(cases.get(0))).isEqualTo(new WorkDays(2026).after(accepted, 9, day -> false));
        decide(cases.get(0), "C0402-12", "examine", "C0402-01", "federation", "C0402-09");
        decide(cases.get(1), "H0402-01", "examine", "H0402-09");
        decide(cases.get(2), "M0402-01", "examine", "M0402-09");

        handsOut(cases);
        cases.forEach(number -> assertThat(state(number)).as(number).isEqualTo("CLOSED"));
        assertThat(read(reader, track, "event-finished")).contains("办完");
    }

    private JsonNode filed() {
        Visitor person = county.person(PERSON);
        Visitor.Answer begun =
                Application.begin(person, EVENT, Application.DISTRICT_HALL).expecting(201);
        String draft = "/api/drafts/" + begun.text("id");
        person.put(draft + "/answers", answers()).expecting(200);
        person.upload(draft + "/materials/bank-account?name=card.png", Paper.png("6200"))
                .expecting(200);
        return person.with("Idempotency-Key", "event-" + begun.text("id"))
                .post("/api/cases", Application.filing(person, begun))
                .expecting(201)
                .json();
    }

    /** The samples of the form, for the person who files. */
    private Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        county.anonymous()
                .get("/api/matters/" + EVENT)
                .expecting(200)
                .json()
                .path("matter")
                .path("form")
                .path("schema")
                .path("properties")
                .properties()
                .forEach(field -> answers.put(
                        field.getKey(), field.getValue().path("examples").path(0)));
        answers.put("applicantName", NAME);
        answers.put("applicantId", PERSON);
        return answers;
    }

    /** Officers with their steps in turn, then whoever decides. */
    private void decide(String number, String... turns) {
        for (int i = 0; i + 1 < turns.length; i += 2) {
            at(turns[i], number).doesStep("step", turns[i + 1], Map.of("opinion", "符合条件。"));
        }
        StaffAtDesk decider = at(turns[turns.length - 1], number);
        decider.does("grant", Map.of("opinion", "符合条件，同意。"));
        decider.does("issue", Map.of("resultNumber", "示例〔2026〕" + number.substring(15) + "号"));
    }

    private void handsOut(List<String> cases) {
        StaffAtDesk clerk = new StaffAtDesk(screen, county, "T0402-02");
        clerk.visits("/desk/handout");
        Page page = clerk.page();
        page.locator("#card").fill(PERSON);
        Turn.of(page, () -> page.locator("main form button.button").first().click());
        screen.inspect(page, "handout");
        cases.forEach(number ->
                page.locator("input[name='row'][value*='" + number + "']").check());
        Locator deliver = page.locator("button[name='act'][value='deliver']");
        Turn.of(page, deliver::click);
        assertThat(page.locator(".error-summary").innerText()).contains("领取人的姓名", "已签名");
        page.locator("#h-collectorName").fill(NAME);
        page.locator("#h-collectorCode").fill(PERSON);
        page.locator("#signed").check();
        Turn.of(page, deliver::click);
        screen.inspect(page, "handed-out");
    }

    private String read(Page page, String address, String name) {
        page.navigate(address);
        screen.inspect(page, name);
        return page.locator("main").innerText();
    }

    private StaffAtDesk at(String account, String number) {
        StaffAtDesk staff = new StaffAtDesk(screen, county, account);
        staff.visits("/desk/cases/" + number);
        return staff;
    }

    private String state(String number) {
        return mine(number).path("state").asText();
    }

    private LocalDate due(String number) {
        return LocalDate.parse(mine(number).path("promisedDue").asText());
    }

    private JsonNode mine(String number) {
        return county.person(PERSON).get("/api/cases/" + number).expecting(200).json();
    }
}
