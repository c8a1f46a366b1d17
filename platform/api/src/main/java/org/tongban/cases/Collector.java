// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/**
 * Who has signed for a result.
 *
 * @param name full name
 * @param code of the identity card
 * @param applicant true for an applicant, false for somebody with an authorisation
 */
public record Collector(String name, String code, boolean applicant) {
    /**
     * The code with its middle hidden.
     *
     * @return first four, ten stars, last four
     */
    public String maskedCode() {
        return code.length() < 8 ? code : code.substring(0, 4) + "**********" + code.substring(code.length() - 4);
    }

    @Override
    public String toString() {
        return "Collector[" + (applicant ? "applicant" : "authorised") + "]";
    }
}
