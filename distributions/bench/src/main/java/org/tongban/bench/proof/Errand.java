// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.proof;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A matter as it is filed and decided here.
 *
 * @param matter its code
 * @param hall that receives it
 * @param answers of a citizen
 * @param papers codes of what has to be handed in
 * @param acts of the officers, from the acceptance to the decision
 */
record Errand(
        String matter,
        String hall,
        Function<Citizen, Map<String, Object>> answers,
        List<String> papers,
        List<Act> acts) {
    private static final String DISTRICT_HALL = "320402000000";
    private static final String TOWN_HALL = "320402004000";
    private static final String HOUSEHOLD = "320402002002";
    private static final String SHOP = "320402004006";

    /** What is upgraded all the time. */
    static final Errand ALLOWANCE = new Errand(
            "elderly-allowance",
            DISTRICT_HALL,
            citizen -> Map.of(
                    "applicantName",
                    citizen.name(),
                    "applicantId",
                    citizen.code(),
                    "birthDate",
                    citizen.birthDate(),
                    "householdDivision",
                    HOUSEHOLD,
                    "phone",
                    citizen.phone(),
                    "bankName",
                    "示例银行天宁支行",
                    "bankAccount",
                    "6217000000000000000",
                    "agent",
                    false),
            List.of("bank-card"),
            List.of(
                    new Act("T0402-07", "accept", Map.of()),
                    new Act("C0402-11", "complete-step", Map.of("step", "examine", "opinion", "年龄和户籍符合条件。")),
                    new Act("C0402-09", "grant", Map.of("opinion", "符合条件，同意按标准发放。")),
                    new Act("C0402-09", "issue", Map.of("resultNumber", "津字〔示例〕3 号"))));

    /** 就业登记. */
    static final Errand EMPLOYMENT = new Errand(
            "employment-registration",
            TOWN_HALL,
            citizen -> Map.of(
                    "applicantName",
                    citizen.name(),
                    "applicantId",
                    citizen.code(),
                    "phone",
                    citizen.phone(),
                    "employmentKind",
                    "flexible",
                    "workDivision",
                    SHOP,
                    "occupation",
                    "送餐",
                    "startedOn",
                    "2026-11-02",
                    "proofBy",
                    "contract",
                    "truthful",
                    true),
            List.of("contract"),
            List.of(
                    new Act("T0402-07", "accept", Map.of()),
                    new Act("T0402-07", "complete-step", Map.of("step", "examine", "opinion", "已核对。")),
                    new Act("T0402-07", "grant", Map.of("opinion", "予以登记。"))));

    /** 个体工商户设立登记. */
    static final Errand SHOP_OPENING = new Errand(
            "individual-business-registration",
            DISTRICT_HALL,
            Errand::shop,
            List.of("premises"),
            List.of(
                    new Act("T0402-07", "accept", Map.of()),
                    new Act("M0402-01", "complete-step", Map.of("step", "examine", "opinion", "材料齐全。")),
                    new Act("M0402-09", "grant", Map.of("opinion", "准予登记。"))));

    static final List<Errand> ALL = List.of(ALLOWANCE, EMPLOYMENT, SHOP_OPENING);

    /**
     * One act of one officer.
     *
     * @param account of the officer
     * @param command last part of the path
     * @param words its body without the sequence
     */
    record Act(String account, String command, Map<String, Object> words) {
        Map<String, Object> upon(long seq) {
            Map<String, Object> body = new HashMap<>(words);
            body.put("seq", seq);
            return body;
        }
    }

    private static Map<String, Object> shop(Citizen citizen) {
        Map<String, Object> answers = new HashMap<>(Map.of(
                "operatorName",
                citizen.name(),
                "operatorId",
                citizen.code(),
                "phone",
                citizen.phone(),
                "hasName",
                false,
                "composition",
                "personal",
                "scope",
                "餐饮服务。"));
        answers.putAll(Map.of(
                "premisesKind",
                "shop",
                "premisesDivision",
                SHOP,
                "premisesAddress",
                "红梅新村示例路6号",
                "premisesProof",
                "document",
                "employees",
                3,
                "commitTruth",
                true));
        return answers;
    }
}
