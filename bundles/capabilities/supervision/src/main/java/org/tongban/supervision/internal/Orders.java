// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.cases.StepLight;
import org.tongban.identity.Caller;
import org.tongban.supervision.LightChange;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LitCase;
import org.tongban.supervision.internal.store.JpaMarks;
import org.tongban.supervision.internal.store.JpaOrders;

/** The life of supervision orders: issued, answered by the department, closed or returned by the supervisor. */
@Component(service = Orders.class)
public final class Orders {
    /** The most characters that are kept of what somebody says. */
    static final int MOST = 500;

    private static final int LEAST = 4;
    private static final String SYSTEM = "系统";

    private final JpaOrders store;
    private final JpaMarks marks;
    private final LightService lights;
    private final Deadlines deadlines;

    /**
     * Over the store.
     *
     * @param store of orders
     * @param marks how far the lights have been read
     * @param lights of cases
     * @param deadlines for answers
     */
    @Activate
    public Orders(
            @Reference JpaOrders store,
            @Reference JpaMarks marks,
            @Reference LightService lights,
            @Reference Deadlines deadlines) {
        this.store = store;
        this.marks = marks;
        this.lights = lights;
        this.deadlines = deadlines;
    }

    /** Issues what red lights and breaches ask for since the last time; returns how many. */
    int issueDue() {
        int issued = 0;
        Instant from = marks.mark();
        String after = "";
        while (true) {
            LightService.ChangePage page = lights.changes(from, after);
            for (LightChange change : page.changes()) {
                issued += change.light() != Light.YELLOW && automatic(change) ? 1 : 0;
            }
            page.changes().stream()
                    .map(LightChange::recordedAt)
                    .max(Instant::compareTo)
                    .ifPresent(marks::advance);
            if (page.next().isEmpty()) {
                return issued;
            }
            after = page.next().get();
        }
    }

    private boolean automatic(LightChange change) {
        Level level = Level.valueOf(change.light().name());
        String words = change.stepCode().isPresent()
                ? StepWords.reason(change)
                : level == Level.RED ? "办理超过承诺期限。" : "办理超过法定期限。";
        JpaOrders.Draft draft = new JpaOrders.Draft(
                change.number(),
                level,
                change.number() + " " + level
                        + change.stepCode().map(code -> " " + code).orElse(""),
                change.department(),
                change.scope(),
                change.holder(),
                change.stepCode().map(code -> change.step()));
        return store.issue(draft, asks(Act.ISSUED, SYSTEM, words)).isPresent();
    }

    /** Issues an order by hand. */
    Outcome issue(Caller caller, CaseNumber number, String key, String reason) {
        Optional<LitCase> found = lights.find(number)
                .filter(lit -> Sight.ofSupervisor(caller).stream()
                        .anyMatch(sight -> sight.scope().covers(lit.scope())));
        if (found.isEmpty()) {
            return new Outcome.Refused(404, "", "没有找到这个办件。请核对编号。");
        }
        if (found.get().light() == Light.NONE && !found.get().lit()) {
            return new Outcome.Refused(409, "", "这个办件现在没有亮灯，不用督办。");
        }
        Optional<Outcome.Refused> wrong = words(reason, "督办理由");
        if (wrong.isPresent()) {
            return wrong.get();
        }
        LitCase lit = found.get();
        Optional<StepLight> step = StepWords.gravest(lit);
        String department = step.map(StepLight::department).orElse(lit.department());
        JpaOrders.Draft draft = new JpaOrders.Draft(
                number,
                Level.MANUAL,
                "manual " + key,
                department,
                lit.scope(),
                lit.holders().of(department),
                step.map(StepLight::name));
        return store.issue(draft, asks(Act.ISSUED, actor(caller), reason))
                .<Outcome>map(Outcome.Done::new)
                .orElseGet(() -> new Outcome.Refused(409, "", "这张督办单已经发出，没有重复发。"));
    }

    /** The department says what it does and until when. */
    Outcome answer(Caller caller, Order order, long seen, String words, String expected) {
        if (Sight.ofDepartment(caller).stream().noneMatch(sight -> sight.sees(order))) {
            return new Outcome.Refused(403, "", "反馈由责任部门的审查或决定岗位来写。");
        }
        Optional<Outcome.Refused> wrong = words(words, "反馈内容");
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Optional<LocalDate> day = day(expected);
        if (day.isEmpty()) {
            return new Outcome.Refused(400, "expected", "请选预计办结日期，例如 2026-12-08。");
        }
        if (day.get().isBefore(deadlines.today())) {
            return new Outcome.Refused(400, "expected", "预计办结日期已经过了，请选今天或以后的日子。");
        }
        Instant now = deadlines.now();
        return act(order, seen, new Entry(Act.ANSWERED, now, actor(caller), words, day, Instant.MAX, Instant.MAX));
    }

    /** The supervisor closes or returns it; never the person who answered. */
    Outcome judge(Caller caller, Order order, long seen, Act act, String words) {
        if (Sight.ofSupervisor(caller).stream().noneMatch(sight -> sight.sees(order))) {
            return new Outcome.Refused(403, "", "办结和退回由督办员来做。");
        }
        if (order.answeredBy().filter(actor(caller)::equals).isPresent()) {
            return new Outcome.Refused(403, "", "反馈是您写的，请另一位督办员审核。");
        }
        Optional<Outcome.Refused> wrong = words(words, act == Act.RETURNED ? "退回理由" : "办结意见");
        if (wrong.isPresent()) {
            return wrong.get();
        }
        Entry entry = act == Act.RETURNED
                ? asks(act, actor(caller), words)
                : new Entry(act, deadlines.now(), actor(caller), words, Optional.empty(), Instant.MAX, Instant.MAX);
        return act(order, seen, entry);
    }

    private Outcome act(Order order, long seen, Entry entry) {
        if (order.stage() == Stage.CLOSED) {
            return new Outcome.Refused(409, "", "这张督办单已经办结，不能再改。您写的内容留在下方。");
        }
        if (seen == order.version() && !entry.act().fits(order.stage())) {
            String now = order.stage().label();
            return new Outcome.Refused(409, "", "这张督办单现在是“" + now + "”，这一步还不能做。您写的内容留在下方。");
        }
        return seen == order.version() && store.append(order, entry)
                ? new Outcome.Done(order.key())
                : new Outcome.Refused(409, "", "同事刚刚已处理这张督办单，您的意见没有保存，已留在下方。");
    }

    private Entry asks(Act act, String actor, String words) {
        Instant now = deadlines.now();
        return new Entry(act, now, actor, words, Optional.empty(), deadlines.head(now), deadlines.escalation(now));
    }

    private static Optional<Outcome.Refused> words(String words, String name) {
        if (words.length() < LEAST) {
            return Optional.of(new Outcome.Refused(400, "words", "请写" + name + "，至少 " + LEAST + " 个字。"));
        }
        return words.length() > MOST
                ? Optional.of(new Outcome.Refused(
                        400, "words", name + "最多 " + MOST + " 个字，请删去 " + (words.length() - MOST) + " 个字。"))
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeParseException malformed) {
            return Optional.empty();
        }
    }

    private static String actor(Caller caller) {
        return caller instanceof Caller.Staff staff ? staff.workNumber() : SYSTEM;
    }

    /** An order that the caller may see. */
    Optional<Order> see(Caller caller, String key) {
        return store.find(key).filter(order -> sights(caller).stream().anyMatch(sight -> sight.sees(order)));
    }

    List<Entry> history(Order order) {
        return store.history(order.key());
    }

    private static List<Sight> sights(Caller caller) {
        return java.util.stream.Stream.concat(Sight.ofSupervisor(caller).stream(), Sight.ofDepartment(caller).stream())
                .toList();
    }
}
