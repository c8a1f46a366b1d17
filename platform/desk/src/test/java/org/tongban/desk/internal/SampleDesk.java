// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseEvent;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseStep;
import org.tongban.cases.Channel;
import org.tongban.cases.Holders;
import org.tongban.cases.Shortcoming;
import org.tongban.form.Answers;
import org.tongban.hall.ScopePath;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;
import org.tongban.page.Html;
import org.tongban.page.PageResult;
import org.tongban.testkit.TestClock;

/** A desk with everything around it. */
public final class SampleDesk {
    /** A case number. */
    public static final CaseNumber NUMBER = new CaseNumber("320402202611240000017");
    /** A picture among the materials. */
    public static final UUID PICTURE = new UUID(4L << 12, Long.MIN_VALUE + 5);

    private final TestClock clock = TestClock.at("2026-11-24T09:30:00");
    private final SampleCases cases = new SampleCases();
    private final SampleDrafts drafts = new SampleDrafts();
    private final SampleMatters matters = new SampleMatters();
    private final SamplePlaces places = new SamplePlaces();
    private final SamplePeople people = new SamplePeople();
    private final Office office = new Office(cases, drafts, matters, places, places, people, places, clock);

    /**
     * The services.
     *
     * @return of this desk
     */
    public Office office() {
        return office;
    }

    /**
     * The cases.
     *
     * @return of this desk
     */
    public SampleCases cases() {
        return cases;
    }

    /**
     * The matters.
     *
     * @return of this desk
     */
    public SampleMatters matters() {
        return matters;
    }

    /**
     * The answers of a complete form.
     *
     * @return of the allowance
     */
    public static Map<String, Object> answers() {
        Map<String, Object> answers = new LinkedHashMap<>();
        answers.put("applicantName", "王秀英");
        answers.put("applicantId", SamplePeople.WANG.code());
        answers.put("birthDate", "1943-03-12");
        answers.put("householdDivision", "320402002003");
        answers.put("phone", "13800000000");
        answers.put("bankName", "示例银行常州分行");
        answers.put("bankAccount", "6200000000000000000");
        return answers;
    }

    /**
     * A case of the allowance.
     *
     * @param state where it stands
     * @param events after 收件
     * @return the file
     */
    public CaseFile file(CaseState state, CaseEvent... events) {
        Shortcoming card = new Shortcoming("bank-card", "照片不清楚，请重拍。");
        return file(state, state == CaseState.CORRECTION ? List.of(card) : List.of(), events);
    }

    /**
     * A case with an open notice.
     *
     * @param state where it stands
     * @param shortcomings of the notice
     * @param events after the receipt
     * @return the case
     */
    public CaseFile file(CaseState state, List<Shortcoming> shortcomings, CaseEvent... events) {
        Matter matter = matters.matter(SampleMatters.ALLOWANCE);
        MatterDefinition definition =
                matters.snapshot().definition(matter.code(), "320402").orElseThrow();
        List<CaseEvent> all = new ArrayList<>();
        all.add(event(1, CaseEventType.RECEIVED, "申请人", Map.of("channel", "ONLINE")));
        all.addAll(List.of(events));
        boolean accepted = all.stream().anyMatch(event -> event.type() == CaseEventType.ACCEPTED);
        boolean examined = all.stream().anyMatch(event -> event.type() == CaseEventType.STEP_COMPLETED);
        List<Step> open =
                state != CaseState.ACCEPTED ? List.of() : List.of(matter.steps().get(examined ? 1 : 0));
        return new CaseFile(
                NUMBER,
                all.size(),
                state,
                definition,
                List.of(new Applicant(SamplePeople.WANG.ref(), "")),
                SamplePeople.WANG.maskedName(),
                SamplePlaces.STREET,
                "天宁区民政局（示例）",
                new ScopePath("/3204/320402/320402002/320402002003"),
                Channel.ONLINE,
                Instant.parse("2026-11-20T01:30:00Z"),
                accepted ? Optional.of(Instant.parse("2026-11-20T03:00:00Z")) : Optional.empty(),
                Optional.empty(),
                CaseClock.of(
                        accepted ? Optional.empty() : Optional.of(LocalDate.of(2026, 11, 27)),
                        accepted ? Optional.of(LocalDate.of(2026, 11, 25)) : Optional.empty(),
                        Optional.empty()),
                new Answers(answers()),
                List.of(
                        paper("application", "申请表.html", "text/html", CaseMaterial.Mark.GENERATED, new UUID(1, 1)),
                        paper("bank-card", "银行卡.jpg", "image/jpeg", CaseMaterial.Mark.UPLOADED, PICTURE)),
                shortcomings,
                List.of(),
                matter.steps().stream()
                        .map(step -> new CaseStep(
                                step,
                                open.contains(step) ? CaseStep.Status.OPEN : CaseStep.Status.COMING,
                                0,
                                Optional.empty(),
                                open.contains(step) ? Optional.of(LocalDate.of(2026, 11, 20)) : Optional.empty(),
                                open.contains(step) ? org.tongban.cases.Light.RED : org.tongban.cases.Light.NONE))
                        .toList(),
                Holders.NONE,
                List.of(),
                List.copyOf(all));
    }

    private static CaseMaterial paper(String code, String name, String type, CaseMaterial.Mark mark, UUID id) {
        return new CaseMaterial(id, code, name, type, 120_000, mark);
    }

    /**
     * An event.
     *
     * @param seq its place
     * @param type what happened
     * @param actor as the public reads it
     * @param payload what was said
     * @return the event
     */
    public static CaseEvent event(long seq, CaseEventType type, String actor, Map<String, String> payload) {
        return new CaseEvent(seq, type, Instant.parse("2026-11-20T01:30:00Z").plusSeconds(seq * 3600), actor, payload);
    }

    /**
     * Accepted by the clerk.
     *
     * @return the event
     */
    public static CaseEvent accepted() {
        return event(2, CaseEventType.ACCEPTED, "红梅街道便民服务中心 T0402-07", Map.of("office", "红梅街道便民服务中心"));
    }

    /**
     * Examined.
     *
     * @param number work number of the examiner
     * @return the event
     */
    public static CaseEvent examined(String number) {
        return event(
                3,
                CaseEventType.STEP_COMPLETED,
                "天宁区民政局（示例） " + number,
                Map.of("office", "天宁区民政局（示例）", "step", "examine", "stepName", "镇街审核", "opinion", "材料齐全，建议准予。"));
    }

    /**
     * The markup of a page.
     *
     * @param result of a render
     * @return the body
     */
    public static String body(PageResult result) {
        Html body = ((PageResult.Page) result).body();
        return body.markup();
    }
}
