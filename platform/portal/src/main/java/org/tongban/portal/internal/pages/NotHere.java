// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import org.tongban.page.Link;
import org.tongban.page.PageResult;

/** What is said when something is not there. Somebody else's and nobody's get the same words. */
final class NotHere {
    private NotHere() {}

    static PageResult matter() {
        return new PageResult.Message(
                404, "没有这个事项", "它可能还没有在这里开通，或者换了名称。请再搜一次，或拨打 0519-12345。", new Link("/matters", "看全部事项"));
    }

    static PageResult hall() {
        return new PageResult.Message(404, "没有这个大厅", "它可能已经合并或改名。请重新选一个大厅。", new Link("/halls", "选择大厅"));
    }

    static PageResult draft() {
        return new PageResult.Message(404, "没有找到这份草稿", "它可能已经提交，或者九十天没有改动被清理了。交过的申请在“我的办件”里。", new Link("/my", "我的办件"));
    }

    static PageResult closed() {
        return new PageResult.Message(409, "这个事项现在没有开通", "您填的内容还在。开通后，从“我的办件”可以接着填。", new Link("/my", "我的办件"));
    }

    static PageResult filing() {
        return new PageResult.Message(404, "没有找到这个办件", "请核对编号，或者在“我的办件”里找。", new Link("/my", "我的办件"));
    }

    static PageResult file() {
        return new PageResult.Message(404, "没有找到这个文件", "它可能已经移除，或者不是您的。请从“我的办件”里打开。", new Link("/my", "我的办件"));
    }

    static PageResult tracked() {
        return new PageResult.Message(404, "没有找到这个办件", "请重新扫收件凭证上的二维码，或者用编号和查询码查。", new Link("/progress", "用编号和查询码查"));
    }

    static PageResult staff() {
        return new PageResult.Message(403, "请用个人或企业账号申请", "您现在用的是工作人员账号。替群众收件请到窗口页面。", new Link("/desk", "去窗口页面"));
    }

    static PageResult page() {
        return new PageResult.Message(404, "没有这一页", "请核对网址，或者从首页开始。", new Link("/", "回首页"));
    }
}
