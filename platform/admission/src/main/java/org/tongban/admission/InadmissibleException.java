// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import org.tongban.module.Objection;

/** An archive that cannot be looked at any further, with the rule, the cause and the remedy. */
public final class InadmissibleException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Objection objection;

    /**
     * For one reason.
     *
     * @param rule short name
     * @param cause a plain Chinese sentence
     * @param remedy a plain Chinese sentence
     */
    public InadmissibleException(String rule, String cause, String remedy) {
        super(cause + remedy);
        this.objection = new Objection(rule, cause, remedy);
    }

    /**
     * Why.
     *
     * @return rule, cause and remedy
     */
    public Objection objection() {
        return objection;
    }
}
