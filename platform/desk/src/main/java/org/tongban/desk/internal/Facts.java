// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Person;
import org.tongban.identity.PersonKind;
import org.tongban.matter.FormDefinition;

/** Fills a form from what the register knows of the applicant, so that nobody types it again. */
public final class Facts {
    private static final String CODE = "person.code";

    private final FormDefinition form;

    /**
     * For a form.
     *
     * @param form says which fields are filled from which facts
     */
    public Facts(FormDefinition form) {
        this.form = form;
    }

    /**
     * The facts for fields in which nothing stands yet.
     *
     * @param person the applicant
     * @param answers so far
     * @return what to save
     */
    public Answers missing(Person person, Answers answers) {
        Map<String, Field> fields = Field.of(form);
        Map<String, Object> values = new LinkedHashMap<>();
        form.prefill().forEach((name, fact) -> {
            boolean blank = answers.text(name).filter(text -> !text.isBlank()).isEmpty();
            Optional<Field> field =
                    Optional.ofNullable(fields.get(name)).filter(known -> blank && suits(known, person));
            field.flatMap(known -> fact(person, bare(fact)))
                    .filter(value -> !value.isBlank())
                    .ifPresent(value -> values.put(name, value));
        });
        return new Answers(values);
    }

    /**
     * The code that the form says of its applicant.
     *
     * @param answers so far
     * @return empty when the form has no such field or nothing stands in it
     */
    public Optional<String> code(Answers answers) {
        return form.prefill().entrySet().stream()
                .filter(entry -> bare(entry.getValue()).equals(CODE))
                .flatMap(entry -> answers.text(entry.getKey()).stream())
                .filter(code -> !code.isBlank())
                .findFirst();
    }

    /** A citizen id is not filled with a credit code, nor the other way round. */
    private static boolean suits(Field field, Person person) {
        boolean natural = person.kind() == PersonKind.NATURAL;
        return switch (field.format()) {
            case "citizen-id" -> natural;
            case "credit-code" -> !natural;
            default -> true;
        };
    }

    private static Optional<String> fact(Person person, String fact) {
        return switch (fact) {
            case "person.name" -> Optional.of(person.name());
            case CODE -> Optional.of(person.code());
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
