// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A licence that needs everything the law knows: a correction, a survey by two, experts, a hearing and the extension. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LicenceIT {
    private static final String MATTER = "rural-cemetery-approval";
    private static final String VILLAGE = "91320499MA9900052F";
    private static final String FIRST = "C0402-01";
    private static final String SECOND = "C0402-02";
    private static final String HEAD = "C0402-09";

    private final County county = ExaminedCounty.running();
    private final Screen screen = new Screen();
    private final Time time = new Time(county);
    private final WorkDays calendar = new WorkDays(2026);

    @AfterAll
    void everyPageCouldBeReadByEverybody() {
        screen.close();
        assertThat(screen.complaints()).isEmpty();
    }

    @Test
    void aLicenceIsGrantedAfterSurveyExpertsHearingAndExtension() {
        String number = filed();
        corrected(number);
        LocalDate accepted = time.today();
        assertThat(dues(number))
                .containsExactly(
                        Optional.of(calendar.after(accepted, 15, day -> false)),
                        Optional.of(calendar.after(accepted, 20, day -> false)));

        StaffAtDesk first = at(FIRST, number);
        first.doesStep("step", "town-review", opinion("村民会议程序合法，选址不在禁止区域。"));
        assertThat(first.offered()).contains("start").doesNotContain("grant");
        LocalDate told = calendar.after(accepted, 8, day -> false);
        assertThat(first.tries("start", "hearing", notice(calendar.after(accepted, 1, day -> false), "上午9时，郑陆镇政府会议室")))
                .contains("7 个工作日");
        assertThat(first.sendsOut("start", "hearing", notice(told, "上午9时，郑陆镇政府会议室")))
                .contains("听证通知书", words(told), "郑陆镇政府会议室");
        LocalDate hearing = calendar.after(accepted, 9, day -> false);
        Map<String, String> change = new HashMap<>(notice(hearing, "上午9时，花园村村委会会议室"));
        change.put("reason", "原定的会议室要用于防汛值班");
        assertThat(first.sendsOut("change", "hearing", change))
                .contains("听证变更通知书", words(told), words(hearing), "花园村村委会会议室", "防汛值班。", "听〔2026〕");
        first.doesStep("step", "examine", opinion("用地手续有效。"));
        first.sendsOut("start", "review", notice(hearing.plusDays(10), "请三位地质专家评审，需要约十五个工作日。"));
        first.doesStep("step", "survey", opinion("四至和申请一致。"));
        assertThat(first.offered()).doesNotContain("grant");
        at(SECOND, number).doesStep("step", "survey", opinion("四至和申请一致。"));

        time.comes(hearing);
        LocalDate end = time.today();
        StaffAtDesk again = at(FIRST, number);
        again.doesStep("step", "hearing", opinion("利害关系人陈述后表示没有异议。"));
        again.doesStep("step", "review", opinion("专家认为选址可行。"));
        assertThat(dues(number))
                .containsExactly(
                        Optional.of(calendar.after(accepted, 15, day -> between(accepted, day, end))),
                        Optional.of(calendar.after(accepted, 20, day -> between(accepted, day, end))));
        extended(number);
        assertThat(dues(number))
                .containsExactly(
                        Optional.of(calendar.after(accepted, 25, day -> between(accepted, day, end))),
                        Optional.of(calendar.after(accepted, 30, day -> between(accepted, day, end))));
        decided(number);
    }

    private static String words(LocalDate day) {
        return day.getMonthValue() + "月" + day.getDayOfMonth() + "日";
    }

    private static boolean between(LocalDate from, LocalDate day, LocalDate to) {
        return !day.isBefore(from) && day.isBefore(to);
    }

    private String filed() {
        Visitor village = county.person(VILLAGE);
        Visitor.Answer begun =
                Application.begin(village, MATTER, "320402109000").expecting(201);
        String draft = "/api/drafts/" + begun.text("id");
        village.put(draft + "/answers", answers()).expecting(200);
        for (String paper : List.of("resolution", "land", "plan")) {
            village.upload(draft + "/materials/" + paper + "?name=" + paper + ".png", Paper.png(paper))
                    .expecting(200);
        }
        return village.with("Idempotency-Key", "cemetery-" + begun.text("id"))
                .post("/api/cases", Application.filing(village, begun))
                .expecting(201)
                .text("number");
    }

    private static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("villageName", "郑陆镇花园村村民委员会（示例）");
        answers.put("villageCode", "54320499MF99000183");
        answers.put("siteDivision", "320402109209");
        answers.put("siteDescription", "村北荒坡，东至机耕路，南至水渠，西、北至村界。");
        answers.put("siteKind", "cemetery");
        answers.put("area", 3200);
        answers.put("graves", 800);
        answers.put("graveArea", 0.5);
        answers.put("meetingDate", "2026-09-12");
        answers.put("attendance", 62);
        answers.put("agreed", 60);
        answers.put("chargeFree", true);
        answers.put("headName", "朱建良（示例）");
        answers.put("phone", "0519-00000207");
        return answers;
    }

    private void corrected(String number) {
        StaffAtDesk clerk = at("T0402-07", number);
        clerk.asksOnceFor("land", "批准文件缺第二页，请把每一页都交齐。");
        Visitor village = county.person(VILLAGE);
        String file = village.upload(
                        "/api/cases/" + number + "/materials/land?name=land-again.png", Paper.png("land, two pages"))
                .expecting(201)
                .text("id");
        village.post(
                        "/api/cases/" + number + "/supply-correction",
                        Map.of("seq", json(number).path("seq").asLong(), "files", List.of(file)))
                .expecting(200);
        at("T0402-07", number).does("accept", Map.of());
    }

    private void extended(String number) {
        at(FIRST, number).does("extension", Map.of("reason", "听证意见需要进一步核实。"));
        StaffAtDesk head = at(HEAD, number);
        assertThat(head.sendsOut("extend", "", Map.of())).contains("延期告知书", "听证意见需要进一步核实");
    }

    private void decided(String number) {
        StaffAtDesk head = at(HEAD, number);
        head.does("grant", Map.of("opinion", "符合第八条、第十条，同意建设。"));
        head.does("issue", Map.of("resultNumber", "天民墓〔示例〕1 号"));
        head.does("deliver", Map.of("means", "村委会主任到场领取"));
        assertThat(json(number).path("state").asText()).isEqualTo("CLOSED");
        assertThat(json(number).path("documents").findValuesAsText("kind"))
                .containsExactly(
                        "RECEIPT",
                        "CORRECTION",
                        "ACCEPTANCE",
                        "HEARING",
                        "HEARING_CHANGE",
                        "SPECIAL_PROCEDURE",
                        "EXTENSION",
                        "GRANT",
                        "DELIVERY");
        assertThat(Documents.of(county.person(VILLAGE), number).get("HEARING")).contains("听证", "郑陆镇政府会议室");
        assertThat(Documents.of(county.person(VILLAGE), number).get("HEARING_CHANGE"))
                .contains("原通知书不再有效", "花园村村委会会议室");
    }

    private StaffAtDesk at(String account, String number) {
        StaffAtDesk staff = new StaffAtDesk(screen, county, account);
        staff.visits("/desk/cases/" + number);
        return staff;
    }

    private static Map<String, String> opinion(String words) {
        return Map.of("opinion", words);
    }

    private static Map<String, String> notice(LocalDate until, String words) {
        return Map.of("until", until.toString(), "words", words);
    }

    private JsonNode json(String number) {
        return county.person(HEAD).get("/api/cases/" + number).expecting(200).json();
    }

    private List<Optional<LocalDate>> dues(String number) {
        JsonNode file = json(number);
        return List.of(day(file.path("promisedDue")), day(file.path("statutoryDue")));
    }

    private static Optional<LocalDate> day(JsonNode text) {
        return text.isTextual() ? Optional.of(LocalDate.parse(text.asText())) : Optional.empty();
    }
}
