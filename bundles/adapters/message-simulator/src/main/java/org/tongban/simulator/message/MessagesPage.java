// SPDX-License-Identifier: Apache-2.0
package org.tongban.simulator.message;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.notice.MessageChannel;
import org.tongban.page.Audience;
import org.tongban.page.Html;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** What would have been sent. Staff alone see it: the texts say who has which case. */
@Component(service = PageContribution.class)
public final class MessagesPage implements PageContribution {
    private static final DateTimeFormatter SECOND =
            DateTimeFormatter.ofPattern("M月d日 HH:mm:ss", Locale.CHINA).withZone(ZoneId.of("Asia/Shanghai"));
    private static final String HEAD = "<thead><tr><th scope=\"col\">时间</th><th scope=\"col\">方式</th>"
            + "<th scope=\"col\">发给</th><th scope=\"col\">结果</th><th scope=\"col\">内容</th></tr></thead>";

    private final Outgoing outgoing;

    /**
     * Over the list.
     *
     * @param outgoing what was sent
     */
    @Activate
    public MessagesPage(@Reference Outgoing outgoing) {
        this.outgoing = outgoing;
    }

    @Override
    public Audience audience() {
        return Audience.ADMIN;
    }

    @Override
    public String route() {
        return "/simulator/messages";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SYSTEM_ADMIN);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("短信模拟器", 90));
    }

    @Override
    public PageResult render(PageRequest request) {
        boolean allowed = request.caller() instanceof Caller.Staff staff && staff.has(Duty.SYSTEM_ADMIN);
        return allowed ? PageResult.Page.of("短信和邮件模拟器", body(outgoing.newest())).full() : new PageResult.SignInFirst();
    }

    private static Html body(List<Outgoing.Sent> sent) {
        return Html.rendered(out -> {
            out.append("<h1>短信和邮件模拟器</h1><div class=\"panel panel-warning\"><p>这是模拟器，什么也没有真的发出去。只留最近 ")
                    .append(Outgoing.KEPT)
                    .append(" 条，重启后清空。尾号 9999 的永远送不到；尾号 9998 的前两次不成，第三次成。</p></div>");
            if (sent.isEmpty()) {
                out.append("<div class=\"card empty\"><h2>还没有消息</h2><p>提交一份申请，几秒后刷新这一页。</p></div>");
                return;
            }
            out.append("<div class=\"table-wrap\"><table class=\"table\"><caption>最近 ")
                    .append(sent.size())
                    .append(" 条，新的在前</caption>")
                    .append(HEAD)
                    .append("<tbody>");
            sent.forEach(one -> row(out, one));
            out.append("</tbody></table></div>");
        });
    }

    private static void row(StringBuilder out, Outgoing.Sent one) {
        out.append("<tr>");
        cell(out, "时间", SECOND.format(one.at()));
        cell(out, "方式", one.kind().label());
        cell(out, "发给", one.address());
        cell(out, "结果", words(one.result()));
        cell(out, "内容", one.text());
        out.append("</tr>");
    }

    private static void cell(StringBuilder out, String label, String text) {
        out.append("<td data-label=\"")
                .append(label)
                .append("\">")
                .append(Html.text(text).markup())
                .append("</td>");
    }

    private static String words(MessageChannel.Result result) {
        return switch (result) {
            case TAKEN -> "已收下";
            case LATER -> "这次不成，请重发";
            case NEVER -> "号码不存在";
        };
    }
}
