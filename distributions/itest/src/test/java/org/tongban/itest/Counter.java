// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;

/** What is done for somebody who has come to a window. */
final class Counter {
    private final HallDay day;
    private final PlainBrowser desk;
    private final Visitor programme;
    private final County county;
    private final String account;

    Counter(County county, HallDay day, PlainBrowser desk, String account, String token) {
        this.county = county;
        this.day = day;
        this.desk = desk;
        this.account = account;
        this.programme = county.bearer(token);
    }

    void serves(Somebody who) {
        switch (who.errand()) {
            case QUESTION -> day.count("only asked");
            case PAPER_AT_HOME -> tellsWhatIsMissing(begins(who), who, true);
            case PAPER_IN_THE_POCKET -> {
                Sheet sheet = begins(who);
                tellsWhatIsMissing(sheet, who, false);
                takes(sheet, who);
            }
            case EMPLOYMENT, ALLOWANCE, ALLOWANCE_FOR_PARENT -> takes(begins(who), who);
        }
    }

    /**
     * An application on the table.
     *
     * @param address of the page
     * @param hidden what the form carries along
     * @param since when it was begun
     */
    private record Sheet(String address, Map<String, String> hidden, long since) {
        Map<String, String> with(Map<String, String> typed) {
            Map<String, String> fields = new HashMap<>(hidden);
            fields.putAll(typed);
            return fields;
        }
    }

    private Sheet begins(Somebody who) {
        long since = System.nanoTime();
        String matter = who.errand().employment() ? "employment-registration" : "elderly-allowance";
        String address = desk.post("/desk/intake", Map.of("matter", matter, "hall", HallDay.HALL))
                .find("(/desk/intake/[0-9a-f-]{36}$)");
        PlainBrowser.Page page = desk.get(address).expecting(200);
        Map<String, String> hidden = new HashMap<>();
        hidden.put("key", page.find("name=\"key\" value=\"([^\"]+)\""));
        hidden.put("digest", page.find("name=\"digest\" value=\"([^\"]+)\""));
        Map<String, String> card = Map.of("code-0", who.code(), "name-0", who.name(), "phone-0", who.phone());
        Map<String, String> asked = new HashMap<>(card);
        asked.put("act", "find:0");
        PlainBrowser.Page found = desk.post(address, asked);
        if (found.location().isEmpty()) {
            assertThat(found.body()).contains("还没有登记过这个证件号");
            asked.put("act", "register:0");
            found = desk.post(address, asked);
        }
        hidden.put("a0", found.find("a0=([0-9a-f-]{36})"));
        return new Sheet(address, hidden, since);
    }

    private void tellsWhatIsMissing(Sheet sheet, Somebody who, boolean forToday) {
        Map<String, String> fields = sheet.with(answers(who));
        fields.put("act", "notice");
        String notice = desk.post(sheet.address(), fields).find("(/desk/intake/.*/notice.*)");
        String paper = who.errand().employment() ? "还差《劳动合同》" : "还差《社会保障卡（银行卡）》";
        assertThat(desk.get(notice).expecting(200).body()).contains("一次性告知单", paper, who.name());
        day.count("told what is missing");
        if (forToday) {
            desk.post(sheet.address(), sheet.with(Map.of("act", "discard:yes")));
            day.count("refused for lack of papers");
        }
    }

    private void takes(Sheet sheet, Somebody who) {
        Map<String, String> fields = sheet.with(answers(who));
        fields.put(who.errand().employment() ? "mark-contract" : "mark-bank-card", "COPY");
        fields.put("by", confirms(sheet, who));
        fields.put("act", "submit");
        String number = desk.post(sheet.address(), fields).find("[?]filed=([0-9A-Z]{21})");
        long took = (System.nanoTime() - sheet.since()) / 1_000_000;
        if (who.number() % 25 == 0) {
            assertThat(desk.post(sheet.address(), fields).location()).contains("filed=" + number, "again=1");
            day.count("pressed twice");
        }
        String ticket = desk.get("/desk/intake?filed=" + number).find("desk-ticket-number\">([ABY][0-9]+)<");
        Visitor.Answer receipt =
                programme.get("/api/cases/" + number + "/receipt").expecting(200);
        day.files(
                who,
                new HallDay.Filed(number, receipt.text("queryCode"), receipt.text("trackingToken"), ticket, account),
                took);
        afterwards(who, number, receipt.text("trackingToken"));
    }

    /** Whoever stands there is compared with the card; a parent at home has signed a paper. */
    private String confirms(Sheet sheet, Somebody who) {
        if (who.errand() != Somebody.Errand.ALLOWANCE_FOR_PARENT) {
            return "present";
        }
        String draft = sheet.address().substring(sheet.address().lastIndexOf('/') + 1);
        programme
                .upload("/api/drafts/" + draft + "/materials/mandate-paper?name=mandate.png", Paper.png("signed"))
                .expecting(200);
        day.count("signed at home");
        return "paper";
    }

    /** The clerk with the authorisation settles on the spot; every third says how it was. */
    private void afterwards(Somebody who, String number, String token) {
        if (who.errand() == Somebody.Errand.EMPLOYMENT && account.equals("T0402-07")) {
            long seq = programme.get("/api/cases/" + number).json().path("seq").asLong();
            programme
                    .post(
                            "/api/cases/" + number + "/settle",
                            Map.of(
                                    "seq",
                                    seq,
                                    "opinion",
                                    "已核对，予以登记。",
                                    "resultNumber",
                                    "就登〔示例〕" + who.number() + " 号",
                                    "means",
                                    "当场交给本人"))
                    .expecting(200);
            day.count("settled at once");
        }
        if (who.number() % 3 == 0) {
            rates(token);
        }
    }

    private void rates(String token) {
        PlainBrowser phone = new PlainBrowser(county);
        String occasion = phone.get("/rate/" + token).find("name=\"occasion\" value=\"([^\"]+)\"");
        PlainBrowser.Page thanks = phone.post("/rate/" + token, Map.of("occasion", occasion, "level", "SATISFIED"));
        assertThat(thanks.status()).as(thanks.body()).isIn(302, 303, 429);
        day.count(thanks.status() == 429 ? "asked to rate later" : "rated");
    }

    private static Map<String, String> answers(Somebody who) {
        Map<String, String> answers = new HashMap<>();
        answers.put("f.applicantName", who.name());
        answers.put("f.applicantId", who.code());
        answers.put("f.phone", who.phone());
        answers.putAll(
                who.errand().employment()
                        ? Map.of(
                                "f.employmentKind", "flexible",
                                "f.workDivision", "北环新村",
                                "f.occupation", "送餐",
                                "f.startedOn", "2026-11-02",
                                "f.proofBy", "contract",
                                "f.truthful", "true")
                        : Map.of(
                                "f.birthDate", birth(who.code()),
                                "f.householdDivision", "青竹苑社区",
                                "f.householdDivision.pick", "320402002002",
                                "f.bankName", "示例银行天宁支行",
                                "f.bankAccount", "6217000000000000000"));
        return answers;
    }

    private static String birth(String code) {
        return code.substring(6, 10) + "-" + code.substring(10, 12) + "-" + code.substring(12, 14);
    }
}
