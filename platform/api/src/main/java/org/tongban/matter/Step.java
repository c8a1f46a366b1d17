// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;
import java.util.Optional;
import org.tongban.hall.HallLevel;

/**
 * One step between acceptance and decision.
 *
 * @param code short English name, unique in the matter
 * @param kind what is done
 * @param name as people read it, for example 镇街审核
 * @param role key of the role that does it, for example {@code civil.examiner}
 * @param level at which it is done
 * @param people how many officers at least; two for a site survey
 * @param limit the time for it, when it has one
 * @param after codes of the steps that come before
 * @param when CEL condition over the answers; empty when it always happens
 * @param pause law that stops the clock meanwhile (T8, T16), empty when the clock runs
 * @param standard what is looked at
 * @param department key of the department that does it; empty for the department of the matter
 * @param onDemand true when it is only done once an officer has sent out its notice, for example a hearing that somebody
 *     asked for (许可法 46, 47)
 * @param notice how long ahead a hearing is told, where the law of the matter says so; empty for what its kind says
 */
public record Step(
        String code,
        Kind kind,
        String name,
        String role,
        HallLevel level,
        int people,
        Optional<TimeLimit> limit,
        List<String> after,
        Optional<String> when,
        Optional<Pause> pause,
        Optional<String> standard,
        Optional<String> department,
        boolean onDemand,
        Optional<TimeLimit> notice) {
    /** 行政许可法 48: seven days ahead, which are working days (82). */
    private static final TimeLimit LICENCE_NOTICE = new TimeLimit(7, TimeLimit.Unit.WORKING_DAY);

    /**
     * How long ahead the notice of a hearing goes out.
     *
     * @param matter kind of the matter that the step belongs to
     * @return what the step says, else what the law of the kind says; empty when neither does
     */
    public Optional<TimeLimit> noticeAhead(MatterKind matter) {
        return notice.or(() -> legalNotice(matter));
    }

    /**
     * How long ahead the law of a kind of matter wants a hearing to be told at least.
     *
     * @param matter a kind
     * @return empty where the law of each matter says it
     */
    public static Optional<TimeLimit> legalNotice(MatterKind matter) {
        return matter == MatterKind.LICENCE ? Optional.of(LICENCE_NOTICE) : Optional.empty();
    }

    /**
     * A legal reason for which the clock stands (T16).
     *
     * @param basis law and article
     * @param most the longest time for which it may stand, where the law states one
     */
    public record Pause(String basis, Optional<TimeLimit> most) {}

    /**
     * Tells whether the step begins with a written notice that names a day.
     *
     * @return true for hearing and public notice, and for every step that stops the clock
     */
    public boolean announced() {
        return kind == Kind.HEARING || kind == Kind.PUBLIC_NOTICE || pause.isPresent();
    }

    /** What is done in a step. */
    public enum Kind {
        /** 审查. */
        EXAMINATION,
        /** 现场踏勘. */
        SITE_SURVEY,
        /** 技术审查. */
        TECHNICAL_REVIEW,
        /** 听证. */
        HEARING,
        /** 公示. */
        PUBLIC_NOTICE,
        /** 中介服务. */
        INTERMEDIARY_SERVICE,
        /** 联合审查. */
        JOINT_EXAMINATION,
        /** 转报. */
        FORWARDING,
        /** 决定. */
        DECISION
    }
}
