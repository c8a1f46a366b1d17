// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.sql.SQLException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import liquibase.exception.ValidationFailedException;

/** A schema change that did not work, in one sentence. */
final class MigrationFailure extends Exception {
    private static final long serialVersionUID = 1L;
    private static final Pattern CHANGE_SET = Pattern.compile("changeset \\S*?::(\\S+?)::", Pattern.CASE_INSENSITIVE);

    /** For example {@code DB-INF/changelog.yaml::queue-2::tongban was: 9:… but is now: 9:…}. */
    private static final Pattern RAN = Pattern.compile("::(.+?)::");

    /** The class of states that say something about a value. */
    private static final String DATA = "22";

    MigrationFailure(String module, Throwable cause) {
        super(sentence(module, cause), cause);
    }

    /** Which change set it was, and why, without the rest of the sentence. */
    String reason() {
        Throwable cause = getCause() == null ? this : getCause();
        Optional<String> altered = altered(cause);
        if (altered.isPresent()) {
            return "change set " + altered.get() + " 在这个数据库里执行过，这个文件里的和当时的不一样，请另写一个新的 change set";
        }
        String set = changeSet(cause);
        return (set.isEmpty() ? "" : "change set " + set + "：") + firstLine(cause);
    }

    private static Optional<String> altered(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof ValidationFailedException invalid) {
                return invalid.getInvalidMD5Sums().stream()
                        .map(RAN::matcher)
                        .filter(Matcher::find)
                        .map(found -> found.group(1))
                        .findFirst();
            }
        }
        return Optional.empty();
    }

    private static String sentence(String module, Throwable cause) {
        return "The schema of module " + module + " could not be brought up to date"
                + (changeSet(cause).isEmpty() ? "" : ": change set " + changeSet(cause) + " failed")
                + ". Cause: " + firstLine(cause)
                + " The module does not start; the others are not touched.";
    }

    private static String changeSet(Throwable cause) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            Matcher found = CHANGE_SET.matcher(String.valueOf(t.getMessage()));
            if (found.find()) {
                return found.group(1);
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

    /** What a value is wrong with may be said, the value not: it may be somebody's. */
    private static String withoutValues(Throwable cause, String line) {
        for (Throwable t = cause; t != null; t = t.getCause()) {
            if (t instanceof SQLException sql
                    && String.valueOf(sql.getSQLState()).startsWith(DATA)) {
                return line.replaceAll("'[^']*'", "'…'");
            }
        }
        return line;
    }

    private static String firstLine(Throwable cause) {
        Throwable root = root(cause);
        String text = root.getMessage() == null ? root.getClass().getSimpleName() : root.getMessage();
        String line = withoutValues(cause, text.lines().findFirst().orElse("").strip());
        return line.endsWith(".") ? line : line + ".";
    }
}
