// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;

/**
 * 一件事 (国办发〔2022〕32号): several matters behind one form and one list of materials. It is filed once; each part becomes
 * a case of its own, at its own department and with its own limits.
 *
 * @param parts the matters that it joins, at least two, in the order in which they are shown
 */
public record LifeEvent(List<Part> parts) {
    public LifeEvent {
        parts = List.copyOf(parts);
    }

    /**
     * A matter of the event, and where its answers and materials come from. What is not named comes from the field or
     * material of the same name.
     *
     * @param matter code of the matter
     * @param name as people read it, also while its department's module is not installed
     * @param when CEL condition over the answers to the event; empty when the part always belongs to it
     * @param fields field of the part to field of the event
     * @param materials material of the part to material of the event
     * @param given answers that go without asking in this event, by field of the part
     */
    public record Part(
            String matter,
            String name,
            Optional<String> when,
            Map<String, String> fields,
            Map<String, String> materials,
            Map<String, Object> given) {
        /**
         * The field of the event that answers a field of the part.
         *
         * @param field of the part
         * @return field of the event
         */
        public String field(String field) {
            return fields.getOrDefault(field, field);
        }

        /**
         * The material of the event that serves for a material of the part.
         *
         * @param material of the part
         * @return material of the event
         */
        public String material(String material) {
            return materials.getOrDefault(material, material);
        }

        /**
         * What of the answers to the event belongs to this part. It gets nothing that it does not ask for.
         *
         * @param own the matter of this part
         * @param merged answers to the event
         * @return answers as they would have been given to the part alone
         */
        public Answers answers(Matter own, Answers merged) {
            Map<String, Object> answers = new LinkedHashMap<>();
            if (own.form().schema().get("properties") instanceof Map<?, ?> names) {
                names.keySet().stream()
                        .map(Object::toString)
                        .forEach(name -> Optional.ofNullable(given.get(name))
                                .map(Part::typed)
                                .or(() -> Optional.ofNullable(merged.values().get(field(name))))
                                .ifPresent(value -> answers.put(name, value)));
            }
            return new Answers(answers);
        }

        private static Object typed(Object given) {
            return given instanceof Number number ? new BigDecimal(number.toString()) : given;
        }
    }

    /**
     * A part that cannot be filed now.
     *
     * @param part which
     * @param reason in plain Chinese, with the name of the part
     */
    public record Missing(Part part, String reason) {}

    /**
     * What people do not have to do twice, counted from the descriptors.
     *
     * @param apartFields what one fills in when each part is filed alone
     * @param apartMaterials what one hands in then
     * @param fields what the event asks
     * @param materials what one hands in for the event
     */
    public record Saving(int apartFields, int apartMaterials, int fields, int materials) {
        /**
         * Counts.
         *
         * @param event the event
         * @param parts its matters
         * @return all fields of the forms; of the materials those that the applicant brings
         */
        public static Saving of(Matter event, List<Matter> parts) {
            return of(
                    new Paperwork(event.form(), event.materials()),
                    parts.stream()
                            .map(part -> new Paperwork(part.form(), part.materials()))
                            .toList());
        }

        /**
         * Counts what somebody is really asked.
         *
         * @param event what the event asks of them
         * @param parts what the parts that they want would ask of them
         * @return fields, and of the materials those that the applicant brings
         */
        public static Saving of(Paperwork event, List<Paperwork> parts) {
            return new Saving(
                    parts.stream().mapToInt(Paperwork::fields).sum(),
                    parts.stream().mapToInt(Paperwork::brought).sum(),
                    event.fields(),
                    event.brought());
        }
    }

    /**
     * What a matter asks of somebody.
     *
     * @param form as far as it is asked
     * @param materials as far as they are called for
     */
    public record Paperwork(FormDefinition form, List<Material> materials) {
        private int fields() {
            return form.schema().get("properties") instanceof Map<?, ?> fields ? fields.size() : 0;
        }

        private int brought() {
            return (int) materials.stream()
                    .filter(material -> !material.exempt() && material.source() != Material.Source.GENERATED_FROM_FORM)
                    .count();
        }
    }
}
