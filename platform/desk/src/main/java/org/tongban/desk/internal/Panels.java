// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseFile;
import org.tongban.cases.CaseStep;
import org.tongban.cases.DeclineGround;
import org.tongban.cases.TerminationGround;
import org.tongban.engine.life.Act;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;
import org.tongban.page.PageRequest;

/** Puts the panel of decisions together: what the caller can do now, and nothing else. */
public final class Panels {
    /** Acts that take the case no further. */
    private static final Set<Verb> BESIDE = EnumSet.of(
            Verb.TERMINATE,
            Verb.BACK,
            Verb.CHANGE,
            Verb.SUSPEND,
            Verb.EXTENSION,
            Verb.CLAIM,
            Verb.ASSIGN,
            Verb.DISPATCH,
            Verb.PARCEL);

    private final Office office;
    private final CaseFile file;
    private final Possible possible;

    /**
     * For a case.
     *
     * @param office the services
     * @param file the case
     * @param possible what the caller can do
     */
    public Panels(Office office, CaseFile file, Possible possible) {
        this.office = office;
        this.file = file;
        this.possible = possible;
    }

    /**
     * The panel.
     *
     * @param request brings the hidden field
     * @param said what just happened
     * @param typed what was typed
     * @return the view
     */
    public PanelView view(PageRequest request, PanelView.Said said, Typed typed) {
        List<PanelView.ActView> acts = acts(typed);
        return new PanelView(
                "/desk/cases/" + file.number(),
                request.csrfField().markup(),
                file.seq(),
                acts,
                choices(acts, said, typed),
                new PanelDrafts(office, file, possible.facts()).all(),
                office.phrases(possible.staff()),
                possible.waitingFor(),
                onlyEnding(acts) ? List.copyOf(possible.obstacles()) : List.of(),
                said,
                typed);
    }

    /** Whoever can at most end a case wants to know why it cannot go on. */
    private static boolean onlyEnding(List<PanelView.ActView> acts) {
        return acts.stream().map(PanelView.ActView::verb).allMatch(BESIDE::contains);
    }

    private List<PanelView.ActView> acts(Typed typed) {
        List<PanelView.ActView> acts = new ArrayList<>();
        for (CaseCommand command : possible.commands()) {
            PanelView.ActView act =
                    act(command, acts.isEmpty() && typed.act().isEmpty() && !BESIDE.contains(verb(command)));
            acts.add(
                    typed.by(act)
                            ? new PanelView.ActView(act.verb(), act.title(), act.step(), act.standard(), true)
                            : act);
        }
        return List.copyOf(acts);
    }

    private PanelView.ActView act(CaseCommand command, boolean open) {
        Verb verb = verb(command);
        if (command instanceof CaseCommand.CompleteStep completion) {
            Step step = step(completion.step());
            return new PanelView.ActView(
                    verb, step.name(), step.code(), step.standard().orElse(""), open);
        }
        if (command instanceof CaseCommand.StartStep start) {
            Step step = step(start.step());
            return new PanelView.ActView(verb, step.name() + "：发书面通知", step.code(), told(step), open);
        }
        if (command instanceof CaseCommand.ChangeHearing change) {
            Step step = step(change.step());
            return new PanelView.ActView(verb, step.name() + "：改期或更正通知", step.code(), "", open);
        }
        return new PanelView.ActView(verb, verb.label(), "", "", open);
    }

    private Step step(String code) {
        return possible.facts().possible().stream()
                .filter(own -> own.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String told(Step step) {
        return switch (step.kind()) {
            case HEARING -> "写明哪一天、几点、在哪里听证。";
            case PUBLIC_NOTICE -> "写明公示到哪一天、在哪里公示。";
            default -> "写明要做什么、大约需要多久。";
        };
    }

    private static Verb verb(CaseCommand command) {
        return switch (Act.of(command)) {
            case ACCEPT -> Verb.ACCEPT;
            case SUPPLY_CORRECTION -> Verb.SUPPLY;
            case REQUEST_CORRECTION -> Verb.CORRECT;
            case COMPLETE_STEP -> Verb.STEP;
            case GRANT -> Verb.GRANT;
            case ISSUE -> Verb.ISSUE;
            case DELIVER -> Verb.DELIVER;
            case DISPATCH -> Verb.DISPATCH;
            case MARK_PARCEL -> Verb.PARCEL;
            case REFUSE -> Verb.REFUSE;
            case DECLINE -> Verb.DECLINE;
            case TERMINATE -> Verb.TERMINATE;
            case START_STEP -> Verb.START;
            case CHANGE_HEARING -> Verb.CHANGE;
            case SEND_BACK -> Verb.BACK;
            case SUSPEND -> Verb.SUSPEND;
            case RESUME -> Verb.RESUME;
            case PROPOSE_EXTENSION -> Verb.EXTENSION;
            case DECIDE_EXTENSION ->
                ((CaseCommand.DecideExtension) command).approved() ? Verb.EXTEND : Verb.NO_EXTENSION;
            case CLAIM -> Verb.CLAIM;
            case ASSIGN -> Verb.ASSIGN;
            case FORWARD -> Verb.FORWARD;
            case SETTLE -> Verb.SETTLE;
            case WITHDRAW, SUPPLY_DEFERRED, REPORT_PARCEL ->
                throw new IllegalArgumentException("Nobody of the staff does this");
        };
    }

    private PanelView.Choices choices(List<PanelView.ActView> acts, PanelView.Said said, Typed typed) {
        Matter matter = file.definition().matter();
        SupplyForm supply = new SupplyForm(office, file, said.errors(), typed);
        boolean notice = acts.stream().anyMatch(act -> act.verb() == Verb.CORRECT);
        return new PanelView.Choices(
                notice ? Correction.askable(office, file, possible) : List.of(),
                supply.papers(),
                supply.fields(),
                matter.refusal().stream()
                        .map(reason -> new Option(reason.code(), reason.text()))
                        .toList(),
                matter.basis().stream()
                        .map(basis -> "《" + basis.law() + "》" + basis.article().orElse(""))
                        .toList(),
                Arrays.stream(DeclineGround.values())
                        .map(ground -> new Option(ground.name(), ground.label()))
                        .toList(),
                Arrays.stream(TerminationGround.values())
                        .map(ground -> new Option(ground.name(), ground.label()))
                        .toList(),
                matter.pauses().stream()
                        .map(pause -> new Option(pause.code(), pause.name()))
                        .toList(),
                file.steps().stream()
                        .filter(step -> step.status() == CaseStep.Status.DONE)
                        .map(step -> new Option(step.step().code(), step.step().name()))
                        .toList(),
                means(matter));
    }

    private static List<String> means(Matter matter) {
        return matter.results().stream()
                .flatMap(result -> result.delivery().isEmpty()
                        ? Stream.of(Matter.Result.Delivery.WINDOW)
                        : result.delivery().stream())
                .distinct()
                .map(delivery -> switch (delivery) {
                    case WINDOW -> "窗口当面领取，已核对身份证件并签收";
                    case COURIER -> "邮寄送达，快递单号：";
                    case ELECTRONIC -> "电子送达，已发到申请人账号";
                })
                .toList();
    }
}
