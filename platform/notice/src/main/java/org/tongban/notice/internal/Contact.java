// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice.internal;

import java.util.Optional;

/**
 * How somebody wants to be told. Handle with care: this holds the plain mail address.
 *
 * @param mail address that its owner has confirmed
 * @param unconfirmed address that still has to be confirmed
 * @param way by which notices go outside
 * @param language of notices: zh-CN or en
 */
public record Contact(Optional<String> mail, Optional<String> unconfirmed, Way way, String language) {
    /** Of whoever has not said anything. */
    public static final Contact UNSAID = new Contact(Optional.empty(), Optional.empty(), Way.SMS, "zh-CN");

    /** By which way notices go outside. The name is stored. */
    public enum Way {
        /** To the phone. */
        SMS("只发短信"),
        /** To the mail address. */
        MAIL("只发邮件"),
        /** To both. */
        BOTH("短信和邮件都发");

        private final String label;

        Way(String label) {
            this.label = label;
        }

        /**
         * The way in words.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }

    Contact asking(String address) {
        return new Contact(mail, Optional.of(address), way, language);
    }

    /** From now on both ways, so that nothing is missed until somebody chooses. */
    Contact confirmed() {
        return new Contact(unconfirmed, Optional.empty(), Way.BOTH, language);
    }

    Contact withoutMail() {
        return new Contact(Optional.empty(), Optional.empty(), Way.SMS, language);
    }

    Contact by(Way other) {
        return new Contact(mail, unconfirmed, other, language);
    }

    Contact speaking(String other) {
        return new Contact(mail, unconfirmed, way, other);
    }

    @Override
    public String toString() {
        return "Contact[" + way + " " + language + "]";
    }
}
