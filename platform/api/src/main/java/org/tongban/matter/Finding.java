// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

/**
 * One finding of the linter.
 *
 * @param file path of the file as the author knows it
 * @param line counted from 1
 * @param column counted from 1; 0 when the line as a whole is meant
 * @param rule rule id of DOMAIN 2.4, for example L2 or C5; SYNTAX and SCHEMA for what cannot be read
 * @param severity error or warning
 * @param message what is wrong
 * @param remedy what to do about it
 */
public record Finding(
        String file, int line, int column, String rule, Severity severity, String message, String remedy) {
    /**
     * A finding about a line as a whole.
     *
     * @param file path of the file as the author knows it
     * @param line counted from 1
     * @param rule rule id
     * @param severity error or warning
     * @param message what is wrong
     * @param remedy what to do about it
     */
    public Finding(String file, int line, String rule, Severity severity, String message, String remedy) {
        this(file, line, 0, rule, severity, message, remedy);
    }

    /** How bad it is. */
    public enum Severity {
        /** The matter is not offered. */
        ERROR,
        /** The matter is offered. */
        WARNING
    }

    /**
     * One line for the console: {@code file:line:column rule severity message remedy}.
     *
     * @return the line
     */
    public String line1() {
        return place() + " " + rule + " " + severity.name().toLowerCase(java.util.Locale.ROOT) + " " + message + " → "
                + remedy;
    }

    /**
     * Where it is.
     *
     * @return {@code file:line:column}, without the column when there is none
     */
    public String place() {
        return file + ":" + line + (column > 0 ? ":" + column : "");
    }
}
