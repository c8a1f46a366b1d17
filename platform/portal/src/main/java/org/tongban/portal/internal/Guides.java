// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;
import org.tongban.matter.Step;
import org.tongban.matter.TimeLimit;

/** Writes the guide of a matter for a hall. */
public final class Guides {
    private final Site site;
    private final MatterDefinition definition;
    private final Matter matter;
    private final Hall hall;

    /**
     * For a matter and a hall.
     *
     * @param site knows halls and roles
     * @param definition of the matter in the hall's area
     * @param hall whose offer is shown
     */
    public Guides(Site site, MatterDefinition definition, Hall hall) {
        this.site = site;
        this.definition = definition;
        this.matter = definition.matter();
        this.hall = hall;
    }

    /**
     * The guide.
     *
     * @param action the card at the right
     * @return what the page shows
     */
    public GuideView view(GuideView.Action action) {
        Papers papers = new Papers(matter);
        return new GuideView(
                matter.code(),
                matter.name(),
                tags(),
                new Availability(matter, site.today()).stopped(),
                facts(),
                new Basics(site, definition).rows(),
                matter.conditions(),
                papers.brought(),
                papers.exempt(),
                matter.steps().stream().map(Guides::step).toList(),
                matter.fees(),
                matter.basis().stream().map(Guides::basis).toList(),
                places(),
                matter.results().stream().map(Guides::result).toList(),
                matter.faqs(),
                definition.implementation(),
                new Events(site, hall.area()).view(matter),
                action);
    }

    private List<Tag> tags() {
        List<Tag> tags = new ArrayList<>();
        tags.add(new Tag(matter.kind().label(), "plain"));
        tags.addAll(Tag.of(matter));
        if (matter.commitment().isPresent()) {
            tags.add(new Tag("可告知承诺", "plain"));
        }
        return tags;
    }

    private List<GuideView.Fact> facts() {
        Matter.PromisedLimit promised = definition.promised();
        return List.of(
                new GuideView.Fact("承诺时限", promised.limit().label(), "", promised.sample()),
                statutory(),
                new GuideView.Fact(
                        "跑几次",
                        Words.visits(matter.online().visits()),
                        matter.online().visitReason().orElse(""),
                        false),
                fees(),
                new GuideView.Fact("谁能办", Words.audience(matter.audience()), people(), false));
    }

    private GuideView.Fact fees() {
        String standards = matter.fees().stream()
                .map(fee -> fee.name() + "：" + fee.standard())
                .collect(Collectors.joining("；"));
        return new GuideView.Fact("收费", standards.isEmpty() ? "不收费" : "收费", standards, false);
    }

    private GuideView.Fact statutory() {
        return matter.limits()
                .statutory()
                .map(limit -> new GuideView.Fact("法定时限", limit.limit().label(), from(limit), false))
                .orElseGet(() -> new GuideView.Fact(
                        "法定时限", "法律没有规定", matter.limits().note().orElse(""), false));
    }

    private static String from(Matter.StatutoryLimit limit) {
        String from = switch (limit.from()) {
            case RECEIPT -> "从收件算起";
            case COMPLETE -> "从材料齐全算起";
            case ACCEPTANCE -> "从受理算起";
        };
        return from + limit.extension().map(more -> "，可延长 " + more.label()).orElse("");
    }

    private String people() {
        Matter.Applicants rule = matter.applicants();
        return switch (rule.presence()) {
            case ALL -> (rule.min() == 2 ? "双方" : rule.min() > 2 ? "各方" : "") + "本人到场";
            case ONE -> "申请人本人到场";
            case NONE -> "";
        };
    }

    private static GuideView.StepLine step(Step step) {
        String people = step.people() > 1 ? "，" + step.people() + " 人一起去" : "";
        String pause = step.pause()
                .map(law -> "这段时间不计入办理时限（" + law.basis() + "）"
                        + law.most().map(most -> "，最长 " + most.label()).orElse("") + "。")
                .orElse("");
        return new GuideView.StepLine(
                step.name(),
                Words.level(step.level()) + people,
                step.onDemand()
                        ? "需要时才办"
                        : step.limit().map(limit -> limit.label()).orElse(""),
                step.standard().map(text -> text + "。").orElse("") + pause);
    }

    private static GuideView.Basis basis(Matter.LegalBasis basis) {
        return new GuideView.Basis(
                "《" + basis.law() + "》" + basis.article().orElse(""),
                basis.quote().orElse(""));
    }

    /** The windows of the visitor's hall first, then the others in the order of the implementation. */
    private List<GuideView.Place> places() {
        return definition
                .implementation()
                .map(local -> local.windows().stream()
                        .sorted(Comparator.comparing((Implementation.Window window) ->
                                !DivisionCode.of(window.hall()).equals(hall.code())))
                        .flatMap(window -> place(window).stream())
                        .toList())
                .orElse(List.of());
    }

    private Optional<GuideView.Place> place(Implementation.Window window) {
        return site.hall(window.hall())
                .map(found -> new GuideView.Place(
                        found.name(),
                        "/halls/" + found.code(),
                        window.window(),
                        window.hours(),
                        found.address(),
                        found.phone()));
    }

    private static GuideView.ResultLine result(Matter.Result result) {
        String kind = switch (result.kind()) {
            case CERTIFICATE -> "证件";
            case DOCUMENT -> "文书";
            case COMPLETION -> "办完即可，没有证件";
        };
        String ways = result.delivery().stream()
                .map(way -> switch (way) {
                    case WINDOW -> "窗口领取";
                    case COURIER -> "邮寄";
                    case ELECTRONIC -> "网上查看、下载";
                })
                .collect(Collectors.joining("、"));
        String validity = result.validity().map(Guides::validity).orElse("");
        return new GuideView.ResultLine(result.name(), kind, validity + ways);
    }

    private static String validity(String text) {
        String words = text.matches("[0-9]{1,4} (working-day|calendar-day|month|year)")
                ? TimeLimit.parse(text).label()
                : text;
        return "有效期 " + words + "；";
    }
}
