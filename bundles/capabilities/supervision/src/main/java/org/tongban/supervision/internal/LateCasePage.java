// SPDX-License-Identifier: Apache-2.0
package org.tongban.supervision.internal;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.supervision.LightService;
import org.tongban.supervision.LitCase;

/** A lit case: what it owed, and an order by hand. */
@Component(service = PageContribution.class)
public final class LateCasePage implements PageContribution {
    private static final PageResult UNKNOWN =
            new PageResult.Message(404, "没有找到这个办件", "请核对编号。", new Link("/supervision", "回到督办"));

    private final LightService lights;
    private final Orders orders;

    /**
     * Over the services.
     *
     * @param lights of cases
     * @param orders are issued
     */
    @Activate
    public LateCasePage(@Reference LightService lights, @Reference Orders orders) {
        this.lights = lights;
        this.orders = orders;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return "/supervision/cases/{number}";
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.SUPERVISOR);
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<LitCase> found = number(request.pathPart("number"))
                .flatMap(lights::find)
                .filter(lit -> Sight.ofSupervisor(request.caller()).stream()
                        .anyMatch(sight -> sight.scope().covers(lit.scope())));
        if (found.isEmpty()) {
            return UNKNOWN;
        }
        if (request.method() == Method.GET) {
            return page(request, found.get(), Optional.empty());
        }
        Outcome outcome = orders.issue(
                request.caller(), found.get().number(), request.parameter("key"), request.parameter("words"));
        return outcome instanceof Outcome.Done done
                ? new PageResult.Redirect("/supervision/orders/" + done.key())
                : page(request, found.get(), Optional.of((Outcome.Refused) outcome));
    }

    private PageResult page(PageRequest request, LitCase lit, Optional<Outcome.Refused> problem) {
        LateCaseView view = new LateCaseView(
                Overview.line(lit),
                lights.of(lit.number()).stream()
                        .map(change ->
                                Words.minute(change.at()) + "　" + change.light().label() + "　" + StepWords.past(change))
                        .toList(),
                lit.lit() || lit.light() != Light.NONE,
                request.parameter("words"),
                problem,
                request.newIdempotencyKey(),
                request.csrfField().markup());
        return PageResult.Page.of("督办办件", Templates.render("latecase", view))
                .under(new Link("/supervision", "督办"))
                .status(problem.map(Outcome.Refused::status).orElse(200));
    }

    private static Optional<CaseNumber> number(String text) {
        try {
            return Optional.of(new CaseNumber(text));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
