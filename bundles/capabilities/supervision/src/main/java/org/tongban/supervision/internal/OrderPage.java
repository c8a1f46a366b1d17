// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

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

/** 督办单: its history, the department's answer, the supervisor's judgement. */
@Component(service = PageContribution.class)
public final class OrderPage implements PageContribution {
    private final Orders orders;
    private final Departments departments;
    private final Deadlines deadlines;

    /**
     * Over the services.
     *
     * @param orders live
     * @param departments have names
     * @param deadlines tell the time
     */
    @Activate
    public OrderPage(@Reference Orders orders, @Reference Departments departments, @Reference Deadlines deadlines) {
        this.orders = orders;
        this.departments = departments;
        this.deadlines = deadlines;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/supervision/orders/{order}";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SUPERVISOR, Duty.EXAMINATION, Duty.DECISION);
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Order> found = orders.see(request.caller(), request.pathPart("order"));
        if (found.isEmpty()) {
            return new PageResult.Message(404, "没有找到这张督办单", "请从列表里打开。", new Link("/desk", "回工作台"));
        }
        if (request.method() == Method.GET) {
            return page(request, found.get(), Optional.empty());
        }
        Outcome outcome = act(request, found.get());
        if (outcome instanceof Outcome.Done done) {
            return new PageResult.Redirect("/supervision/orders/" + done.key() + "?done=1");
        }
        // What somebody else has just done is to be seen beside what was typed.
        Order now = orders.see(request.caller(), found.get().key()).orElse(found.get());
        return page(request, now, Optional.of((Outcome.Refused) outcome));
    }

    private Outcome act(PageRequest request, Order order) {
        String typed = request.parameter("version");
        long seen = typed.matches("[0-9]{1,9}") ? Long.parseLong(typed) : -1;
        Caller caller = request.caller();
        String words = request.parameter("words");
        return switch (request.parameter("do")) {
            case "answer" -> orders.answer(caller, order, seen, words, request.parameter("expected"));
            case "return" -> orders.judge(caller, order, seen, Act.RETURNED, words);
            case "close" -> orders.judge(caller, order, seen, Act.CLOSED, words);
            default -> new Outcome.Refused(400, "", "没有操作。请再点一次按钮。");
        };
    }

    private PageResult page(PageRequest request, Order order, Optional<Outcome.Refused> problem) {
        Caller caller = request.caller();
        OrderView view = new OrderView(
                OrderLine.of(order, deadlines.now(), departments.name(order.department())),
                History.of(orders.history(order), deadlines.now()),
                order.version(),
                order.stage() == Stage.OPEN
                        && Sight.ofDepartment(caller).stream().anyMatch(sight -> sight.sees(order)),
                order.stage() == Stage.ANSWERED
                        && Sight.ofSupervisor(caller).stream().anyMatch(sight -> sight.sees(order)),
                request.parameter("words"),
                request.parameter("expected"),
                problem,
                request.parameter("done").equals("1"),
                request.csrfField().markup());
        return PageResult.Page.of(order.title(), Templates.render("order", view))
                .status(problem.map(Outcome.Refused::status).orElse(200));
    }
}
