// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** A life event of three matters: the allowance, care at home, and a card for whoever wants one. */
final class SampleEvent {
    static final String CODE = "growing-old";
    static final String CARE = "care-at-home";
    static final String CARD = "senior-card";

    private SampleEvent() {}

    static Matter event(Matter like) {
        LifeEvent joined = new LifeEvent(List.of(
                part(SampleMatters.CODE, "高龄津贴", Optional.empty(), Map.of("applicantName", "elderName"), Map.of()),
                new LifeEvent.Part(
                        CARE,
                        "居家养老",
                        Optional.empty(),
                        Map.of("applicantName", "elderName"),
                        Map.of("card-copy", "bank-card"),
                        Map.of("agent", true)),
                part(CARD, "老年卡", Optional.of("form.wantsCard"), Map.of("applicantName", "elderName"), Map.of())));
        return copy(like, CODE, "老有所养“一件事”", form("elderName", "wantsCard"), List.of(paper(like)), Optional.of(joined));
    }

    static Matter part(Matter like, String code) {
        Material card = paper(like);
        List<Material> materials =
                code.equals(CARE) ? List.of(like.materials().get(0), named(card, "card-copy")) : List.of(card);
        return copy(like, code, code, form("applicantName"), materials, Optional.empty());
    }

    static Answers answers(boolean wantsCard) {
        Map<String, Object> values = new LinkedHashMap<>(Platform.answers().values());
        values.put("elderName", values.remove("applicantName"));
        values.put("wantsCard", wantsCard);
        return new Answers(values);
    }

    private static LifeEvent.Part part(
            String code,
            String name,
            Optional<String> when,
            Map<String, String> fields,
            Map<String, String> materials) {
        return new LifeEvent.Part(code, name, when, fields, materials, Map.of());
    }

    private static Material paper(Matter like) {
        return like.materials().get(2);
    }

    private static Material named(Material paper, String code) {
        return new Material(
                code,
                paper.name(),
                0,
                1,
                paper.source(),
                paper.issuer(),
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                paper.formats(),
                true,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }

    private static FormDefinition form(String... own) {
        Map<String, Object> fields = new LinkedHashMap<>();
        List<String> names = new ArrayList<>(List.of(own));
        names.addAll(List.of("applicantId", "householdDivision", "phone", "bankAccount", "agent"));
        names.forEach(name -> fields.put(name, Map.of("type", "string", "title", name)));
        return new FormDefinition(
                Map.of("type", "object", "properties", fields),
                List.of(new FormDefinition.FormStep("信息", names)),
                Map.of());
    }

    private static Matter copy(
            Matter like,
            String code,
            String name,
            FormDefinition form,
            List<Material> materials,
            Optional<LifeEvent> event) {
        boolean joins = event.isPresent();
        return new Matter(
                code,
                "1.0.0",
                name,
                List.of(),
                like.kind(),
                code.equals(CARE) ? "human-resources" : like.department(),
                like.function(),
                "CZ-X",
                Optional.empty(),
                Optional.empty(),
                like.audience(),
                like.themes(),
                like.levels(),
                like.caseType(),
                joins ? new Matter.Competence(Matter.Competence.Rule.FILING_HALL, Optional.empty()) : like.competence(),
                false,
                like.state(),
                like.applicants(),
                List.of(),
                like.acceptance(),
                like.limits(),
                like.online(),
                List.of(),
                like.conditions(),
                form,
                materials,
                joins ? List.of() : like.steps(),
                like.duties(),
                List.of(),
                Optional.empty(),
                like.refusal(),
                like.results(),
                like.crossArea(),
                List.of(),
                event,
                Optional.empty(),
                digest(code));
    }

    static String digest(String code) {
        return String.format("%064x", code.hashCode() & 0xffff);
    }
}
