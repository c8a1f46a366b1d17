// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.engine.form.AnswerFormats;
import org.tongban.engine.form.MatterRules;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.HallLevel;
import org.tongban.matter.AutomaticRule;
import org.tongban.matter.Finding;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Implementation;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterKind;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Ruling;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;
import org.tongban.testkit.TestClock;

/** A registry with one matter that tests can change: the allowance for the elderly, as the reference example has it. */
final class SampleMatters implements MatterRegistry {
    static final String CODE = "elderly-allowance";
    static final String DIGEST = "a".repeat(64);

    private final Map<String, MatterDefinition> written = new ConcurrentHashMap<>();
    private final List<FieldError> objections = new ArrayList<>();
    private volatile boolean installed = true;
    private volatile Matter.Applicants applicants =
            new Matter.Applicants(1, 1, List.of(), Matter.Applicants.Presence.NONE, Optional.empty());
    private volatile Matter.MatterState state = new Matter.MatterState(
            Matter.MatterState.Status.IN_USE, Optional.empty(), Optional.empty(), Optional.empty());
    private volatile Matter.Online.Depth depth = Matter.Online.Depth.FULL;

    private volatile Matter.AcceptanceRule.OnSilence onSilence = Matter.AcceptanceRule.OnSilence.ALARM_ONLY;

    private volatile TimeLimit promised = TimeLimit.parse("10 working-day");
    private volatile Optional<TimeLimit> examination = Optional.empty();

    void promise(String limit) {
        promised = TimeLimit.parse(limit);
    }

    /** The examination has a limit of its own. */
    void examineWithin(String limit) {
        examination = Optional.of(TimeLimit.parse(limit));
    }

    private volatile Optional<TimeLimit> survey = Optional.empty();
    private volatile Optional<Matter.StatutoryLimit> statutory = Optional.empty();
    private volatile List<Matter.PauseRule> pauses = List.of();

    /** Beside the examination another department looks at the place, within a limit of its own. */
    void surveyWithin(String limit) {
        survey = Optional.of(TimeLimit.parse(limit));
    }

    private volatile Step.Kind surveyKind = Step.Kind.SITE_SURVEY;

    /** The second step is a hearing. */
    void surveyIsHearing() {
        surveyKind = Step.Kind.HEARING;
    }

    private volatile Optional<Step.Pause> review = Optional.empty();

    /** The law does not count the time that the other department needs. */
    void surveyIsReview() {
        review = Optional.of(new Step.Pause("示例规定 第三条", Optional.empty()));
    }

    /** The law sets a limit, and allows one extension. */
    void extendable(String limit, String extension) {
        statutory = Optional.of(new Matter.StatutoryLimit(
                TimeLimit.parse(limit),
                Matter.StatutoryLimit.From.ACCEPTANCE,
                Matter.StatutoryLimit.Until.DECISION,
                Optional.of(TimeLimit.parse(extension)),
                "示例规定 第一条"));
    }

    /** The case may stand until a court has decided. */
    void suspendable() {
        pauses = List.of(new Matter.PauseRule("court", "等待法院判决", "示例规定 第二条", Optional.empty()));
    }

    void silence(Matter.AcceptanceRule.OnSilence meaning) {
        onSilence = meaning;
    }

    private volatile Optional<AutomaticRule> automatic = Optional.empty();
    private volatile boolean scanned = true;
    private volatile Optional<TimeLimit> cardLater = Optional.empty();

    /** No card has to be uploaded. */
    void withoutScan() {
        scanned = false;
    }

    boolean scanned() {
        return scanned;
    }

    /** The card may be promised for. */
    void cardLater(TimeLimit limit) {
        cardLater = Optional.of(limit);
    }

    /** From now on a rule decides. */
    void automatic(AutomaticRule rule) {
        automatic = Optional.of(rule);
    }

    private volatile List<String> others = List.of();
    private volatile boolean lenient;
    private volatile String hidden = "";

    /** The merged form lets everything pass, so that the parts have the say. */
    void onlyParts() {
        lenient = true;
    }

    /** Offers the life event, and these of its other matters. */
    void join(String... codes) {
        others = List.of(codes);
    }

    private volatile Optional<Matter.Commitment> commitment = Optional.empty();

    /** The bank card may be handed in later. */
    void later(String limit) {
        cardLater(TimeLimit.parse(limit));
    }

    /** Whoever answers “yes” to the account promises instead of proving. */
    void promising() {
        commitment = Optional.of(new Matter.Commitment(
                "bankAccount", "promise", List.of("账户是本人的", "账户可以收款"), Optional.of(TimeLimit.parse("20 working-day"))));
    }

    void uninstall() {
        installed = false;
    }

    void object(FieldError error) {
        objections.add(error);
    }

    void presence(Matter.Applicants rule) {
        applicants = rule;
    }

    private volatile Map<String, Matter.MatterState> local = Map.of();

    /** It stands otherwise in one area alone. */
    void stateIn(String area, Matter.MatterState now) {
        local = Map.of(area, now);
    }

    void state(Matter.MatterState now) {
        state = now;
    }

    void depth(Matter.Online.Depth now) {
        depth = now;
    }

    @Override
    public MatterSnapshot snapshot() {
        List<Matter> offered = new ArrayList<>(installed ? List.of(matter()) : List.of());
        if (!others.isEmpty()) {
            offered.add(SampleEvent.event(matter()));
            others.forEach(code -> offered.add(SampleEvent.part(matter(), code)));
        }
        Map<String, Matter> there = new LinkedHashMap<>();
        local.forEach((area, now) -> there.put(area, matter(now)));
        return new Offer(offered, there);
    }

    @Override
    public String write(MatterDefinition definition) {
        String area = definition.implementation().map(Implementation::area).orElse("");
        String json = "{\"matter\":\"" + definition.matter() + "\",\"area\":\"" + area + "\",\"department\":\""
                + definition.matter().department() + "\"}";
        written.put(json, definition);
        return json;
    }

    @Override
    public MatterDefinition read(String json) {
        return Optional.ofNullable(written.get(json)).orElseThrow();
    }

    @Override
    public Answers parse(Matter matter, Map<String, List<String>> raw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<LifeEvent.Part> parts(Matter event, Answers answers) {
        return event.event().map(LifeEvent::parts).orElse(List.of()).stream()
                .filter(part -> part.when().isEmpty()
                        || answers.text("wantsCard").filter("true"::equals).isPresent())
                .toList();
    }

    /** The answers call for this field no more. */
    void hide(String field) {
        hidden = field;
    }

    private volatile boolean agency;

    /** The form asks for the agent's name where there is one. */
    void askAgent() {
        agency = true;
    }

    private static boolean agent(Answers answers) {
        return answers.text("agent").filter("true"::equals).isPresent();
    }

    @Override
    public FormDefinition form(Matter matter, Answers answers) {
        Map<String, Object> fields = new LinkedHashMap<>();
        if (matter.form().schema().get("properties") instanceof Map<?, ?> all) {
            all.forEach((name, rules) -> fields.put(name.toString(), rules));
        }
        fields.remove(hidden);
        if (!agent(answers)) {
            fields.remove("agentName");
        }
        return new FormDefinition(
                Map.of("type", "object", "properties", fields),
                matter.form().steps(),
                matter.form().prefill());
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        if (agency && agent(answers) && answers.text("agentName").isEmpty()) {
            return List.of(new FieldError("agentName", "请填写代办人姓名。"));
        }
        boolean merged = matter.event().isPresent();
        return answers.text(merged ? "elderName" : "applicantName").isPresent() || (merged && lenient)
                ? List.of()
                : List.of(new FieldError("applicantName", "请填写老人姓名。"));
    }

    @Override
    public List<Material> materials(Matter matter, Answers answers) {
        return matter.materials();
    }

    @Override
    public List<Step> steps(Matter matter, Answers answers) {
        return matter.steps();
    }

    @Override
    public Optional<Ruling> ruling(Matter matter, Answers answers, Map<String, Object> facts) {
        return rules(matter).ruling(answers, facts);
    }

    @Override
    public Optional<Ruling> again(Matter matter, String inputs) {
        return rules(matter).again(inputs);
    }

    private static MatterRules rules(Matter matter) {
        return new MatterRules(matter, new AnswerFormats(TestClock.at("2026-11-24T09:30:00"), division -> true));
    }

    @Override
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return List.copyOf(objections);
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }

    /** What is on offer. */
    private record Offer(List<Matter> matters, Map<String, Matter> there) implements MatterSnapshot {
        @Override
        public long revision() {
            return 1;
        }

        @Override
        public Optional<Matter> find(String code) {
            return matters.stream().filter(matter -> matter.code().equals(code)).findFirst();
        }

        @Override
        public Optional<MatterDefinition> definition(String code, String area) {
            return find(code)
                    .map(matter -> matter.code().equals(CODE) ? there.getOrDefault(area, matter) : matter)
                    .map(matter -> new MatterDefinition(matter, implementation(area)));
        }

        @Override
        public List<Matter> search(String text) {
            return List.of();
        }

        @Override
        public List<Finding> findings() {
            return List.of();
        }
    }

    private static Optional<Implementation> implementation(String area) {
        Map<String, String> names = Map.of("320402", "天宁区", "320412", "武进区");
        return Optional.ofNullable(names.get(area))
                .map(name -> new Implementation(
                        CODE,
                        area,
                        name + "民政局（示例）",
                        "11320499MB9900013Q",
                        "民政窗口",
                        List.of(),
                        "0519-0000 0101（示例）",
                        "0519-12345",
                        Optional.empty(),
                        name + "人民政府（示例）",
                        TimeLimit.parse("60 calendar-day"),
                        name + "人民法院（示例）",
                        TimeLimit.parse("6 month"),
                        area.equals("320402") ? "b".repeat(64) : "c".repeat(64)));
    }

    private Matter matter() {
        return matter(state);
    }

    private Matter matter(Matter.MatterState state) {
        return new Matter(
                CODE,
                "1.0.0",
                "80周岁以上老年人高龄津贴发放",
                List.of("高龄津贴"),
                MatterKind.BENEFIT,
                "civil-affairs",
                "民政",
                "CZ-M032",
                Optional.empty(),
                Optional.empty(),
                List.of(Matter.Audience.NATURAL_PERSON),
                new Matter.Themes(List.of("养老"), List.of()),
                List.of(HallLevel.TOWN, HallLevel.DISTRICT),
                Matter.CaseType.PROMISED,
                new Matter.Competence(Matter.Competence.Rule.HOUSEHOLD, Optional.of("householdDivision")),
                false,
                state,
                applicants,
                List.of(),
                new Matter.AcceptanceRule(
                        TimeLimit.parse("5 working-day"), onSilence, "行政许可法 第三十二条", Matter.AcceptanceRule.By.WINDOW),
                new Matter.Limits(
                        statutory,
                        Optional.of("法律没有规定办理期限").filter(note -> statutory.isEmpty()),
                        new Matter.PromisedLimit(promised, true)),
                new Matter.Online(depth, 0, Optional.empty(), Optional.empty()),
                List.of(),
                List.of("年满80周岁"),
                form(),
                materials(),
                steps(),
                Matter.DutyRule.SEPARATED,
                pauses,
                commitment,
                List.of(new Matter.RefusalReason("age-below", "未满80周岁")),
                List.of(new Matter.Result(
                        Matter.Result.Kind.DOCUMENT,
                        "高龄津贴发放通知书",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(
                                Matter.Result.Delivery.WINDOW,
                                Matter.Result.Delivery.COURIER,
                                Matter.Result.Delivery.ELECTRONIC))),
                Matter.CrossArea.CITY,
                List.of(),
                Optional.empty(),
                automatic,
                DIGEST);
    }

    private List<Step> steps() {
        Step examine = step("examine", Step.Kind.EXAMINATION, "镇街审核", HallLevel.TOWN, examination);
        if (survey.isEmpty()) {
            return List.of(
                    examine,
                    step("decide", Step.Kind.DECISION, "区民政局确认", HallLevel.DISTRICT, Optional.empty(), "examine"));
        }
        return List.of(
                examine,
                new Step(
                        "survey",
                        surveyKind,
                        surveyKind == Step.Kind.HEARING ? "听证" : "现场勘验",
                        "housing.surveyor",
                        HallLevel.TOWN,
                        1,
                        survey,
                        List.of(),
                        Optional.empty(),
                        review,
                        Optional.empty(),
                        Optional.of("housing"),
                        false,
                        Optional.empty()),
                step(
                        "decide",
                        Step.Kind.DECISION,
                        "区民政局确认",
                        HallLevel.DISTRICT,
                        Optional.empty(),
                        "examine",
                        "survey"));
    }

    private FormDefinition form() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> properties = new LinkedHashMap<>(Map.of(
                "applicantName", Map.of("type", "string", "title", "老人姓名"),
                "applicantId", text,
                "householdDivision", text,
                "phone", text,
                "bankAccount", text,
                "agent", Map.of("type", "boolean", "title", "是否由家人代办")));
        List<String> fields = new ArrayList<>(
                List.of("applicantName", "applicantId", "householdDivision", "phone", "bankAccount", "agent"));
        if (agency) {
            properties.put("agentName", text);
            fields.add("agentName");
        }
        return new FormDefinition(
                Map.of("type", "object", "properties", properties),
                List.of(new FormDefinition.FormStep("老人信息", fields)),
                Map.of());
    }

    private List<Material> materials() {
        List<Material> all = new ArrayList<>(List.of(
                material("application", "高龄津贴申请表", Material.Source.GENERATED_FROM_FORM, false),
                material("identity", "身份证、户口簿", Material.Source.GOVERNMENT, true)));
        if (scanned) {
            all.add(material("bank-card", "社会保障卡（银行卡）", Material.Source.APPLICANT, false));
        }
        return List.copyOf(all);
    }

    private Material material(String code, String name, Material.Source source, boolean exempt) {
        return new Material(
                code,
                name,
                0,
                1,
                source,
                "申请人自备",
                Optional.empty(),
                exempt,
                Optional.empty(),
                cardLater.filter(limit -> code.equals("bank-card")),
                List.of("pdf", "jpg", "png"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step step(
            String code, Step.Kind kind, String name, HallLevel level, Optional<TimeLimit> limit, String... after) {
        return new Step(
                code,
                kind,
                name,
                "civil.examiner",
                level,
                1,
                limit,
                List.of(after),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
