// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.List;
import java.util.stream.Collectors;
import org.tongban.module.Objection;

/** Something about a module that does not go, with the rule, the cause and the remedy. */
final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient List<Objection> objections;

    /**
     * For one reason.
     *
     * @param rule short name
     * @param cause a plain Chinese sentence
     * @param remedy a plain Chinese sentence
     */
    ArchiveException(String rule, String cause, String remedy) {
        this(new Objection(rule, cause, remedy));
    }

    ArchiveException(Objection objection) {
        this(List.of(objection));
    }

    ArchiveException(List<Objection> objections) {
        super(objections.stream().map(Objection::line).collect(Collectors.joining("\n")));
        this.objections = List.copyOf(objections);
    }

    List<Objection> objections() {
        return objections;
    }

    /** Tells whether the module's own code is why: trying again would only do the same. */
    boolean isOfCode() {
        return objections.stream()
                .map(Objection::rule)
                .anyMatch(rule -> rule.equals("activation") || rule.equals("store"));
    }

    /** Causes alone. */
    String cause() {
        return objections.stream().map(Objection::cause).collect(Collectors.joining());
    }

    /** Causes and remedies for the administrator. */
    String sentence() {
        return objections.stream()
                .map(objection -> objection.cause() + objection.remedy())
                .collect(Collectors.joining());
    }
}
