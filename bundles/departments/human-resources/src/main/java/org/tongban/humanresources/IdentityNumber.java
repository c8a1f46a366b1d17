// SPDX-License-Identifier: Apache-2.0
package org.tongban.humanresources;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/**
 * What a citizen id (GB 11643-1999) tells about its owner.
 *
 * @param digits 18 characters that the form has already checked
 */
record IdentityNumber(String digits) {
    LocalDate birthDate() {
        return LocalDate.parse(digits.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
    }

    boolean male() {
        return (digits.charAt(16) - '0') % 2 == 1;
    }
}
