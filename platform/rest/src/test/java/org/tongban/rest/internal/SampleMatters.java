// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.HallLevel;
import org.tongban.matter.Finding;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.MatterKind;
import org.tongban.matter.MatterRegistry;
import org.tongban.matter.MatterSnapshot;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** One matter: the allowance for the elderly. Its form needs a name, and the age as a number. */
final class SampleMatters implements MatterRegistry, MatterSnapshot {
    static final String CODE = "elderly-allowance";
    static final String DIGEST = "a".repeat(64);

    @Override
    public MatterSnapshot snapshot() {
        return this;
    }

    @Override
    public long revision() {
        return 1;
    }

    @Override
    public List<Matter> matters() {
        return List.of(matter());
    }

    @Override
    public Optional<Matter> find(String code) {
        return Optional.of(matter()).filter(matter -> matter.code().equals(code));
    }

    @Override
    public Optional<MatterDefinition> definition(String code, String area) {
        return find(code).map(matter -> new MatterDefinition(matter, Optional.empty()));
    }

    @Override
    public List<Matter> search(String text) {
        return text.equals("gljt") ? matters() : List.of();
    }

    @Override
    public List<Finding> findings() {
        return List.of(new Finding("a.yaml", 7, "L2", Finding.Severity.WARNING, "承诺时限偏长", "改短"));
    }

    @Override
    public String write(MatterDefinition definition) {
        return "{\"matter\":{\"code\":\"" + definition.matter().code() + "\"}}";
    }

    @Override
    public MatterDefinition read(String json) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Answers parse(Matter matter, Map<String, List<String>> raw) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<FieldError> check(Matter matter, Answers answers) {
        return answers.values().get("age") instanceof java.math.BigDecimal
                ? List.of()
                : List.of(new FieldError("age", "请填写年龄。"));
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
    public List<FieldError> objections(MatterDefinition definition, Answers answers) {
        return List.of();
    }

    @Override
    public Optional<Matter> retained(String digest) {
        return Optional.empty();
    }

    static Matter matter() {
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
                new Matter.MatterState(
                        Matter.MatterState.Status.IN_USE, Optional.empty(), Optional.empty(), Optional.empty()),
                new Matter.Applicants(1, 1, List.of(), Matter.Applicants.Presence.NONE, Optional.empty()),
                List.of(),
                new Matter.AcceptanceRule(
                        TimeLimit.parse("5 working-day"),
                        Matter.AcceptanceRule.OnSilence.ALARM_ONLY,
                        "行政许可法 第三十二条",
                        Matter.AcceptanceRule.By.WINDOW),
                new Matter.Limits(
                        Optional.empty(),
                        Optional.of("法律没有规定办理期限"),
                        new Matter.PromisedLimit(TimeLimit.parse("10 working-day"), true)),
                new Matter.Online(Matter.Online.Depth.FULL, 0, Optional.empty(), Optional.empty()),
                List.of(),
                List.of("年满80周岁"),
                form(),
                List.of(
                        material("application", "高龄津贴申请表", Material.Source.GENERATED_FROM_FORM, false),
                        material("identity", "身份证、户口簿", Material.Source.GOVERNMENT, true),
                        material("bank-card", "社会保障卡（银行卡）", Material.Source.APPLICANT, false)),
                List.of(
                        step("examine", Step.Kind.EXAMINATION, "镇街审核", HallLevel.TOWN),
                        step("decide", Step.Kind.DECISION, "区民政局确认", HallLevel.DISTRICT, "examine")),
                Matter.DutyRule.SEPARATED,
                List.of(),
                Optional.empty(),
                List.of(new Matter.RefusalReason("age-below", "未满80周岁")),
                List.of(new Matter.Result(
                        Matter.Result.Kind.DOCUMENT,
                        "高龄津贴发放通知书",
                        Optional.empty(),
                        Optional.empty(),
                        List.of(Matter.Result.Delivery.WINDOW, Matter.Result.Delivery.ELECTRONIC))),
                Matter.CrossArea.CITY,
                List.of(),
                Optional.empty(),
                Optional.empty(),
                DIGEST);
    }

    private static FormDefinition form() {
        Map<String, Object> text = Map.of("type", "string");
        Map<String, Object> properties = Map.of(
                "applicantName", Map.of("type", "string", "title", "老人姓名"),
                "applicantId", text,
                "householdDivision", text,
                "phone", text,
                "bankAccount", text,
                "agent", Map.of("type", "boolean", "title", "是否由家人代办"));
        return new FormDefinition(
                Map.of("type", "object", "properties", properties),
                List.of(new FormDefinition.FormStep(
                        "老人信息",
                        List.of("applicantName", "applicantId", "householdDivision", "phone", "bankAccount", "agent"))),
                Map.of());
    }

    private static Material material(String code, String name, Material.Source source, boolean exempt) {
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
                Optional.empty(),
                List.of("pdf", "jpg", "png"),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static Step step(String code, Step.Kind kind, String name, HallLevel level, String... after) {
        return new Step(
                code,
                kind,
                name,
                "civil.examiner",
                level,
                1,
                Optional.empty(),
                List.of(after),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty());
    }
}
