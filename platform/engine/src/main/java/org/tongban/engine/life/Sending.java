// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.life;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.tongban.cases.CaseCommand;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseState;
import org.tongban.cases.Collector;
import org.tongban.cases.ParcelStatus;
import org.tongban.engine.clock.Deadline;
import org.tongban.matter.Matter;
import org.tongban.matter.TimeLimit;

/** How a result gets to the applicant: over a counter, or by a courier. */
final class Sending {
    /** How long a courier may be silent before its parcel counts as lost. */
    private static final TimeLimit QUIET = new TimeLimit(3, TimeLimit.Unit.WORKING_DAY);

    private final CaseFacts facts;
    private final Actor actor;
    private final Said said;
    private final Parcels parcels;

    Sending(CaseFacts facts, Actor actor, Said said) {
        this.facts = facts;
        this.actor = actor;
        this.said = said;
        this.parcels = new Parcels(facts.history());
    }

    Decided deliver(CaseCommand.Deliver command) {
        if (LifeTable.find(facts.state(), Act.ISSUE).isPresent() && !facts.nothingToMake()) {
            return Refusal.because("结果还没有做好。请先制证，再送达。");
        }
        Optional<Parcels.Parcel> away = parcels.last().filter(parcel -> keeps(parcel, command.collector()));
        if (away.isPresent()) {
            return Refusal.because(
                    "结果交给了" + away.get().label() + "（" + away.get().status().label() + "）。签收以后才算送达。");
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.MEANS, said.text("means", command.means()));
        command.collector().ifPresent(collector -> {
            payload.put(PayloadKeys.COLLECTOR, said.text("collectorName", collector.name()));
            payload.put(PayloadKeys.COLLECTOR_CODE, said.text("collectorCode", collector.code()));
            payload.put(PayloadKeys.COLLECTED_BY_APPLICANT, Boolean.toString(collector.applicant()));
        });
        Change.NewEvent delivered = said.event(CaseEventType.DELIVERED, payload);
        payload.put(PayloadKeys.MATERIALS, scans(command.files()));
        return said.change(List.of(delivered, said.event(CaseEventType.CLOSED, payload)), command.files());
    }

    /** Papers belong to the last event of an act. */
    private String scans(List<UUID> files) {
        return files.stream()
                .map(file -> facts.attached().getOrDefault(file, "") + ":" + CaseMaterial.Mark.UPLOADED + ":" + file)
                .collect(Collectors.joining(","));
    }

    /** What nobody has fetched yet can still be handed to somebody who signs for it. */
    private static boolean keeps(Parcels.Parcel parcel, Optional<Collector> collector) {
        return parcel.status() == ParcelStatus.PICKED_UP
                || (parcel.status() == ParcelStatus.ORDERED && collector.isEmpty());
    }

    Decided dispatch(CaseCommand.Dispatch command) {
        Optional<Parcels.Parcel> away =
                parcels.last().filter(parcel -> parcel.status().underWay());
        if (away.isPresent()) {
            return Refusal.because("已经交给" + away.get().label() + "寄送，运单号 "
                    + away.get().number() + "（" + away.get().status().label() + "），不用再寄。");
        }
        boolean sent = facts.matter().results().stream()
                .anyMatch(result -> result.delivery().contains(Matter.Result.Delivery.COURIER));
        if (!sent) {
            return Refusal.because("这个事项的结果不寄送。请申请人到窗口领取。");
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.PARCEL, command.number() + "-" + (command.seq() + 1));
        payload.put(PayloadKeys.RECIPIENT, said.text("recipient", command.recipient()));
        payload.put(PayloadKeys.PHONE, said.text("phone", command.phone()));
        payload.put(PayloadKeys.ADDRESS, said.text("address", command.address()));
        if (!command.phone().isBlank() && !command.phone().strip().matches("[0-9][0-9 -]{5,18}[0-9]")) {
            said.wrong("phone", "电话要写 7 到 20 位数字，座机带区号。");
        }
        return said.change(List.of(CaseEventType.DISPATCHED), payload, List.of());
    }

    Decided report(CaseCommand.ReportParcel command) {
        Optional<Parcels.Parcel> found = parcels.find(command.parcel());
        if (found.isEmpty()) {
            return Refusal.because("没有这个运单。");
        }
        Parcels.Parcel parcel = found.get();
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.PARCEL, parcel.number());
        payload.put(PayloadKeys.REPORT, said.text("report", command.report()));
        payload.put(PayloadKeys.PARCEL_STATUS, command.status().name());
        payload.put(PayloadKeys.WORDS, Said.cut(command.words()));
        if (facts.state() == CaseState.CLOSED) {
            return said.change(List.of(CaseEventType.PARCEL_NOTED), payload, List.of());
        }
        boolean signed = command.status() == ParcelStatus.DELIVERED
                && parcels.last().equals(found)
                && command.status().follows(parcel.status());
        return signed
                ? signedFor(parcel, payload, command.words())
                : said.change(List.of(CaseEventType.PARCEL_REPORTED), payload, List.of());
    }

    /** Lost is what nobody has heard of for a while; what is back at the office can be seen there. */
    Decided mark(CaseCommand.MarkParcel command, Moment moment) {
        Optional<Parcels.Parcel> last =
                parcels.last().filter(parcel -> parcel.number().equals(command.parcel()));
        if (last.isEmpty()) {
            return Refusal.because("没有这个运单，或者已经另寄了一次。");
        }
        if (!command.status().follows(last.get().status())) {
            return Refusal.because("这个包裹" + last.get().status().label() + "，不用再登记。");
        }
        if (command.status() != ParcelStatus.LOST && command.status() != ParcelStatus.RETURNED) {
            said.wrong("status", "只能登记“已丢失”或“已退回”。");
        }
        LocalDate quiet =
                Deadline.of(QUIET, parcels.lastNews(), moment.calendar()).day();
        if (command.status() == ParcelStatus.LOST && moment.today().isBefore(quiet)) {
            return Refusal.because("快递" + parcels.lastNews() + "还有消息。请先向快递公司查询，" + quiet + "起仍没有消息的可以登记丢失。");
        }
        Map<String, String> payload = new LinkedHashMap<>();
        payload.put(PayloadKeys.PARCEL, last.get().number());
        payload.put(PayloadKeys.PARCEL_STATUS, command.status().name());
        payload.put(PayloadKeys.REASON, said.text("reason", command.reason()));
        return said.change(List.of(CaseEventType.PARCEL_REPORTED), payload, List.of());
    }

    private Decided signedFor(Parcels.Parcel parcel, Map<String, String> payload, String words) {
        String signature = words.isBlank() ? "" : "：" + Said.cut(words);
        Map<String, String> means =
                Map.of(PayloadKeys.MEANS, parcel.label() + "送达，运单号 " + parcel.number() + "，已签收" + signature);
        List<Change.NewEvent> events = new ArrayList<>();
        events.add(said.event(CaseEventType.PARCEL_REPORTED, payload));
        Act.DELIVER.writes().forEach(type -> events.add(said.event(type, means)));
        return said.well()
                ? new Change(actor, CaseState.CLOSED, List.copyOf(events), List.of())
                : said.change(events, List.of());
    }
}
