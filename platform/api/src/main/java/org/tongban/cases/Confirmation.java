// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/**
 * How an applicant confirmed a filing that somebody else typed (帮办代办).
 *
 * @param kind how
 * @param evidence the code that was typed, or the id of the scanned signature among the files of the draft; empty for
 *     {@link Kind#PRESENT}
 */
public record Confirmation(Kind kind, String evidence) {
    /** How it was confirmed. The name is stored. */
    public enum Kind {
        /** The applicant stands at the window and the original identity card was seen. */
        PRESENT("本人在场，身份证已核验"),
        /** A code that was sent to the applicant's phone. */
        CODE("短信验证码"),
        /** A scanned paper with the applicant's signature. */
        SIGNATURE("扫描签字");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * The kind in words.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }

    /** The material code under which a scanned signature is attached to a draft. */
    public static final String SIGNATURE_MATERIAL = "signature";

    @Override
    public String toString() {
        return "Confirmation[" + kind + "]";
    }
}
