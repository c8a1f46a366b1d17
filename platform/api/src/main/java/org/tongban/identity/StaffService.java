// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.List;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.FieldError;

/** Staff accounts and their posts. */
@ProviderType
public interface StaffService {
    /**
     * Imports staff, posts and windows from a CSV file with the header
     * {@code work_number,name,duty,division,department,office,window} and, if wanted, {@code until} at the end: the last day of
     * the post as {@code 2027-12-31}. Several lines of one work number are several posts. Either every line is imported or
     * none. A new account gets a generated password, returned once; the account of somebody who had left is open again.
     *
     * @param caller who imports; needs {@link Duty#SYSTEM_ADMIN} or is the local operator; nobody imports his own posts
     * @param csv UTF-8 text
     * @return the accounts, or the errors with their line numbers
     */
    StaffImport importCsv(Caller caller, String csv);

    /**
     * Lists staff in the order of work numbers.
     *
     * @param caller needs an administrator's duty
     * @param after the work number after which to go on, empty for the first page
     * @param limit the most rows to return
     * @return one page
     */
    List<StaffMember> list(Caller caller, String after, int limit);

    /**
     * Finds one member of staff.
     *
     * @param workNumber the public number
     * @return the member, or empty
     */
    Optional<StaffMember> find(String workNumber);

    /**
     * The result of an import.
     *
     * @param accounts what was created or changed, with first passwords of new accounts
     * @param errors why nothing was imported; the field is {@code line N, column}
     */
    record StaffImport(List<ImportedAccount> accounts, List<FieldError> errors) {}

    /**
     * One account of an import.
     *
     * @param workNumber the public number
     * @param firstPassword generated; empty when the account existed
     */
    record ImportedAccount(String workNumber, Optional<String> firstPassword) {
        @Override
        public String toString() {
            return "ImportedAccount[" + workNumber + "]";
        }
    }

    /**
     * A member of staff.
     *
     * @param workNumber the public number
     * @param name the name that colleagues see
     * @param posts duties and scopes as they were granted: also those that have ended, none of a deputy
     * @param active false after leaving
     */
    record StaffMember(String workNumber, String name, List<Post> posts, boolean active) {}
}
