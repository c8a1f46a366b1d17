// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.Holders;
import org.tongban.cases.Shortcoming;
import org.tongban.hall.HallLevel;
import org.tongban.hall.ScopePath;
import org.tongban.hall.WorkCalendar;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.PersonKind;
import org.tongban.identity.PersonRef;
import org.tongban.identity.Post;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterKind;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** A case that tests walk through its life: a person of 武进 who files in 天宁. */
final class SampleCase {
    static final CaseNumber NUMBER = new CaseNumber("320402202611240000017");
    static final PersonRef PERSON = new PersonRef(new UUID(1, 1));
    static final Caller APPLICANT = new Caller.Citizen(PERSON, "示例", PersonKind.NATURAL);
    static final Caller WINDOW = staff("T0402-07", Duty.WINDOW, "/3204/320402/320402002", "");
    static final Caller EXAMINER = staff("W0412-01", Duty.EXAMINATION, "/3204/320412/320412100", "civil-affairs");
    static final Caller SECOND = staff("W0412-02", Duty.EXAMINATION, "/3204/320412", "civil-affairs");
    static final Caller DECIDER = staff("W0412-09", Duty.DECISION, "/3204/320412", "civil-affairs");
    static final Step EXAMINE = step("examine", Step.Kind.EXAMINATION, HallLevel.TOWN, 1);
    static final Step DECIDE = step("decide", Step.Kind.DECISION, HallLevel.DISTRICT, 1, "examine");

    /** A Wednesday. */
    static final LocalDate START = LocalDate.of(2026, 11, 25);

    private static final WorkCalendar WEEKS = new WorkCalendar() {
        @Override
        public boolean isWorkingDay(LocalDate day) {
            return day.getDayOfWeek().getValue() < 6;
        }

        @Override
        public LocalDate publishedUntil() {
            return LocalDate.of(2026, 12, 31);
        }
    };

    private LocalDate today = START;
    private Optional<LocalDate> statutoryDue = Optional.empty();
    private MatterKind kind = MatterKind.BENEFIT;
    private List<Matter.PauseRule> pauses = List.of();
    private Optional<TimeLimit> extension = Optional.empty();
    private Matter.DutyRule duties = Matter.DutyRule.SEPARATED;
    private Matter.AcceptanceRule.By acceptedBy = Matter.AcceptanceRule.By.WINDOW;
    private Matter.AcceptanceRule.OnSilence onSilence = Matter.AcceptanceRule.OnSilence.ALARM_ONLY;
    private List<HallLevel> levels = List.of(HallLevel.TOWN, HallLevel.DISTRICT);
    private Matter.Applicants.Presence presence = Matter.Applicants.Presence.NONE;
    private Matter.Online online = new Matter.Online(Matter.Online.Depth.FULL, 0, Optional.empty(), Optional.empty());
    private List<Matter.Result> results =
            List.of(result(Matter.Result.Kind.CERTIFICATE, Matter.Result.Delivery.WINDOW));
    private List<String> deferrable = List.of();
    private Optional<AutomaticRule> automatic = Optional.empty();
    private List<Step> declared = List.of(EXAMINE, DECIDE);
    private List<Step> asked = List.of(EXAMINE, DECIDE);
    private CaseFacts facts = facts(CaseState.RECEIVED, List.of(), Map.of());

    SampleCase licence() {
        kind = MatterKind.LICENCE;
        return renewed();
    }

    /** These papers may be promised for within ten working days. */
    SampleCase deferring(String... materials) {
        deferrable = List.of(materials);
        return renewed();
    }

    SampleCase automatic(AutomaticRule rule) {
        automatic = Optional.of(rule);
        return renewed();
    }

    SampleCase pauses(Matter.PauseRule... rules) {
        pauses = List.of(rules);
        return renewed();
    }

    SampleCase extendable() {
        extension = Optional.of(new TimeLimit(10, TimeLimit.Unit.WORKING_DAY));
        return renewed();
    }

    SampleCase due(LocalDate day) {
        statutoryDue = Optional.of(day);
        return this;
    }

    SampleCase on(LocalDate day) {
        today = day;
        return this;
    }

    /** As it was filed, with these papers and their marks. */
    SampleCase filedWith(String papers) {
        Past received = new Past(
                CaseEventType.RECEIVED, "person:" + PERSON, Map.of(PayloadKeys.MATERIALS, papers), today.atTime(9, 30));
        facts = facts(facts.state(), List.of(received), Map.of());
        return this;
    }

    SampleCase oneSitting() {
        duties = Matter.DutyRule.ONE_SITTING;
        return renewed();
    }

    SampleCase acceptedByDepartment() {
        acceptedBy = Matter.AcceptanceRule.By.DEPARTMENT;
        return renewed();
    }

    SampleCase silenceAccepts() {
        onSilence = Matter.AcceptanceRule.OnSilence.DEEMED_ACCEPTED;
        return renewed();
    }

    SampleCase onlyAt(HallLevel level) {
        levels = List.of(level);
        return renewed();
    }

    SampleCase allMustCome() {
        presence = Matter.Applicants.Presence.ALL;
        return renewed();
    }

    SampleCase online(Matter.Online.Depth depth, int visits) {
        online = new Matter.Online(depth, visits, Optional.empty(), Optional.empty());
        return renewed();
    }

    SampleCase results(Matter.Result... some) {
        results = List.of(some);
        return renewed();
    }

    SampleCase steps(List<Step> all, List<Step> some) {
        declared = all;
        asked = some;
        return renewed();
    }

    SampleCase attached(Map<UUID, String> files) {
        facts = facts(facts.state(), facts.history(), files);
        return this;
    }

    private SampleCase renewed() {
        facts = facts(facts.state(), facts.history(), facts.attached());
        return this;
    }

    CaseFacts facts() {
        return facts;
    }

    Standing standing() {
        return new Standing(facts, WEEKS);
    }

    Holders holders() {
        return new Holding(facts).holders();
    }

    WorkCalendar calendar() {
        return WEEKS;
    }

    LocalDate today() {
        return today;
    }

    Decided tries(Caller caller, CaseCommand command) {
        return Life.decide(facts, command, caller, new Moment(today, WEEKS, statutoryDue));
    }

    /** Does it; the test fails when it cannot be done. */
    SampleCase does(Caller caller, CaseCommand command) {
        Decided decided = tries(caller, command);
        if (!(decided instanceof Change change)) {
            throw new AssertionError(decided.toString());
        }
        facts = facts.after(change, change.actor(), today.atTime(9, 30));
        return this;
    }

    SampleCase accepted() {
        return does(WINDOW, new CaseCommand.Accept(NUMBER, 1));
    }

    SampleCase granted() {
        return accepted().does(EXAMINER, examination()).does(DECIDER, new CaseCommand.Grant(NUMBER, 3, "同意"));
    }

    static CaseCommand examination() {
        return new CaseCommand.CompleteStep(NUMBER, 2, "examine", "符合条件");
    }

    static CaseCommand notice(String... materials) {
        List<Shortcoming> list = new ArrayList<>();
        for (String material : materials) {
            list.add(new Shortcoming(material, "看不清，请重新上传。"));
        }
        return new CaseCommand.RequestCorrection(NUMBER, 1, list);
    }

    static Caller.Staff staff(String workNumber, Duty duty, String scope, String department) {
        Optional<String> key = Optional.of(department).filter(text -> !text.isEmpty());
        Post post = new Post(duty, new ScopePath(scope), key, "某单位（示例）", Optional.empty());
        return new Caller.Staff(workNumber, "示例", List.of(post));
    }

    static Step step(String code, Step.Kind kind, HallLevel level, int people, String... after) {
        return new Step(
                code,
                kind,
                "步骤" + code,
                "civil.examiner",
                level,
                people,
                Optional.empty(),
                List.of(after),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }

    static Matter.Result result(Matter.Result.Kind kind, Matter.Result.Delivery... delivery) {
        return new Matter.Result(kind, "结果", Optional.empty(), Optional.empty(), List.of(delivery));
    }

    private CaseFacts facts(CaseState state, List<Past> history, Map<UUID, String> attached) {
        return new CaseFacts(
                state,
                matter(),
                asked,
                Set.of(PERSON),
                new ScopePath("/3204/320402/320402002/320402002002"),
                new ScopePath("/3204/320412/320412100/320412100200"),
                history,
                attached);
    }

    private Material material(String code) {
        return new Material(
                code,
                "材料" + code,
                0,
                1,
                Material.Source.APPLICANT,
                "申请人自备",
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.of(new TimeLimit(10, TimeLimit.Unit.WORKING_DAY)).filter(limit -> deferrable.contains(code)),
                List.of("pdf"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private Matter matter() {
        TimeLimit days = new TimeLimit(5, TimeLimit.Unit.WORKING_DAY);
        return new Matter(
                "elderly-allowance",
                "1.0.0",
                "高龄津贴（示例）",
                List.of(),
                kind,
                "civil-affairs",
                "民政",
                "CZ-M032",
                Optional.empty(),
                Optional.empty(),
                List.of(Matter.Audience.NATURAL_PERSON),
                new Matter.Themes(List.of(), List.of()),
                levels,
                Matter.CaseType.PROMISED,
                new Matter.Competence(Matter.Competence.Rule.HOUSEHOLD, Optional.of("household")),
                false,
                new Matter.MatterState(
                        Matter.MatterState.Status.IN_USE, Optional.empty(), Optional.empty(), Optional.empty()),
                new Matter.Applicants(1, 1, List.of(), presence, Optional.empty()),
                List.of(),
                new Matter.AcceptanceRule(days, onSilence, "行政许可法 第三十二条", acceptedBy),
                new Matter.Limits(
                        extension.map(more -> new Matter.StatutoryLimit(
                                new TimeLimit(20, TimeLimit.Unit.WORKING_DAY),
                                Matter.StatutoryLimit.From.ACCEPTANCE,
                                Matter.StatutoryLimit.Until.DECISION,
                                Optional.of(more),
                                "行政许可法 第四十二条")),
                        Optional.empty(),
                        new Matter.PromisedLimit(days, true)),
                online,
                List.of(),
                List.of("年满80周岁"),
                new FormDefinition(
                        Map.of("properties", Map.of("household", Map.of("title", "户籍地"))),
                        List.of(new FormDefinition.FormStep("信息", List.of("household", "phone"))),
                        Map.of()),
                List.of(material("bank-card"), material("photo")),
                declared,
                duties,
                pauses,
                Optional.empty(),
                List.of(new Matter.RefusalReason("age-below", "未满80周岁")),
                results,
                Matter.CrossArea.CITY,
                List.of(),
                Optional.empty(),
                automatic,
                "0".repeat(64));
    }
}
