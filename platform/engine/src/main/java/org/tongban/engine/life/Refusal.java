// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.List;
import org.tongban.form.FieldError;

/**
 * Why a command does nothing.
 *
 * @param reason in plain Chinese; empty when single fields are wrong
 * @param errors what is wrong with what was typed; empty when the act itself is not possible
 */
public record Refusal(String reason, List<FieldError> errors) implements Decided {
    /**
     * The act is not possible.
     *
     * @param reason in plain Chinese
     * @return the refusal
     */
    static Refusal because(String reason) {
        return new Refusal(reason, List.of());
    }

    /**
     * Something typed is wrong.
     *
     * @param errors at least one
     * @return the refusal
     */
    static Refusal of(List<FieldError> errors) {
        return new Refusal("", List.copyOf(errors));
    }
}
