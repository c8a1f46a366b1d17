// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** An application for 高龄津贴 over the API, ready to be filed. */
final class Application {
    /** 高龄津贴. */
    static final String ALLOWANCE = "elderly-allowance";

    /** 天宁区政务服务中心. */
    static final String DISTRICT_HALL = "320402000000";

    /** Whose allowance it is: an old lady, for whom a relative applies. */
    static final String OLD_LADY = "320499193806154626";

    private final Visitor citizen;
    private final String draft;
    private final String digest;

    private Application(Visitor citizen, Visitor.Answer begun) {
        this.citizen = citizen;
        this.draft = begun.text("id");
        this.digest = begun.text("matterDigest");
    }

    /** Begins one with all answers and papers. */
    static Application complete(Visitor citizen) {
        Application application = begun(citizen, DISTRICT_HALL);
        application.answer(answers()).expecting(200);
        application.attach("bank-card", "card.png", Paper.png("6217")).expecting(200);
        return application;
    }

    /** Begins one that is still empty. */
    static Application begun(Visitor citizen, String hall) {
        return new Application(citizen, begin(citizen, ALLOWANCE, hall).expecting(201));
    }

    static Visitor.Answer begin(Visitor citizen, String matter, String hall) {
        return citizen.post("/api/drafts", Map.of("matter", matter, "hall", hall));
    }

    /** Answers that hold, for a household in 青竹苑社区. */
    static Map<String, Object> answers() {
        Map<String, Object> answers = new HashMap<>();
        answers.put("applicantName", "沈玉珍");
        answers.put("applicantId", OLD_LADY);
        answers.put("birthDate", "1938-06-15");
        answers.put("householdDivision", "320402002002");
        answers.put("phone", "13900004321");
        answers.put("bankName", "示例银行天宁支行");
        answers.put("bankAccount", "6217000000000000000");
        return answers;
    }

    Visitor.Answer answer(Map<String, ?> answers) {
        return citizen.put("/api/drafts/" + draft + "/answers", answers);
    }

    Visitor.Answer attach(String material, String name, byte[] content) {
        return citizen.upload("/api/drafts/" + draft + "/materials/" + material + "?name=" + name, content);
    }

    /** Files it; the same key always gives the same case. */
    Visitor.Answer file(String key) {
        return file(citizen, key);
    }

    /** Somebody files it, not always its owner. */
    Visitor.Answer file(Visitor somebody, String key) {
        return somebody.with("Idempotency-Key", key).post("/api/cases", filing());
    }

    /** What is filed of somebody's own draft, with every promise that it asks for. */
    static Map<String, Object> filing(Visitor owner, Visitor.Answer begun) {
        Map<String, Object> filing =
                new HashMap<>(Map.of("draft", begun.text("id"), "matterDigest", begun.text("matterDigest")));
        List<String> agreed = new ArrayList<>();
        owner.post("/api/filings/promises", filing)
                .expecting(200)
                .json()
                .forEach(promise -> agreed.add(promise.path("digest").asText()));
        filing.put("promises", agreed);
        return filing;
    }

    /** What a filing says. */
    Map<String, String> filing() {
        return Map.of("draft", draft, "matterDigest", digest);
    }
}
