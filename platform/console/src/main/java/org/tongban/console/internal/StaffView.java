// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.form.FieldError;
import org.tongban.identity.StaffService;

/**
 * What the page of staff shows.
 *
 * @param rows in the order of work numbers
 * @param next address of the next page
 * @param first whether this is the first page
 * @param importing whether the caller may import
 * @param left words about somebody who has just left
 * @param came what came of an import
 * @param csrfField the hidden field of the form, markup
 */
public record StaffView(
        List<Row> rows,
        Optional<String> next,
        boolean first,
        boolean importing,
        Optional<String> left,
        Import came,
        String csrfField) {
    /**
     * A member of staff.
     *
     * @param workNumber the public number
     * @param name the name that colleagues see
     * @param posts each in words
     * @param active false after leaving
     */
    public record Row(String workNumber, String name, List<String> posts, boolean active) {
        static Row of(StaffService.StaffMember member, LocalDate today) {
            return new Row(member.workNumber(), member.name(), PostWords.of(member, today), member.active());
        }
    }

    /**
     * What came of an import.
     *
     * @param problem why nothing was looked at
     * @param errors with their lines
     * @param created new accounts with their first passwords, shown this once
     * @param updated numbers of accounts that were there before
     * @param csv kept when something is wrong
     */
    public record Import(
            Optional<String> problem,
            List<FieldError> errors,
            List<Created> created,
            List<String> updated,
            String csv) {
        /** Nothing was imported. */
        static final Import NONE = new Import(Optional.empty(), List.of(), List.of(), List.of(), "");

        static Import problem(String words, String csv) {
            return new Import(Optional.of(words), List.of(), List.of(), List.of(), csv);
        }

        static Import of(StaffService.StaffImport result, String csv) {
            boolean good = result.errors().isEmpty();
            return new Import(
                    Optional.empty(),
                    result.errors(),
                    result.accounts().stream()
                            .flatMap(account -> account.firstPassword().stream()
                                    .map(password -> new Created(account.workNumber(), password)))
                            .toList(),
                    result.accounts().stream()
                            .filter(account -> account.firstPassword().isEmpty())
                            .map(StaffService.ImportedAccount::workNumber)
                            .toList(),
                    good ? "" : csv);
        }

        /**
         * Whether something was imported.
         *
         * @return true when there is something to show
         */
        public boolean done() {
            return !created.isEmpty() || !updated.isEmpty();
        }

        @Override
        public String toString() {
            return "Import[" + created.size() + "]";
        }
    }

    /**
     * A new account.
     *
     * @param workNumber the public number
     * @param password the first one
     */
    public record Created(String workNumber, String password) {
        @Override
        public String toString() {
            return "Created[" + workNumber + "]";
        }
    }

    /**
     * Where an error is, in words.
     *
     * @param error of an import
     * @return for example 第 3 行 duty
     */
    public String where(FieldError error) {
        return error.field().startsWith("line ")
                ? error.field().replaceFirst("^line ([0-9]+),? ?", "第 $1 行 ").strip()
                : error.field();
    }
}
