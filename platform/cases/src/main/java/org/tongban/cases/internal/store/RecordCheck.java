// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseState;
import org.tongban.engine.life.LifeTable;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.vault.VaultException;

/** Compares the record of a case with what its events say: who edits the record past the chain is found here. */
final class RecordCheck {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final Set<CaseEventType> DECISIONS = Set.of(CaseEventType.GRANTED, CaseEventType.REFUSED);

    private final CaseRow file;
    private final List<EventRow> events;
    private final Map<Long, Map<String, String>> said;
    private final List<String> faults = new ArrayList<>();

    /**
     * For a case whose chain holds.
     *
     * @param file the record
     * @param events up to the one that the record names
     * @param said payloads by number, without those that were erased
     */
    RecordCheck(CaseRow file, List<EventRow> events, Map<Long, Map<String, String>> said) {
        this.file = file;
        this.events = events;
        this.said = said;
    }

    List<String> faults(Seals seals, List<ApplicantRow> applicants, List<MaterialRow> materials) {
        compare("状态", file.state, state());
        compare("收件时间", file.receivedAt, events.get(0).at);
        compare("最近办理时间", file.movedAt, events.get(events.size() - 1).at);
        compare("决定时间", file.decidedAt, at(DECISIONS));
        acceptance();
        latest(PayloadKeys.CHANNEL).ifPresent(channel -> compare("渠道", file.channel, channel));
        latest(PayloadKeys.HALL).ifPresent(hall -> compare("收件大厅", file.hall, hall));
        latest(PayloadKeys.HALL_SCOPE).ifPresent(scope -> compare("收件大厅", file.hallScope, scope));
        latest(PayloadKeys.SCOPE).ifPresent(scope -> compare("办理地", file.scope, scope));
        latest(PayloadKeys.DUES)
                .ifPresent(days -> compare("期限", HeadMapping.head(file).dues().text(), days));
        latest(PayloadKeys.APPLICANTS).ifPresent(persons -> compare("申请人", persons(applicants), persons));
        latest(PayloadKeys.ANSWERS).ifPresent(digest -> compare("申请表", answers(seals), digest));
        said.forEach((seq, payload) ->
                compare("第" + seq + "号事件的材料", papers(materials, seq), payload.getOrDefault(PayloadKeys.MATERIALS, "")));
        return faults.stream().distinct().toList();
    }

    /** Where the last event that moved the case has left it. */
    private @Nullable String state() {
        return events.stream()
                .flatMap(event -> LifeTable.after(CaseEventType.valueOf(event.type)).stream())
                .reduce((earlier, later) -> later)
                .map(CaseState::name)
                .orElse(null);
    }

    private void acceptance() {
        Optional<String> supposed = latest(PayloadKeys.AS_OF);
        boolean erased = said.size() < events.size();
        if (erased && supposed.isEmpty()) {
            return; // nothing is left that would say from when it counts
        }
        if (supposed.isPresent() && file.acceptedAt != null) {
            String day = Instant.ofEpochMilli(file.acceptedAt)
                    .atZone(ZONE)
                    .toLocalDate()
                    .toString();
            compare("受理时间", day, supposed.get());
        } else {
            compare("受理时间", file.acceptedAt, at(Set.of(CaseEventType.ACCEPTED)));
        }
    }

    private void compare(String what, @Nullable Object recorded, @Nullable Object happened) {
        if (!java.util.Objects.equals(recorded, happened)) {
            faults.add("办件记录里的" + what + "和事件不符");
        }
    }

    private @Nullable Long at(Set<CaseEventType> types) {
        return events.stream()
                .filter(event -> types.contains(CaseEventType.valueOf(event.type)))
                .map(event -> event.at)
                .reduce((earlier, later) -> later)
                .orElse(null);
    }

    /** What was said last; what an erased payload may have said since is not known. */
    private Optional<String> latest(String key) {
        for (int i = events.size() - 1; i >= 0; i--) {
            Map<String, String> payload = said.get(events.get(i).seq);
            if (payload == null) {
                return Optional.empty();
            }
            if (payload.containsKey(key)) {
                return Optional.ofNullable(payload.get(key));
            }
        }
        return Optional.empty();
    }

    private static String persons(List<ApplicantRow> applicants) {
        return applicants.stream().map(row -> row.person).collect(Collectors.joining(","));
    }

    private static String papers(List<MaterialRow> materials, long seq) {
        return materials.stream()
                .filter(row -> row.seq == seq)
                .map(row -> row.material + ":" + row.mark + ":" + row.id)
                .collect(Collectors.joining(","));
    }

    private String answers(Seals seals) {
        try {
            return AnswersDigest.of(
                    seals.content(file.number, file.content, file.keyId).answers());
        } catch (VaultException altered) {
            return "";
        }
    }
}
