// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase;

import java.util.UUID;

/**
 * A phrase.
 *
 * @param id of it
 * @param topic where it is used
 * @param owner whose it is
 * @param text at most 500 characters
 * @param mayEdit whether the member of staff who asked may change it
 */
public record Phrase(UUID id, PhraseTopic topic, Owner owner, String text, boolean mayEdit) {
    /** Whose a phrase is. */
    public enum Owner {
        /** Of one member of staff. */
        MINE("个人"),
        /** Of everybody in a department or office. */
        DEPARTMENT("本部门"),
        /** Of everybody; comes with the platform. */
        EVERYBODY("通用");

        private final String label;

        Owner(String label) {
            this.label = label;
        }

        /**
         * The owner in words.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }
}
