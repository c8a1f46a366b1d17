// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;

/** Fields that no notice names, and that a corrected answer calls for: they were not asked, or could stay blank. */
public final class CalledFields {
    private final Function<Answers, FormDefinition> forms;
    private final Answers before;
    private final FormDefinition asked;

    /**
     * For a case.
     *
     * @param forms of its matter, as far as answers call for it: {@link org.tongban.matter.MatterRegistry#form}
     * @param before the answers as they stand
     */
    public CalledFields(Function<Answers, FormDefinition> forms, Answers before) {
        this.forms = forms;
        this.before = before;
        this.asked = forms.apply(before);
    }

    /**
     * What is called for, and the form in which it stands.
     *
     * @param fields in the order in which one leads to the other
     * @param form as far as the corrected answers call for it
     */
    public record Called(List<String> fields, FormDefinition form) {
        /** Nothing. */
        public static final Called NOTHING = new Called(List.of(), new FormDefinition(Map.of(), List.of(), Map.of()));
    }

    /**
     * What a correction calls for. Only answers that may be given count: those to the named fields, and those to fields
     * that these call for in turn.
     *
     * @param corrected answers, also to fields that nobody asked for
     * @param named fields that may be corrected in any case
     * @return without the named fields
     */
    public Called by(Answers corrected, Collection<String> named) {
        Set<String> open = new LinkedHashSet<>(named);
        FormDefinition form = form(corrected, open);
        while (open.addAll(more(form))) {
            form = form(corrected, open);
        }
        open.removeAll(named);
        return new Called(List.copyOf(open), form);
    }

    private FormDefinition form(Answers corrected, Set<String> open) {
        Map<String, Object> values = new LinkedHashMap<>(before.values());
        open.stream()
                .filter(corrected.values()::containsKey)
                .forEach(field -> values.put(field, corrected.values().getOrDefault(field, "")));
        return forms.apply(new Answers(values).filled());
    }

    private List<String> more(FormDefinition form) {
        return form.steps().stream()
                .flatMap(step -> step.fields().stream())
                .filter(field -> form.asks(field) && before.texts(field).isEmpty())
                .filter(field -> !asked.asks(field) || (demands(form, field) && !demands(asked, field)))
                .toList();
    }

    private static boolean demands(FormDefinition form, String field) {
        return form.schema().get("required") instanceof List<?> names && names.contains(field);
    }
}
