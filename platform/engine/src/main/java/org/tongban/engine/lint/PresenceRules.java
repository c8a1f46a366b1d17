// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.regex.Pattern;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.Applicants;
import org.tongban.matter.Matter.Applicants.Presence;
import org.tongban.matter.Matter.Online;

/** Rules about who has to come, how often and why. */
final class PresenceRules {
    private static final Pattern LAW = Pattern.compile("法|条例|规定|办法|规则|细则|意见|通知|第.+条");

    private PresenceRules() {}

    static void visitsHaveAReason(Matter matter, Report report) {
        Online online = matter.online();
        if (online.visits() > 0 && online.visitReason().isEmpty()) {
            report.error("/online/visits", "要到现场 " + online.visits() + " 次，没有写原因", "补上 visitReason:");
        } else if (online.visits() == 0 && !online.filing()) {
            report.error("/online/visits", "不用到现场，却不能网上申请", "改成 depth: full 或 filing，或写明到现场的次数和原因");
        }
    }

    static void fullOnlineNeedsNoVisit(Matter matter, Report report) {
        if (matter.online().depth() == Online.Depth.FULL && matter.online().visits() > 0) {
            report.error("/online/visits", "全程网办的事项不应当再到现场", "改成 visits: 0，或改成 depth: filing");
        }
    }

    static void visitsHaveALegalBasis(Matter matter, Report report) {
        Online online = matter.online();
        if (online.visits() > 0 && online.visitBasis().isEmpty()) {
            report.error("/online/visits", "要到现场，没有写法律依据", "补上 visitBasis:，写明法律名称和第几条；没有依据就不能要求到场");
        }
        online.visitBasis()
                .filter(basis -> !LAW.matcher(basis).find())
                .ifPresent(basis -> report.warning("/online/visitBasis", "到现场的依据里没有法律名称", "写明法律名称和第几条"));
    }

    static void presenceFitsTheChannel(Matter matter, Report report) {
        Presence presence = matter.applicants().presence();
        if (presence == Presence.ALL && matter.online().depth() == Online.Depth.FULL) {
            report.error("/online/depth", "申请人都要到场的事项不能全程网办", "改成 depth: appointment 或 filing");
        }
        if (presence != Presence.NONE && matter.online().visits() == 0) {
            report.error("/online/visits", "申请人要到场，到现场次数却是 0", "写明到现场的次数，或改成 presence: none");
        }
    }

    static void applicantsHaveRoles(Matter matter, Report report) {
        Applicants applicants = matter.applicants();
        int roles = applicants.roles().size();
        if (applicants.min() > applicants.max()) {
            report.error("/applicants/min", "最少人数比最多人数还多", "改 min: 或 max:");
        } else if (applicants.min() > 1 && roles != applicants.max()) {
            report.error(
                    "/applicants/roles",
                    "有 " + applicants.max() + " 个申请人，写了 " + roles + " 种身份",
                    "在 roles: 里给每个申请人一个身份，例如 [男方, 女方]");
        } else if (roles > applicants.max()) {
            report.error("/applicants/roles", "身份比申请人多", "删掉多余的身份，或改 max:");
        }
    }
}
