// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import org.tongban.page.Link;
import org.tongban.page.PageResult.Message;

/** What the frame itself says when there is no page to show. */
final class Messages {
    private static final Link HOME = new Link("/", "回首页");

    private Messages() {}

    static Message notFound() {
        return new Message(404, "没有这一页", "请核对网址，或者从首页开始找。交过的申请都在，可以到“进度查询”里看。", HOME);
    }

    static Message badAddress() {
        return new Message(400, "看不懂这个网址", "网址里有写错的字符。请从首页重新开始，或者重新扫一次二维码。", HOME);
    }

    static Message badForm() {
        return new Message(400, "表单没有完整到达", "网络可能断了一下，这次没有提交。请回到上一页，再提交一次。", HOME);
    }

    static Message tooLong() {
        return new Message(400, "填的内容太长", "有一处超过了十万字，这次没有提交。请回到上一页改短，再提交一次。", HOME);
    }

    static Message tooLarge() {
        return new Message(413, "文件太大，没有收下", "单个文件超过 10 MB，或者一次超过 12 MB。请回到上一页，压缩或分开上传；已经上传的材料还在。", HOME);
    }

    static Message wrongMethod() {
        return new Message(405, "这里不能这样打开", "请从首页重新开始。", HOME);
    }

    static Message stale(String back) {
        return new Message(
                403,
                "页面停留太久，这次没有提交",
                "为了您的安全，请重新打开这一页，再提交一次。您填的内容还在浏览器的上一页；申请表里的内容已自动保存在“我的办件”。",
                new Link(back, "重新打开这一页"));
    }

    static Message foreign() {
        return new Message(403, "这次提交来自别的网站，没有收下", "如果是您本人要办事，请从首页重新开始。", HOME);
    }

    static Message staffOnly() {
        return new Message(403, "这一页是工作人员用的", "您现在用的是个人或企业账号。要办事请回首页；工作人员请先退出，再用工号登录。", HOME);
    }

    static Message otherDuty() {
        return new Message(403, "您的岗位不能打开这一页", "需要的话，请联系本单位的安全管理员调整岗位。", new Link("/desk", "回工作台"));
    }

    static Message event(String event) {
        return new Message(500, "我们这边出了问题", "已经提交的申请不会丢。请过一会儿再试；急办请拨打 0519-12345，报事件编号 " + event + "。", HOME);
    }
}
