// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.module.ModuleOutcome;

/** Who may change modules, and under which name the ledger remembers it. */
final class Actors {
    /** Whoever may write into the folder is at home on this machine. */
    static final Caller DEPLOY_FOLDER = new Caller.LocalOperator();

    private Actors() {}

    static boolean may(Caller caller) {
        return caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN));
    }

    static ModuleOutcome.Refused noRight() {
        return new ModuleOutcome.Refused("duty", "只有系统管理员可以安装、升级或卸载模块。", "请找系统管理员。");
    }

    static String name(Caller caller) {
        if (caller == DEPLOY_FOLDER) {
            return "deploy folder";
        }
        return caller instanceof Caller.Staff staff ? staff.workNumber() : "local operator";
    }
}
