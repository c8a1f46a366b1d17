// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import org.tongban.module.Objection;

/** Something about a module that does not go, with the rule, the cause and the remedy. */
final class ArchiveException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Objection objection;

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
        super(objection.line());
        this.objection = objection;
    }

    Objection objection() {
        return objection;
    }

    /** Cause and remedy for the administrator. */
    String sentence() {
        return objection.cause() + objection.remedy();
    }
}
