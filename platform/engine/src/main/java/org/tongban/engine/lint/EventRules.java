// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.tongban.engine.paper.Field;
import org.tongban.matter.LifeEvent;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** Whether a life event asks for everything that its matters need, and for nothing that none of them uses. */
final class EventRules {
    private final Matter event;
    private final Function<String, Optional<Matter>> matters;
    private final Report report;
    private final Map<String, Field> fields;
    private final Map<String, Material> materials;
    private final Set<String> usedFields = new HashSet<>();
    private final Set<String> alwaysUsed = new HashSet<>();
    private final Set<String> usedMaterials = new HashSet<>();

    EventRules(Matter event, Function<String, Optional<Matter>> matters, Report report) {
        this.event = event;
        this.matters = matters;
        this.report = report;
        this.fields = Field.of(event.form());
        this.materials = event.materials().stream()
                .collect(Collectors.toMap(Material::code, material -> material, (one, other) -> one));
    }

    void look() {
        List<LifeEvent.Part> parts = event.event().map(LifeEvent::parts).orElse(List.of());
        boolean whole = true;
        for (int i = 0; i < parts.size(); i++) {
            String place = "/event/parts/" + i;
            Optional<Matter> matter = matters.apply(parts.get(i).matter());
            if (matter.isEmpty()) {
                whole = false;
                report.warning(place + "/matter", "没有安装事项 " + parts.get(i).matter(), "安装它的部门模块；在那以前这件事不能一起办");
            } else {
                look(parts.get(i), matter.get(), place);
            }
        }
        if (whole && !parts.isEmpty()) {
            unused(parts);
        }
    }

    private void look(LifeEvent.Part part, Matter matter, String place) {
        Map<String, Field> own = Field.of(matter.form());
        named(part.fields().keySet(), own.keySet(), place + "/fields", "事项没有字段 ");
        named(part.given().keySet(), own.keySet(), place + "/given", "事项没有字段 ");
        Set<String> codes = matter.materials().stream().map(Material::code).collect(Collectors.toUnmodifiableSet());
        named(part.materials().keySet(), codes, place + "/materials", "事项没有材料 ");
        own.values().stream()
                .filter(field -> !part.given().containsKey(field.name()))
                .forEach(field -> field(part, field, place));
        matter.materials().forEach(material -> material(part, material, place));
    }

    private void named(Set<String> names, Set<String> known, String place, String message) {
        names.stream()
                .filter(name -> !known.contains(name))
                .forEach(name -> report.error(place + "/" + name, message + name, "改成事项里有的，或删掉"));
    }

    private void field(LifeEvent.Part part, Field field, String place) {
        String name = part.field(field.name());
        usedFields.add(name);
        if (part.when().isEmpty()) {
            alwaysUsed.add(name);
        }
        Field asked = fields.get(name);
        String where = part.fields().containsKey(field.name()) ? place + "/fields/" + field.name() : place;
        if (asked == null) {
            if (field.required() || part.fields().containsKey(field.name())) {
                report.error(where, wanting(part, field) + "，这里没有问", "在表单里加上 " + name + "，或在 fields: 或 given: 里写明");
            }
            return;
        }
        if (asked.type() != field.type() || !asked.format().equals(field.format())) {
            report.error(where, wanting(part, field) + "，和这里的 " + name + " 类型不同", "把两处改成同样的 type: 和 format:");
        } else if (!choices(field).isEmpty() && !choices(field).containsAll(choices(asked))) {
            report.error(where, wanting(part, field) + "，它不认这里 " + name + " 的全部选项", "只留它也有的选项");
        } else if (choices(field).isEmpty() != choices(asked).isEmpty()
                && !choices(field).isEmpty()) {
            report.error(where, wanting(part, field) + "，它要从选项里选，这里 " + name + " 随便填", "照它的选项写 oneOf:");
        }
        if (field.required() && !asked.required() && part.when().isEmpty() && !conditional(name)) {
            report.error(where, wanting(part, field) + "，这里 " + name + " 可以不填", "写进 required:");
        }
    }

    /** Whether the form demands the field under some condition; then the applicant is told in time. */
    private boolean conditional(String name) {
        return event.form().schema().get("allOf") instanceof List<?> cases
                && cases.toString().contains(name);
    }

    private static Set<String> choices(Field field) {
        return field.choices().stream()
                .map(choice -> choice.value().toString())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String wanting(LifeEvent.Part part, Field field) {
        return "“" + part.name() + "”要填“" + field.label() + "”（" + field.name() + "）";
    }

    private void material(LifeEvent.Part part, Material material, String place) {
        String code = part.material(material.code());
        usedMaterials.add(code);
        boolean asks = material.source() != Material.Source.GENERATED_FROM_FORM && !material.exempt();
        if (asks && material.required() && !materials.containsKey(code)) {
            report.error(
                    part.materials().containsKey(material.code()) ? place + "/materials/" + material.code() : place,
                    "“" + part.name() + "”要交《" + material.name() + "》（" + material.code() + "），这里没有要",
                    "在材料里加上 " + code + "，或在 materials: 里写明");
        }
    }

    private void unused(List<LifeEvent.Part> parts) {
        String conditions = parts.stream().flatMap(part -> part.when().stream()).collect(Collectors.joining(" "))
                + event.materials().stream()
                        .flatMap(material -> material.when().stream())
                        .collect(Collectors.joining(" "));
        fields.values().stream()
                .filter(field -> !usedFields.contains(field.name()) && !conditions.contains("form." + field.name()))
                .forEach(field -> report.error(
                        "/form/schema/properties/" + field.name(),
                        "“" + field.label() + "”没有一个事项要用，白问了",
                        "删掉这个字段，或在 fields: 里写明给谁用"));
        fields.values().stream()
                .filter(field ->
                        usedFields.contains(field.name()) && field.when().isEmpty())
                .filter(field -> !alwaysUsed.contains(field.name()) && !conditions.contains("form." + field.name()))
                .forEach(field -> report.error(
                        "/form/schema/properties/" + field.name(),
                        "“" + field.label() + "”只有选办的事项要用，不办的人也会被问到",
                        "写上 when:，条件和那个事项的一样"));
        for (int i = 0; i < event.materials().size(); i++) {
            Material material = event.materials().get(i);
            boolean generated = material.source() == Material.Source.GENERATED_FROM_FORM;
            if (!generated && !material.exempt() && !usedMaterials.contains(material.code())) {
                report.error("/materials/" + i, "《" + material.name() + "》没有一个事项要用，白交了", "删掉这份材料");
            }
        }
    }
}
