// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.util.HashMap;
import java.util.Map;

/** The officers of 天宁区, who bring a case to its end over the API. */
final class Officers {
    private final County county;

    Officers(County county) {
        this.county = county;
    }

    /** Accepts, examines, decides, makes and hands out. */
    void bringToItsEnd(String number) {
        act("T0402-07", number, "accept", Map.of());
        act("C0402-11", number, "complete-step", Map.of("step", "examine", "opinion", "年龄和户籍符合条件。"));
        act("C0402-09", number, "grant", Map.of("opinion", "符合条件，同意按标准发放。"));
        act("C0402-09", number, "issue", Map.of("resultNumber", "津字〔示例〕2 号"));
        act("V0402-01", number, "deliver", Map.of("means", "申请人在青竹苑社区领取"));
    }

    /** One act of one officer, upon the case as it stands. */
    Visitor.Answer act(String account, String number, String command, Map<String, ?> words) {
        Visitor officer = county.person(account);
        Map<String, Object> body = new HashMap<>(words);
        body.put("seq", seq(officer, number));
        return officer.post("/api/cases/" + number + "/" + command, body).expecting(200);
    }

    private static long seq(Visitor reader, String number) {
        return reader.get("/api/cases/" + number)
                .expecting(200)
                .json()
                .path("seq")
                .asLong();
    }
}
