// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.Optional;

/**
 * The applicant's word at the window.
 *
 * @param by present, code, paper, or empty
 * @param digits of the code as they were typed
 * @param mustCome whether nothing replaces the applicant in person
 * @param alone whether a code can serve: there is one applicant
 * @param sent to which phone a code went and how long it holds
 * @param phone of the applicant, when there is one
 * @param papers signed and scanned
 * @param blank address of the power of attorney to be signed
 * @param promises to be read and agreed to
 * @param printed address of the promises to be printed
 * @param error what is wrong with the mandate
 * @param open which promises nobody has agreed to
 */
public record ConsentView(
        String by,
        String digits,
        boolean mustCome,
        boolean alone,
        Optional<String> sent,
        Optional<String> phone,
        List<IntakeView.Scan> papers,
        String blank,
        List<PromiseView> promises,
        String printed,
        Optional<String> error,
        Optional<String> open) {
    /** Field and anchor of the promises. */
    public static final String PROMISES = "promises";

    /**
     * A promise.
     *
     * @param title of the document
     * @param matter for which matter
     * @param markup the document
     * @param digest of its words
     * @param agreed whether the applicant has agreed
     */
    public record PromiseView(String title, String matter, String markup, String digest, boolean agreed) {}

    @Override
    public String toString() {
        return "ConsentView[" + by + "]";
    }
}
