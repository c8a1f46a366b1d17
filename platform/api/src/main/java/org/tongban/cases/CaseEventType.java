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
    TERMINATED,
    /** The written notice of a step went out; the clock may stand from now on. */
    STEP_STARTED,
    /** 退回: a step has to be done again. */
    STEP_REOPENED,
    /** 中止. */
    SUSPENDED,
    /** 恢复. */
    RESUMED,
    /** An extension is asked for. */
    EXTENSION_PROPOSED,
    /** 延期. */
    EXTENDED,
    /** The extension was not approved. */
    EXTENSION_DENIED,
    /** 认领. */
    CLAIMED,
    /** 转交. */
    ASSIGNED,
    /** 转报. */
    FORWARDED,
    /** 容缺后补. */
    DEFERRED_SUPPLIED,
    /** 交寄: a courier was ordered. */
    DISPATCHED,
    /** A courier reported how far the parcel is. */
    PARCEL_REPORTED,
    /** A courier's report that came after the end; it changes nothing. */
    PARCEL_NOTED,
    /** 转人工: the automatic rule did not grant; a person decides. */
    REFERRED,
    /** 补正逾期: what a one-time notice asked for has not come in time; an officer looks at it. */
    CORRECTION_LAPSED,
    /** 容缺逾期: papers that were promised have not come in time; an officer looks at it. */
    DEFERRAL_LAPSED,
    /**
     * 期限重算: the official calendar was published or amended, and the dates were computed again. The case stays where it
     * is.
     */
    DEADLINE_RECOMPUTED;

    /**
     * Tells whether the applicant is told of it: what colleagues arrange among themselves is not the public's.
     *
     * @return false for claiming, handing on, sending back, asking for an extension, late reports of couriers, and what a
     *     rule leaves to a person
     */
    public boolean open() {
        return switch (this) {
            case STEP_REOPENED, EXTENSION_PROPOSED, EXTENSION_DENIED, CLAIMED, ASSIGNED, PARCEL_NOTED, REFERRED ->
                false;
            default -> true;
        };
    }
}
