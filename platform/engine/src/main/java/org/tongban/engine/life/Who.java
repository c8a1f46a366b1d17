// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

/** Who may do something to a case; {@link Authority} finds out who that is. */
public enum Who {
    /** One of the applicants. */
    APPLICANT("申请人本人"),
    /** An applicant, or the counter that received the case and takes the papers in for the applicant. */
    APPLICANT_OR_COUNTER("申请人或收件窗口"),
    /** 受理人: the receiving window or the department, as the matter says. */
    ACCEPTER("受理岗"),
    /** 审查人 at the level of the step. */
    EXAMINER("审查岗"),
    /** Whoever examines or decides the case. */
    CASEWORKER("审查岗或决定岗"),
    /** 决定人 at the level of the decision. */
    DECIDER("决定岗"),
    /** Any counter, or the office that decided; which cases a counter of another area reaches follows from what it is shown. */
    HANDER("窗口、帮办或决定岗"),
    /** The courier that has the parcel. */
    COURIER("快递公司");

    private final String label;

    Who(String label) {
        this.label = label;
    }

    /**
     * Who that is, in words.
     *
     * @return short Chinese text
     */
    public String label() {
        return label;
    }
}
