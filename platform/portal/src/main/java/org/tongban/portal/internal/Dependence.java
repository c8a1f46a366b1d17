// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.engine.paper.Field;
import org.tongban.engine.paper.PlainCondition;
import org.tongban.matter.FormDefinition;

/**
 * A field that comes and goes with another one of its page, also without asking the server.
 *
 * @param field that decides
 * @param values that call for it, with spaces between them
 */
public record Dependence(String field, String values) {
    /**
     * On what a field depends.
     *
     * @param form the whole form
     * @param name of the field
     * @param page the fields of its page
     * @return empty when it depends on nothing of this page that a browser could see
     */
    static Optional<Dependence> of(FormDefinition form, String name, List<String> page) {
        return Optional.ofNullable(Field.of(form).get(name))
                .flatMap(Field::when)
                .flatMap(PlainCondition::of)
                .filter(condition -> page.contains(condition.field()))
                .map(condition -> new Dependence(condition.field(), String.join(" ", condition.values())));
    }
}
