// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating.internal;

import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.Receipt;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.testkit.TestClock;

/** Cases by token, and receipts for one citizen. */
final class SampleCases implements CaseReadService {
    static final String CLERK = "红梅街道便民服务中心 07号窗口 T0402-07";
    static final String CITIZEN = "申请人";

    private final Map<String, PublicCase> cases = new HashMap<>();

    /** A course of a case, event by event. */
    static final class Course {
        private final String token;
        private final SampleCases all;
        private Optional<String> matter;
        private String hall = "红梅街道便民服务中心";
        private String body = "天宁区民政局（示例）";
        private final List<PublicEvent> events = new ArrayList<>();

        private Course(String token, SampleCases all, String matter) {
            this.token = token;
            this.all = all;
            this.matter = Optional.of(matter);
        }

        Course at(String where, String who) {
            hall = where;
            body = who;
            return this;
        }

        Course sensitive() {
            matter = Optional.empty();
            return this;
        }

        Course then(CaseEventType type, String localTime, String actor) {
            Instant at = LocalDateTime.parse(localTime).atZone(TestClock.ZONE).toInstant();
            events.add(new PublicEvent(type, at, actor, Optional.empty(), false));
            all.cases.put(token, all.view(this));
            return this;
        }
    }

    Course course(String token, String matter) {
        return new Course(token, this, matter);
    }

    static CaseNumber number(String token) {
        return new CaseNumber(
                String.format(Locale.ROOT, "32040220261124%06d7", Math.floorMod(token.hashCode(), 1_000_000)));
    }

    private PublicCase view(Course course) {
        return new PublicCase(
                number(course.token),
                course.matter,
                CaseState.RECEIVED,
                course.hall,
                course.body,
                CaseClock.EMPTY,
                List.copyOf(course.events));
    }

    /** Gives the receipts of all cases to one citizen and to staff. */
    CaseService receipts(Caller owner) {
        return SampleMatters.fake(CaseService.class, (proxy, method, arguments) -> {
            if (!method.getName().equals("receipt")) {
                throw new UnsupportedOperationException(method.getName());
            }
            boolean may = owner.equals(arguments[0]) || arguments[0] instanceof Caller.Staff;
            return cases.keySet().stream()
                    .filter(token -> may && number(token).equals(arguments[1]))
                    .map(SampleCases::receipt)
                    .findFirst();
        });
    }

    private static Receipt receipt(String token) {
        return new Receipt(
                number(token),
                token,
                "7K3P9Q",
                Instant.EPOCH,
                "高龄津贴",
                "王*英",
                List.of(),
                DivisionCode.of("320402004"),
                "天宁区民政局（示例）",
                Optional.empty());
    }

    @Override
    public Optional<PublicCase> byToken(String token) {
        return Optional.ofNullable(cases.get(token));
    }

    @Override
    public Optional<PublicCase> byNumber(CaseNumber number, String queryCode) {
        return Optional.empty();
    }

    @Override
    public AuditReport verify() {
        return new AuditReport(0, 0, List.of());
    }
}
