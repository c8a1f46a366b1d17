// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.tongban.form.FieldError;
import org.tongban.page.PageRequest;

/** What was typed on a page of publications, kept as it is when something is wrong. */
public final class PublicationForm {
    /** Nothing was typed. */
    static final PublicationForm EMPTY = new PublicationForm(Map.of(), List.of());

    private final Map<String, String> typed;
    private final List<FieldError> errors;

    private PublicationForm(Map<String, String> typed, List<FieldError> errors) {
        this.typed = typed;
        this.errors = errors;
    }

    static PublicationForm of(PageRequest request) {
        Map<String, String> typed = new TreeMap<>();
        request.parameters().keySet().forEach(name -> typed.put(name, request.parameter(name)));
        List<FieldError> errors = new ArrayList<>();
        for (String name : List.of("from", "until", "effectiveOn")) {
            String text = typed.getOrDefault(name, "");
            if (!text.isEmpty() && day(text).isEmpty()) {
                errors.add(new FieldError(name, "没有“" + text + "”这一天。请照 2026-12-01 的样子填。"));
            }
        }
        return new PublicationForm(typed, errors);
    }

    PublicationForm with(List<FieldError> more) {
        return new PublicationForm(typed, more);
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException other) {
            return Optional.empty();
        }
    }

    Optional<LocalDate> date(String name) {
        return day(text(name));
    }

    Optional<String> optional(String name) {
        return Optional.of(text(name)).filter(text -> !text.isEmpty());
    }

    /**
     * What was typed.
     *
     * @param name of the field
     * @return blank when nothing was
     */
    public String text(String name) {
        return typed.getOrDefault(name, "");
    }

    /**
     * Tells whether a field came with the form.
     *
     * @param name of the field
     * @return true also when it was left blank
     */
    public boolean kept(String name) {
        return typed.containsKey(name);
    }

    /**
     * Everything that is wrong.
     *
     * @return in the order in which it was found
     */
    public List<FieldError> errors() {
        return errors;
    }

    /**
     * What is wrong with a field.
     *
     * @param name of the field
     * @return one sentence, or blank
     */
    public String error(String name) {
        return errors.stream()
                .filter(error -> error.field().equals(name))
                .map(FieldError::message)
                .findFirst()
                .orElse("");
    }

    /**
     * Where the summary leads.
     *
     * @param error one of them
     * @return the field, or the top of the page
     */
    public String anchor(FieldError error) {
        return error.field().isEmpty() ? "#top" : "#" + error.field();
    }
}
