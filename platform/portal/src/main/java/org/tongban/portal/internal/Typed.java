// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.tongban.form.Answers;
import org.tongban.hall.Hall;
import org.tongban.hall.HallLevel;
import org.tongban.matter.FormDefinition;

/** What came with a form: fields of some pages, divisions in two lists. */
public final class Typed {
    private final Site site;
    private final FormDefinition form;
    private final Map<String, List<String>> raw = new LinkedHashMap<>();

    /**
     * Takes what belongs to the fields and nothing else.
     *
     * @param site knows the divisions
     * @param form the form
     * @param fields that the page shows
     * @param parameters of the request
     */
    public Typed(Site site, FormDefinition form, List<String> fields, Map<String, List<String>> parameters) {
        this.site = site;
        this.form = form;
        for (String field : fields) {
            Stream.of(field, FormFields.townField(field))
                    .filter(parameters::containsKey)
                    .forEach(name -> raw.put(name, parameters.getOrDefault(name, List.of())));
            if (raw.containsKey(FormFields.townField(field))) {
                raw.put(field, village(field).stream().toList());
            }
        }
    }

    /** A village of another town than the one above it is not an answer. */
    private Optional<String> village(String field) {
        String town = raw.getOrDefault(FormFields.townField(field), List.of("")).get(0);
        return raw.getOrDefault(field, List.of()).stream()
                .findFirst()
                .filter(code -> site.hall(code).stream()
                        .flatMap(hall -> site.path(hall).stream())
                        .filter(above -> above.level() == HallLevel.TOWN)
                        .map(Hall::code)
                        .anyMatch(above -> above.value().equals(town)));
    }

    /**
     * The input as it was typed, to be shown again.
     *
     * @return by parameter
     */
    public Map<String, List<String>> raw() {
        return raw;
    }

    /**
     * What is to be parsed.
     *
     * @return values of fields, without the towns of divisions
     */
    public Map<String, List<String>> fields() {
        Map<String, List<String>> fields = new LinkedHashMap<>(raw);
        fields.keySet().removeIf(name -> !known(name));
        return fields;
    }

    private boolean known(String name) {
        return form.schema().get("properties") instanceof Map<?, ?> properties && properties.containsKey(name);
    }

    /**
     * The answers to save: what was parsed, and blanks for what was cleared.
     *
     * @param parsed answers of the right types
     * @param asked fields that the page showed as open
     * @param before saved so far
     * @return the answers to save
     */
    public Answers toSave(Answers parsed, List<String> asked, Answers before) {
        Map<String, Object> values = new LinkedHashMap<>(parsed.values());
        for (String field : asked) {
            if (!values.containsKey(field) && !before.texts(field).isEmpty()) {
                values.put(field, "");
            }
        }
        return new Answers(values);
    }

    /**
     * Answers without those that were cleared.
     *
     * @param answers as they are saved
     * @return what really was answered
     */
    public static Answers answered(Answers answers) {
        Map<String, Object> values = new LinkedHashMap<>(answers.values());
        values.values()
                .removeIf(value -> value.toString().isBlank() || (value instanceof List<?> list && list.isEmpty()));
        return new Answers(values);
    }

    /**
     * Whether the town of a division was chosen, but not yet the village.
     *
     * @param field of the form
     * @return true when the second list has to be looked at
     */
    public boolean townOnly(String field) {
        return !raw.getOrDefault(FormFields.townField(field), List.of(""))
                        .get(0)
                        .isBlank()
                && raw.getOrDefault(field, List.of()).isEmpty();
    }
}
