// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** What can happen to a case. The name is stored; constants are never renamed. */
public enum CaseEventType {
    /** 收件. */
    RECEIVED,
    /** 一次性告知. */
    CORRECTION_REQUESTED,
    /** 补正. */
    CORRECTION_SUPPLIED,
    /** 受理. */
    ACCEPTED,
    /** 不予受理. */
    DECLINED,
    /** A step is done. */
    STEP_COMPLETED,
    /** 准予. */
    GRANTED,
    /** 不予. */
    REFUSED,
    /** 制证. */
    ISSUED,
    /** 送达. */
    DELIVERED,
    /** 办结. */
    CLOSED,
    /** 撤回. */
    WITHDRAWN,
    /** 终止. */
    TERMINATED
}
