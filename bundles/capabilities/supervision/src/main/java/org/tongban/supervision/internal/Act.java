// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

/** What happens to an order; the name is stored. */
public enum Act {
    /** It goes to the department. */
    ISSUED("发出督办单", Stage.OPEN),
    /** The department says what it does and until when. */
    ANSWERED("部门反馈", Stage.ANSWERED),
    /** The supervisor asks again. */
    RETURNED("退回重新反馈", Stage.OPEN),
    /** The supervisor is content. */
    CLOSED("办结", Stage.CLOSED);

    private final String label;
    private final Stage leadsTo;

    Act(String label, Stage leadsTo) {
        this.label = label;
        this.leadsTo = leadsTo;
    }

    /**
     * The act in words.
     *
     * @return for example 部门反馈
     */
    public String label() {
        return label;
    }

    /**
     * Where the order stands then.
     *
     * @return the stage
     */
    public Stage leadsTo() {
        return leadsTo;
    }

    /**
     * From where it can be done.
     *
     * @param stage of the order
     * @return true when this act fits
     */
    public boolean fits(Stage stage) {
        return switch (this) {
            case ISSUED -> false;
            case ANSWERED -> stage == Stage.OPEN;
            case RETURNED, CLOSED -> stage == Stage.ANSWERED;
        };
    }
}
