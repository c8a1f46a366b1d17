// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageResult;

/** A page for citizens and enterprises. */
interface PortalPage extends PageContribution {
    @Override
    default Audience audience() {
        return Audience.PORTAL;
    }

    /** There is no such hall. */
    static PageResult noHall() {
        return new PageResult.Message(404, "没有这个大厅", "它可能已经合并或改名。请重新选一个大厅。", new Link("/halls", "选择大厅"));
    }

    /** Staff have no appointments of their own here. */
    static PageResult staff() {
        return new PageResult.Message(403, "请用个人或企业账号预约", "您现在用的是工作人员账号。窗口叫号请到工作台的“叫号”页面。", new Link("/desk", "回工作台"));
    }
}
