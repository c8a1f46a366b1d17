// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.form;

import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import java.util.Map;
import org.tongban.engine.paper.Field;
import org.tongban.form.Answers;

/** One compiled condition over the answers of a form. */
public final class Condition {
    private final CelRuntime.Program program;
    private final Map<String, Field> fields;

    Condition(CelRuntime.Program program, Map<String, Field> fields) {
        this.program = program;
        this.fields = fields;
    }

    /**
     * Tells whether the condition holds.
     *
     * <p>What was not answered counts as unset: an empty text, 否, no choice; a comparison with a number that is
     * missing does not hold.
     *
     * @param answers typed answers
     * @return true when it holds
     */
    public boolean holds(Answers answers) {
        return holds(answers, Map.of());
    }

    /** The same with what registers said, bound by {@link Bindings}. */
    boolean holds(Answers answers, Map<String, Object> facts) {
        Map<String, Object> bindings = Bindings.of(fields, answers);
        bindings.putAll(facts);
        try {
            return Boolean.TRUE.equals(program.eval(bindings));
        } catch (CelEvaluationException e) {
            return false; // a number is missing, or a division by zero: nothing that the condition could state
        }
    }
}
