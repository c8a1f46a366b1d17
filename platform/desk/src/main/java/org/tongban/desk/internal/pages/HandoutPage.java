// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.HandoutService;
import org.tongban.desk.internal.Handout;
import org.tongban.desk.internal.HandoutView;
import org.tongban.desk.internal.Templates;
import org.tongban.form.FieldError;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** 统一出件: finds what waits for whoever stands at the window, and hands it out. */
@Component(service = PageContribution.class)
public final class HandoutPage implements DeskPage {
    private final HandoutService handout;

    /**
     * Over the service.
     *
     * @param handout knows what waits
     */
    @Activate
    public HandoutPage(@Reference HandoutService handout) {
        this.handout = handout;
    }

    @Override
    public String route() {
        return "/desk/handout";
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("统一出件", 25));
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        if (request.method() == Method.GET) {
            return page(view(request, Optional.empty(), Optional.empty(), List.of()));
        }
        Handout typed = new Handout(request);
        Optional<HandoutService.Proof> proof = typed.proof();
        if (proof.isEmpty()) {
            return page(view(request, Optional.of(typed.unreadable()), Optional.empty(), List.of()))
                    .status(422);
        }
        Optional<HandoutService.Found> found = handout.find(staff, proof.get());
        if (found.isEmpty()) {
            String problem = proof.get() instanceof HandoutService.Proof.Receipt
                    ? "没有找到。请核对编号和查询码，或者换一种方式查。同一件一分钟内输错 10 次，要等一分钟再查。"
                    : "没有找到。请核对后再查，或者换一种方式查。";
            return page(view(request, Optional.of(problem), Optional.empty(), List.of()))
                    .status(404);
        }
        return request.parameter("act").equals("deliver")
                ? deliver(request, staff, found, typed.handing(proof.get()))
                : page(view(request, Optional.empty(), found, List.of()));
    }

    private PageResult deliver(
            PageRequest request,
            Caller.Staff staff,
            Optional<HandoutService.Found> found,
            HandoutService.Handing handing) {
        HandoutService.HandoutOutcome outcome = handout.handOut(staff, handing);
        if (outcome instanceof HandoutService.HandoutOutcome.Invalid invalid) {
            return page(view(request, Optional.empty(), found, invalid.errors()))
                    .status(422);
        }
        String results = ((HandoutService.HandoutOutcome.Handed) outcome)
                .lines().stream()
                        .map(line -> "r=" + line.number() + "." + letter(line.result()))
                        .collect(Collectors.joining("&"));
        return new PageResult.Redirect("/desk/handout/slips?" + results);
    }

    private static String letter(HandoutService.Result result) {
        return switch (result) {
            case DONE, DONE_BEFORE -> "d";
            case CHANGED -> "c";
            case NOT_POSSIBLE -> "n";
        };
    }

    private static HandoutView view(
            PageRequest request,
            Optional<String> problem,
            Optional<HandoutService.Found> found,
            List<FieldError> errors) {
        return new HandoutView(request.csrfField().markup(), problem, found, errors, request);
    }

    private static PageResult.Page page(HandoutView view) {
        return PageResult.Page.of("统一出件", Templates.render("handout", view)).full();
    }
}
