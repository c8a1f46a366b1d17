// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/**
 * 帮办代办: how the person who applies stands behind what a member of staff files for them. A citizen who files for
 * himself needs none.
 */
public sealed interface Mandate {
    /** Code of the signed power of attorney among the papers of a draft and of a case; no matter declares it. */
    String PAPER = "mandate-paper";

    /** 本人在场: the applicant stands at the counter, and the identity card was looked at. */
    record Present() implements Mandate {}

    /**
     * 短信确认码: the applicant has read out the code that {@link MandateService} sent to their phone.
     *
     * @param digits as they were typed
     */
    record Code(String digits) implements Mandate {
        @Override
        public String toString() {
            return "Code";
        }
    }

    /** 委托书: a scan of the signed paper lies among the files of the draft, as {@link #PAPER}. */
    record SignedPaper() implements Mandate {}
}
