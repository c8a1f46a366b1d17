// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What nobody likes to send, and what is promised: each a PDF that names its reason and the way to object. */
class DocumentsIT {
    private static final String CITIZEN = "320499199709230284";
    private static final String CLERK = "T0402-07";
    private static final String[] REMEDIES = {"行政复议", "行政诉讼", "咨询电话"};

    private final County county = ExaminedCounty.running();
    private final Officers officers = new Officers(county);
    private final Visitor citizen = county.person(CITIZEN);

    @Test
    void whoIsNotTakenReadsWhyAndWhereToObject() {
        String number = allowance();
        officers.act(CLERK, number, "decline", Map.of("ground", "not-competent", "reason", "沈玉珍户籍在外省，请向户籍地申请。"));
        assertThat(Documents.of(citizen, number).get("NON_ACCEPTANCE"))
                .contains("不予受理", "请向户籍地申请", "沈玉珍")
                .contains(REMEDIES);
    }

    @Test
    void whoIsRefusedReadsReasonClauseAndRemedies() {
        String number = allowance();
        officers.act(CLERK, number, "accept", Map.of());
        officers.act("C0402-11", number, "complete-step", Map.of("step", "examine", "opinion", "已在领取。"));
        officers.act(
                "C0402-09",
                number,
                "refuse",
                Map.of("reason", "already-paid", "clause", "江苏省老年人权益保障条例 第二十条", "explanation", "2026年3月起已经在领取高龄津贴。"));
        Map<String, String> documents = Documents.of(citizen, number);
        assertThat(documents.get("ACCEPTANCE")).contains("受理", "2026年");
        assertThat(documents.get("REFUSAL"))
                .contains("不能重复领取", "2026年3月起", "第二十条")
                .contains(REMEDIES);
    }

    @Test
    void whoseCaseEndsWithoutADecisionReadsWhyAndWhereToObject() {
        String number = allowance();
        officers.act(CLERK, number, "accept", Map.of());
        officers.act("C0402-09", number, "terminate", Map.of("ground", "subject-gone", "reason", "申请人户口已经迁出，申请不再有对象。"));
        assertThat(Documents.of(citizen, number).get("TERMINATION"))
                .contains("终止办理", "户口已经迁出")
                .contains(REMEDIES);
    }

    @Test
    void whatIsPromisedForLaterIsWrittenDown() {
        Visitor.Answer begun = begun("temporary-relief", relief());
        assertThat(Documents.of(citizen, filed(begun)).get("DEFERRAL_PROMISE")).contains("容缺受理", "困难情况证明", "承诺人：陈雨欣");
    }

    @Test
    void whoChoosesToPromiseInsteadOfProvingHasItInWriting() {
        String number = filed(begun("employment-registration", job()));
        assertThat(Documents.of(citizen, number).get("COMMITMENT"))
                .contains("告知承诺", "已经就业，填写的单位、岗位和时间都是真实的", "承诺人：陈雨欣");
        officers.act(CLERK, number, "settle", Map.of("opinion", "登记", "resultNumber", "就登〔示例〕5 号", "means", "电子凭证"));
        assertThat(Documents.of(citizen, number)).containsKeys("RECEIPT", "COMMITMENT", "ACCEPTANCE", "GRANT");
    }

    private String allowance() {
        return Application.complete(citizen)
                .file(UUID.randomUUID().toString())
                .expecting(201)
                .text("number");
    }

    private Visitor.Answer begun(String matter, Map<String, Object> answers) {
        Visitor.Answer begun =
                Application.begin(citizen, matter, Application.DISTRICT_HALL).expecting(201);
        citizen.put("/api/drafts/" + begun.text("id") + "/answers", answers).expecting(200);
        return begun;
    }

    private String filed(Visitor.Answer begun) {
        return citizen.with("Idempotency-Key", UUID.randomUUID().toString())
                .post("/api/cases", Application.filing(citizen, begun))
                .expecting(201)
                .text("number");
    }

    private static Map<String, Object> relief() {
        Map<String, Object> answers = mine();
        answers.put("residenceDivision", "320402004006");
        answers.put("address", "红梅东村示例路10号101室");
        answers.put("familySize", 3);
        answers.put("hardship", "fire");
        answers.put("happenedOn", "2026-11-18");
        answers.put("loss", 26000);
        answers.put("amount", 3000);
        answers.put("story", "厨房失火，暂时租房住，生活费不够。");
        answers.put("urgent", false);
        answers.put("bankAccount", "6200000000000000018");
        return answers;
    }

    private static Map<String, Object> job() {
        Map<String, Object> answers = mine();
        answers.put("employmentKind", "flexible");
        answers.put("workDivision", "320402004006");
        answers.put("occupation", "送餐");
        answers.put("startedOn", "2026-11-02");
        answers.put("proofBy", "commitment");
        answers.put("truthful", true);
        return answers;
    }

    private static Map<String, Object> mine() {
        return new HashMap<>(Map.of("applicantName", "陈雨欣", "applicantId", CITIZEN, "phone", "13800000284"));
    }
}
