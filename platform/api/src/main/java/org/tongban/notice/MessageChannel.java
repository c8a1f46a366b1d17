// SPDX-License-Identifier: Apache-2.0
package org.tongban.notice;

import org.osgi.annotation.versioning.ConsumerType;

/**
 * One outside way to reach somebody: an SMS gateway, a mail server. Its simulator is another implementation; of two for one
 * kind, the service with the higher ranking is used.
 */
@ConsumerType
public interface MessageChannel {
    /** What kind of address it needs. The name is stored. */
    enum Kind {
        /** A mobile phone number of the mainland. */
        SMS("短信"),
        /** A mail address. */
        MAIL("邮件");

        private final String label;

        Kind(String label) {
            this.label = label;
        }

        /**
         * The kind in a word.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }

    /** What came of a message. */
    enum Result {
        /** The gateway has taken it. */
        TAKEN,
        /** Not now; to be tried again. */
        LATER,
        /** Never: the address does not exist. */
        NEVER
    }

    /**
     * What kind it is.
     *
     * @return the kind
     */
    Kind kind();

    /**
     * Sends a message. May be asked twice for the same id and then sends once, if the gateway can tell.
     *
     * @param id of the message
     * @param address phone number or mail address; never to be logged
     * @param text at most 300 characters for SMS
     * @return what came of it
     */
    Result send(String id, String address, String text);
}
