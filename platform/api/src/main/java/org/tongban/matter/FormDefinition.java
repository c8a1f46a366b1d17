// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.tongban.form.Answers;

/**
 * The form of a matter: JSON Schema 2020-12 and how its fields are laid out. A field with the keyword {@code when}, a
 * CEL condition over the fields before it, is asked only where the condition holds.
 *
 * @param schema the schema as plain maps, lists, strings, numbers and booleans
 * @param steps pages of the form, each with its fields in order
 * @param prefill field name to the register fact that fills it, for example {@code register.person.name}
 */
public record FormDefinition(Map<String, Object> schema, List<FormStep> steps, Map<String, String> prefill) {
    /**
     * One page of the form.
     *
     * @param title the heading
     * @param fields names of the fields on it, in order
     */
    public record FormStep(String title, List<String> fields) {}

    /**
     * The answers to fields of this form.
     *
     * @param answers any answers
     * @return without those that this form does not ask for
     */
    public Answers own(Answers answers) {
        Map<String, Object> own = new LinkedHashMap<>(answers.values());
        own.keySet().removeIf(field -> !asks(field));
        return new Answers(own);
    }

    /**
     * Whether this form has a field.
     *
     * @param field its name
     * @return true when the schema states it
     */
    public boolean asks(String field) {
        return schema.get("properties") instanceof Map<?, ?> fields && fields.containsKey(field);
    }
}
