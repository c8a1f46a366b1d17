// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.tongban.form.FieldError;

/** The members that a body must have; everything that is missing is said at once. */
final class Needs {
    private final List<FieldError> missing = new ArrayList<>();

    /** A text that must be there; empty until {@link #met} has said so. */
    String text(@Nullable String value, String field) {
        return text(value, field, Members.named(field));
    }

    /** The same where the member means something of its own. */
    String text(@Nullable String value, String field, String named) {
        if (value == null || value.isBlank()) {
            missing.add(new FieldError(field, "请填写" + named + "。"));
            return "";
        }
        return value.strip();
    }

    /** A number that must be there. */
    long number(@Nullable Long value, String field) {
        if (value == null) {
            missing.add(new FieldError(field, "请带上" + Members.named(field) + "，是一个整数。"));
            return 0;
        }
        return value;
    }

    /** A yes or no that must be there. */
    boolean yesOrNo(@Nullable Boolean value, String field) {
        if (value == null) {
            missing.add(new FieldError(field, "请带上" + Members.named(field) + "，写 true 或 false。"));
            return false;
        }
        return value;
    }

    /** Something else that is wrong. */
    void wrong(String field, String message) {
        missing.add(new FieldError(field, message));
    }

    /** Ends the call when something is missing. */
    void met() {
        if (!missing.isEmpty()) {
            throw Problem.invalid(missing);
        }
    }
}
