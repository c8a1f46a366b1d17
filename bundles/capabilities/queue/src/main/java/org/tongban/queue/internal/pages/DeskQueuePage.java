// SPDX-License-Identifier: Apache-2.0
package org.tongban.queue.internal.pages;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.queue.TicketAct;
import org.tongban.queue.internal.Answer;
import org.tongban.queue.internal.Buttons;
import org.tongban.queue.internal.Calling;
import org.tongban.queue.internal.DeskViews;
import org.tongban.queue.internal.Site;
import org.tongban.queue.internal.Templates;
import org.tongban.queue.internal.Window;
import org.tongban.queue.internal.Windows;

/** 叫号: the window of a clerk. */
@Component(service = PageContribution.class)
public final class DeskQueuePage implements PageContribution {
    private final Site site;
    private final Calling calling;
    private final DeskViews views;

    /**
     * Over the queue.
     *
     * @param site knows the halls
     * @param calling calls
     * @param views draws
     */
    @Activate
    public DeskQueuePage(@Reference Site site, @Reference Calling calling, @Reference DeskViews views) {
        this.site = site;
        this.calling = calling;
        this.views = views;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/desk/queue";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.WINDOW);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("叫号", 15));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Staff staff) || !staff.has(Duty.WINDOW)) {
            return new PageResult.SignInFirst();
        }
        List<Window> windows = Windows.of(site.halls(), staff);
        if (windows.isEmpty()) {
            return new PageResult.Message(
                    409, "您的岗位没有窗口号", "叫号要知道您坐在几号窗口。请系统管理员在“人员与岗位”里补上窗口号。", new Link("/desk", "回到待办"));
        }
        Window window = windows.stream()
                .filter(one -> one.hall().code().value().equals(request.parameter("hall")))
                .findFirst()
                .orElse(windows.get(0));
        if (request.method() == Method.GET) {
            return page(request, windows, window, Optional.empty());
        }
        Answer answer = act(request, window);
        return answer instanceof Answer.Done done
                ? new PageResult.Redirect("/desk/queue?hall=" + window.hall().code() + "&did=" + request.parameter("do")
                        + "&number=" + done.ticket().number())
                : page(request, windows, window, Optional.of(((Answer.Refused) answer).reason()));
    }

    private Answer act(PageRequest request, Window window) {
        return kind(request.parameter("do"))
                .map(kind -> new TicketAct(kind, request.parameter("ticket"), request.parameter("to")))
                .map(act -> new Buttons(calling).press(window, act))
                .orElseGet(() -> new Answer.Refused("没有操作。请再点一次按钮。"));
    }

    private static Optional<TicketAct.Kind> kind(String button) {
        return Arrays.stream(TicketAct.Kind.values())
                .filter(kind -> kind.name().toLowerCase(Locale.ROOT).equals(button))
                .findFirst();
    }

    private PageResult page(PageRequest request, List<Window> windows, Window window, Optional<String> problem) {
        return PageResult.Page.of(
                        "叫号",
                        Templates.render(
                                "desk",
                                views.view(windows, window, request.csrfField().markup(), done(request), problem)))
                .full()
                .status(problem.isPresent() ? 409 : 200);
    }

    private static Optional<String> done(PageRequest request) {
        String number = request.parameter("number");
        if (!number.matches("[ABY][0-9]{3,5}") || request.method() == Method.POST) {
            return Optional.empty();
        }
        return switch (request.parameter("did")) {
            case "skip" -> Optional.of(number + " 过号。第一次往后排 3 位，第二次作废。");
            case "done" -> Optional.of(number + " 办完了。");
            case "transfer" -> Optional.of(number + " 转走了，按原来的先后排。");
            default -> Optional.empty();
        };
    }
}
