// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal;

/** What a number begins with. */
public enum TicketGroup {
    /** 综合: people who come without an appointment. */
    GENERAL('A', "个人办事"),
    /** 企业: enterprises that come without an appointment. */
    ENTERPRISE('B', "企业办事"),
    /** 预约: somebody who booked a time. */
    APPOINTMENT('Y', "预约");

    private final char letter;
    private final String label;

    TicketGroup(char letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /**
     * The first character of the number.
     *
     * @return A, B or Y
     */
    public char letter() {
        return letter;
    }

    /**
     * The group as people read it.
     *
     * @return a short Chinese word
     */
    public String label() {
        return label;
    }

    /**
     * The group of a letter.
     *
     * @param letter as it is stored
     * @return the group
     * @throws IllegalArgumentException for any other letter
     */
    public static TicketGroup of(char letter) {
        for (TicketGroup group : values()) {
            if (group.letter == letter) {
                return group;
            }
        }
        throw new IllegalArgumentException("No group has the letter " + letter);
    }
}
