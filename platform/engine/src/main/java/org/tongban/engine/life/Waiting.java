// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.hall.HallLevel;
import org.tongban.identity.Duty;
import org.tongban.matter.Matter;
import org.tongban.matter.Step;

/**
 * In whose inbox a case lies.
 *
 * @param queue the inbox
 * @param level posts at or above it may do what is next
 * @param words what is next
 * @param departments whose turn it is; several where steps of several departments run side by side
 */
public record Waiting(Queue queue, HallLevel level, String words, Set<String> departments) {
    /** The inboxes; the name is stored. */
    public enum Queue {
        /** The receiving window accepts. */
        WINDOW(true),
        /** A counter hands out. */
        COUNTER(true),
        /** The department accepts. */
        ACCEPTANCE(false),
        /** A step is open. */
        EXAMINATION(false),
        /** The decision, or what follows from it. */
        DECISION(false),
        /** Nobody of the staff: the applicant has to act. */
        APPLICANT(false),
        /** Nobody: it has ended. */
        NOBODY(false);

        private final boolean atHall;

        Queue(boolean atHall) {
            this.atHall = atHall;
        }

        /**
         * Tells by which place posts are matched.
         *
         * @return true for the receiving hall, false for the competent place
         */
        public boolean atHall() {
            return atHall;
        }

        /**
         * The inboxes of a duty.
         *
         * @param duty of a post
         * @return one or two; none for administrators
         */
        public static List<Queue> of(Duty duty) {
            return switch (duty) {
                case WINDOW -> List.of(WINDOW, COUNTER);
                case HELPER -> List.of(COUNTER);
                case ACCEPTANCE -> List.of(ACCEPTANCE);
                case EXAMINATION -> List.of(EXAMINATION);
                case DECISION -> List.of(DECISION);
                case MATTER_EDITOR, PUBLISHER, SUPERVISOR, SYSTEM_ADMIN, SECURITY_ADMIN, AUDITOR -> List.of();
            };
        }
    }

    /**
     * What a case waits for.
     *
     * @param facts about it
     * @return the inbox and what is next
     */
    public static Waiting of(CaseFacts facts) {
        return switch (facts.state()) {
            case RECEIVED -> anyLevel(facts, accepters(facts), "核对材料并受理");
            case CORRECTION ->
                Lapse.open(facts)
                        ? anyLevel(facts, accepters(facts), "补正到期没有补齐：核对后终止，或等申请人补齐")
                        : anyLevel(facts, Queue.APPLICANT, "等申请人补齐材料");
            case ACCEPTED ->
                Lapse.open(facts)
                        ? toPutRight(facts, "容缺材料到期没有补交：核对后终止，或等补交后接着办")
                        : ofSteps(facts, new StepPlan(facts));
            case GRANTED ->
                facts.nothingToMake()
                        ? anyLevel(facts, Queue.COUNTER, "送达结果")
                        : new Waiting(
                                Queue.DECISION,
                                decisionLevel(facts),
                                "制作结果",
                                Set.of(facts.matter().department()));
            case ISSUED -> ofParcels(facts);
            case REFUSED -> anyLevel(facts, Queue.COUNTER, "送达决定书");
            case DELIVERED, DECLINED, CLOSED, WITHDRAWN, TERMINATED, TRANSFERRED -> anyLevel(facts, Queue.NOBODY, "");
        };
    }

    private static Queue accepters(CaseFacts facts) {
        return facts.matter().acceptance().by() == Matter.AcceptanceRule.By.WINDOW ? Queue.WINDOW : Queue.ACCEPTANCE;
    }

    /** While a courier has the result nobody can do anything; what went wrong on the way is the department's to put right. */
    private static Waiting ofParcels(CaseFacts facts) {
        Optional<Parcels.Parcel> parcel = new Parcels(facts.history()).last();
        if (parcel.isEmpty()) {
            return anyLevel(facts, Queue.COUNTER, "送达结果");
        }
        return switch (parcel.get().status()) {
            case ORDERED, PICKED_UP, DELIVERED -> anyLevel(facts, Queue.APPLICANT, "快递寄送中，等签收");
            case REFUSED -> toPutRight(facts, "快递被拒收：请联系申请人，改约窗口领取或再寄一次");
            case LOST -> toPutRight(facts, "快递丢失：请联系申请人，重新制作后窗口领取或再寄一次");
            case RETURNED -> toPutRight(facts, "快递已退回：请联系申请人，改约窗口领取或再寄一次");
        };
    }

    private static Waiting toPutRight(CaseFacts facts, String words) {
        return new Waiting(
                Queue.DECISION,
                decisionLevel(facts),
                words,
                Set.of(facts.matter().department()));
    }

    /**
     * The level at which a case is decided.
     *
     * @param facts about the case
     * @return the level of the decision step; without one, the highest level of the matter
     */
    static HallLevel decisionLevel(CaseFacts facts) {
        return new StepPlan(facts)
                .decision()
                .map(Step::level)
                .orElseGet(() -> facts.matter().levels().stream()
                        .min(Comparator.naturalOrder())
                        .orElse(HallLevel.VILLAGE));
    }

    private static Waiting ofSteps(CaseFacts facts, StepPlan plan) {
        List<Step> open = plan.open();
        // Side by side: the inbox of the lowest level, into which the levels above look too.
        Optional<HallLevel> lowest = open.stream().map(Step::level).max(Comparator.naturalOrder());
        boolean examined = open.stream().allMatch(step -> StepPlan.duty(step) == Duty.DECISION);
        String words = String.join("、", open.stream().map(Step::name).toList());
        Set<String> departments =
                open.stream().map(facts::department).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Waiting(
                examined ? Queue.DECISION : Queue.EXAMINATION,
                lowest.orElse(HallLevel.VILLAGE),
                open.isEmpty() ? "作出决定" : words,
                departments.isEmpty() ? Set.of(facts.matter().department()) : departments);
    }

    private static Waiting anyLevel(CaseFacts facts, Queue queue, String words) {
        return new Waiting(
                queue, HallLevel.VILLAGE, words, Set.of(facts.matter().department()));
    }
}
