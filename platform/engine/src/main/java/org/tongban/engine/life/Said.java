// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.form.FieldError;

/** What somebody says with a command: checks the texts and makes a change of them, or a refusal that names every field. */
final class Said {
    /** The longest text that is taken. */
    private static final int MOST = 2000;

    private static final int LONGEST_NUMBER = 100;

    private final Actor actor;
    private final CaseState to;
    private final List<FieldError> errors = new ArrayList<>();

    Said(Actor actor, CaseState to) {
        this.actor = actor;
        this.to = to;
    }

    /** A text that must be there. */
    String text(String field, String words) {
        return text(field, words, MOST);
    }

    /** The number of a certificate or document: one line that fits on a slip and into a table. */
    String resultNumber(String words) {
        String number = text("resultNumber", words, LONGEST_NUMBER);
        if (number.chars().anyMatch(Character::isISOControl)) {
            wrong("resultNumber", "编号写在一行里，不能换行。");
        }
        return number;
    }

    private String text(String field, String words, int most) {
        String stripped = words.strip();
        if (stripped.isEmpty()) {
            wrong(field, "请填写这一栏。");
        } else if (stripped.length() > most) {
            wrong(field, "最多 " + most + " 个字，请写短一些。");
        }
        return stripped;
    }

    /** A text that may be empty and is cut rather than refused. */
    static String cut(String words) {
        String stripped = words.strip();
        return stripped.length() > MOST ? stripped.substring(0, MOST) : stripped;
    }

    void wrong(String field, String message) {
        errors.add(new FieldError(field, message));
    }

    void wrong(List<FieldError> several) {
        errors.addAll(several);
    }

    boolean well() {
        return errors.isEmpty();
    }

    /** Several events with the same words. */
    Decided change(List<CaseEventType> types, Map<String, String> payload, List<UUID> files) {
        return change(types.stream().map(type -> event(type, payload)).toList(), files);
    }

    /** Events that were made by {@link #event}. */
    Decided change(List<Change.NewEvent> events, List<UUID> files) {
        return errors.isEmpty() ? new Change(actor, to, events, List.copyOf(files)) : Refusal.of(errors);
    }

    /** One event; empty words are left out. */
    Change.NewEvent event(CaseEventType type, Map<String, String> payload) {
        Map<String, String> said = new LinkedHashMap<>(payload);
        said.values().removeIf(String::isEmpty);
        if (!actor.office().isEmpty()) {
            said.put(PayloadKeys.OFFICE, actor.office());
        }
        return new Change.NewEvent(type, Collections.unmodifiableMap(said));
    }
}
