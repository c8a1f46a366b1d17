// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.time.LocalDate;
import java.util.Optional;
import org.tongban.hall.DivisionCode;

/**
 * A person with the facts that forms are prefilled from. Handle with care: this holds the plain code and name.
 *
 * @param ref the reference
 * @param kind natural or legal
 * @param code citizen id (GB 11643) or unified social credit code (GB 32100), upper case
 * @param name full name
 * @param phone mobile number, empty when unknown
 * @param birthDate of a natural person
 * @param household division of the household registration (户籍), when known
 * @param residence division where the person lives, when known
 */
public record Person(
        PersonRef ref,
        PersonKind kind,
        String code,
        String name,
        String phone,
        Optional<LocalDate> birthDate,
        Optional<DivisionCode> household,
        Optional<DivisionCode> residence) {

    /**
     * The code with its middle hidden, for screens and receipts: {@code 3204**********0242}.
     *
     * @return first four, ten stars, last four
     */
    public String maskedCode() {
        return code.substring(0, 4) + "**********" + code.substring(code.length() - 4);
    }

    /**
     * The name with its inner part hidden: 王*英, 李*, 常州****公司.
     *
     * @return first character, one star, and the last character when there are more than two
     */
    public String maskedName() {
        if (kind == PersonKind.LEGAL && name.length() > 4) {
            return name.substring(0, 2) + "****" + name.substring(name.length() - 2);
        }
        return name.length() <= 2 ? name.charAt(0) + "*" : name.charAt(0) + "*" + name.charAt(name.length() - 1);
    }

    @Override
    public String toString() {
        return "Person[" + ref + "]";
    }
}
