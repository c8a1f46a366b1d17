// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.Holders;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Caller;

/** 认领 and 转交: an officer takes over what a department has to do in a case, or hands it on. */
final class Assignment {
    private final CaseFacts facts;
    private final Caller caller;
    private final Said said;
    private final String own;
    private final Authority authority;
    private final Holders holders;

    Assignment(CaseFacts facts, Caller caller, Actor actor, Said said) {
        this.facts = facts;
        this.caller = caller;
        this.said = said;
        this.own = actor.workNumber();
        this.authority = new Authority(facts);
        this.holders = new Holding(facts).holders();
    }

    Decided claim() {
        Set<String> reached = authority.carries(caller);
        if (reached.isEmpty()) {
            return Refusal.because("您的岗位办不了这一件接下来的步骤，不用认领。");
        }
        Set<String> free = only(reached, department -> holders.of(department).isEmpty());
        if (!free.isEmpty()) {
            return change(CaseEventType.CLAIMED, own, free, Map.of());
        }
        List<String> others = others(reached);
        return Refusal.because(
                others.isEmpty() ? "这一件已经在您名下了。" : "这一件在 " + String.join("、", others) + " 名下。要换到您名下，请对方或决定岗先转交。");
    }

    Decided assign(CaseCommand.Assign command) {
        String number = command.workNumber().strip();
        Set<String> mine = only(facts.departments(), number.isEmpty() ? this::mayGiveBack : this::mayHandOn);
        List<String> others = others(facts.departments());
        if (mine.isEmpty()) {
            return Refusal.because(
                    others.isEmpty() ? "这一件没有人认领，不用退回。" : "这一件由 " + String.join("、", others) + " 在办，只有本人或决定岗能转交。");
        }
        Set<String> given = only(
                mine,
                department ->
                        command.departments().isEmpty() || command.departments().contains(department));
        if (given.isEmpty()) {
            said.wrong("workNumber", "工号 " + number + " 不在这一件归您转交的部门。请转给能办的同事。");
        }
        String reason = number.isEmpty() ? Said.cut(command.reason()) : said.text("reason", command.reason());
        return change(CaseEventType.ASSIGNED, number, given, Map.of(PayloadKeys.REASON, reason));
    }

    private boolean mayGiveBack(String department) {
        return holders.of(department)
                .filter(holder -> holder.equals(own) || decides(department))
                .isPresent();
    }

    /** What nobody has is handed on by whoever could claim it; the leading department answers for the whole case. */
    private boolean mayHandOn(String department) {
        return decides(department)
                || decides(facts.matter().department())
                || holders.of(department)
                        .map(own::equals)
                        .orElseGet(() -> authority.carries(caller).contains(department));
    }

    private boolean decides(String department) {
        return authority
                .actor(caller, Who.DECIDER, HallLevel.VILLAGE, department)
                .isPresent();
    }

    private List<String> others(Set<String> departments) {
        return holders.of(departments).stream()
                .filter(number -> !number.equals(own))
                .toList();
    }

    private static Set<String> only(Set<String> departments, Predicate<String> wanted) {
        return departments.stream().filter(wanted).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    private Decided change(CaseEventType type, String number, Set<String> departments, Map<String, String> more) {
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.ASSIGNEE, number);
        payload.put(PayloadKeys.DEPARTMENTS, String.join(",", departments));
        payload.putAll(more);
        return said.change(List.of(type), payload, List.of());
    }
}
