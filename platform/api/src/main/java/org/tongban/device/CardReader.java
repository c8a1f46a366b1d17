// SPDX-License-Identifier: Apache-2.0
package org.tongban.device;

import org.osgi.annotation.versioning.ConsumerType;

/** Reads the identity card that lies on it. */
@ConsumerType
public interface CardReader extends Device {
    /**
     * Reads the card.
     *
     * @return what stands on the card, within ten seconds, or why not
     */
    Outcome<Card> read();

    /**
     * What stands on a card. Whoever uses it checks the number.
     *
     * @param name full name
     * @param code citizen id number
     */
    record Card(String name, String code) {
        @Override
        public String toString() {
            return "Card[…]";
        }
    }
}
