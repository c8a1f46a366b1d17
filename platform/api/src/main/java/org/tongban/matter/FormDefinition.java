// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Map;

/**
 * The form of a matter: JSON Schema 2020-12 and how its fields are laid out.
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
}
