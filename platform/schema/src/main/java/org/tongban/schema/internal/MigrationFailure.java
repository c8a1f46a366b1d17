// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A schema change that did not work, in one sentence. */
final class MigrationFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHANGE_SET = Pattern.compile("changeset \\S*?::(\\S+?)::", Pattern.CASE_INSENSITIVE);

    MigrationFailure(String module, Throwable cause) {
        super(sentence(module, cause), cause);
    }

    private static String sentence(String module, Throwable cause) {
        return "The schema of module " + module + " could not be brought up to date"
                + changeSet(cause)
                + ". Cause: " + firstLine(root(cause))
                + " The module does not start; the others are not touched.";
    }

    private static String changeSet(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            Matcher found = CHANGE_SET.matcher(String.valueOf(t.getMessage()));
            if (found.find()) {
                return ": change set " + found.group(1) + " failed";
            }
        }
        return "";
    }

    private static Throwable root(Throwable cause) {
        Throwable root = cause;
        for (Throwable t = cause; t != null; t = t.getCause()) {
            root = t;
        }
        return root;
    }

    private static String firstLine(Throwable root) {
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String line = text.lines().findFirst().orElse("").strip();
        return line.endsWith(".") ? line : line + ".";
    }
}
