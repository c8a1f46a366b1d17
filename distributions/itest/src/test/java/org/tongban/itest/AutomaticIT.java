// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** 秒批: the residents' pension is granted seconds after it was filed, or left to a person. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AutomaticIT {
    private static final String MATTER = "resident-pension-enrolment";
    private static final String REGISTER = "adapter-register-simulator";
    private static final String PERSON = "320499199406180136";
    private static final String NAME = "李明远";
    private static final String HOUSEHOLD = "320402004006";

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();

    @BeforeAll
    void theRegisterAnswers() {
        county.operator().post("/api/modules", Map.of("name", REGISTER)).expecting(201);
    }

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        county.operator().delete("/api/modules/" + REGISTER);
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void theRuleGrantsWithinSecondsAndTheAuditAgrees() {
        JsonNode receipt = file(Map.of());
        String number = receipt.path("number").asText();
        Patience.until(
                "the rule has decided",
                () -> mine(number).path("state").asText().equals("CLOSED"));

        JsonNode file = mine(number);
        assertThat(file.path("events").findValuesAsText("type"))
                .containsExactly("RECEIVED", "ACCEPTED", "STEP_COMPLETED", "GRANTED", "DELIVERED", "CLOSED");
        assertThat(file.path("events").get(3).path("actor").asText()).contains("自动审批");
        Page reader = screen.open(360, 800);
        reader.navigate(county.portal("tianning") + "/t/"
                + receipt.path("trackingToken").asText());
        screen.inspect(reader, "automatic-timeline");
        assertThat(reader.locator("main").innerText()).contains("自动审批").doesNotContain(NAME);

        JsonNode audit =
                county.operator().get("/api/audit/verification").expecting(200).json();
        assertThat(audit.path("rulings").asLong()).isPositive();
        assertThat(audit.path("faults")).isEmpty();
    }

    @Test
    void whatTheRuleCannotGrantReachesAPersonWithTheReason() {
        String number =
                file(Map.of("hardship", "minimum-living")).path("number").asText();
        Patience.until(
                "the rule has looked at it", () -> mine(number).path("seq").asLong() == 2);
        assertThat(mine(number).path("state").asText()).isEqualTo("RECEIVED");

        StaffAtDesk clerk = new StaffAtDesk(screen, county, "T0402-07");
        clerk.visits("/desk/cases/" + number);
        screen.inspect(clerk.page(), "automatic-referred");
        assertThat(clerk.page().locator("main").innerText()).contains("自动审批转人工", "不属于由政府代缴的人员");
        assertThat(clerk.offered()).contains("accept");
    }

    private JsonNode file(Map<String, Object> other) {
        Visitor person = county.person(PERSON);
        Visitor.Answer begun =
                Application.begin(person, MATTER, Application.DISTRICT_HALL).expecting(201);
        Map<String, Object> answers = new HashMap<>(Map.of(
                "applicantName",
                NAME,
                "applicantId",
                PERSON,
                "phone",
                "13800000136",
                "householdDivision",
                HOUSEHOLD,
                "notStudent",
                true,
                "noOtherPension",
                true,
                "level",
                "1000",
                "hardship",
                "none",
                "payBy",
                "self"));
        answers.putAll(other);
        person.put("/api/drafts/" + begun.text("id") + "/answers", answers).expecting(200);
        return person.with("Idempotency-Key", "automatic-" + UUID.randomUUID())
                .post("/api/cases", Map.of("draft", begun.text("id"), "matterDigest", begun.text("matterDigest")))
                .expecting(201)
                .json();
    }

    private JsonNode mine(String number) {
        return county.person(PERSON).get("/api/cases/" + number).expecting(200).json();
    }
}
