// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.matter.FormDefinition;

/** What the register already knows: nobody is asked for it again, but everybody may say that it is otherwise. */
public final class Known {
    private final FormDefinition form;
    private final Optional<Person> person;

    /**
     * For a form and a person.
     *
     * @param form says which fields are filled from which facts
     * @param person who files
     */
    public Known(FormDefinition form, Optional<Person> person) {
        this.form = form;
        this.person = person;
    }

    /**
     * The facts by field.
     *
     * @return values as they would be answered
     */
    public Map<String, String> facts() {
        Map<String, String> facts = new LinkedHashMap<>();
        form.prefill()
                .forEach((field, fact) -> person.flatMap(known ->
                                fact(known, fact, SchemaField.of(form, field).format()))
                        .filter(value -> !value.isBlank())
                        .ifPresent(value -> facts.put(field, value)));
        return facts;
    }

    /**
     * Where the fact of a field comes from, in words.
     *
     * @param field of the form
     * @return one clause
     */
    public String source(String field) {
        return switch (bare(form.prefill().getOrDefault(field, ""))) {
            case "person.household" -> "来自户籍登记";
            case "person.residence" -> "来自您登记的住址";
            case "person.phone" -> "来自您的账号";
            default -> "来自您的实名信息";
        };
    }

    /**
     * The answers with the facts where nothing else was said.
     *
     * @param answers so far
     * @return answers and facts
     */
    public Answers over(Answers answers) {
        Map<String, Object> all = new LinkedHashMap<>(answers.values());
        facts().forEach((field, value) -> {
            if (answers.text(field).filter(text -> !text.isBlank()).isEmpty()) {
                all.put(field, value);
            }
        });
        return new Answers(all);
    }

    private static Optional<String> fact(Person person, String fact, String format) {
        boolean natural = person.kind() == PersonKind.NATURAL;
        if ((format.equals("citizen-id") && !natural) || (format.equals("credit-code") && natural)) {
            return Optional.empty();
        }
        return switch (bare(fact)) {
            case "person.name" -> Optional.of(person.name());
            case "person.code" -> Optional.of(person.code());
            case "person.phone" -> Optional.of(person.phone());
            case "person.birthDate" -> person.birthDate().map(LocalDate::toString);
            case "person.household" -> person.household().map(DivisionCode::value);
            case "person.residence" -> person.residence().map(DivisionCode::value);
            default -> Optional.empty();
        };
    }

    private static String bare(String fact) {
        return fact.startsWith("register.") ? fact.substring("register.".length()) : fact;
    }
}
