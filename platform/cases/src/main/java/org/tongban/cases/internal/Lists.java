// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.CaseState;
import org.tongban.cases.CaseSummary;
import org.tongban.cases.InboxFilter;
import org.tongban.cases.Light;
import org.tongban.cases.internal.store.JpaCaseLists;
import org.tongban.cases.internal.store.JpaInbox;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.Listed;
import org.tongban.cases.internal.store.Mandate;
import org.tongban.cases.internal.store.Narrow;
import org.tongban.engine.life.Authority;
import org.tongban.engine.life.Waiting;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;

/** The lists of cases: of an applicant, and of a post. */
@Component(service = Lists.class)
public final class Lists {
    private static final int PAGE = 50;
    private static final String SEPARATOR = "|";
    private static final CaseService.CasePage EMPTY = new CaseService.CasePage(List.of(), Optional.empty());

    private static final Set<Duty> RECORDS = Set.of(Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);

    private final JpaCaseLists store;
    private final JpaInbox inboxes;
    private final Definitions definitions;
    private final Registers registers;
    private final JpaJoints joints;

    /**
     * Over the store.
     *
     * @param store of lists
     * @param inboxes what waits for posts
     * @param definitions know the names of matters
     * @param registers tell the time
     * @param joints know which cases belong together
     */
    @Activate
    public Lists(
            @Reference JpaCaseLists store,
            @Reference JpaInbox inboxes,
            @Reference Definitions definitions,
            @Reference Registers registers,
            @Reference JpaJoints joints) {
        this.store = store;
        this.inboxes = inboxes;
        this.definitions = definitions;
        this.registers = registers;
        this.joints = joints;
    }

    CaseService.CasePage mine(Caller caller, String after) {
        return caller instanceof Caller.Citizen citizen
                ? page(store.mine(citizen.person(), read(after), PAGE + 1), Lists::afterMine)
                : EMPTY;
    }

    CaseService.CasePage inbox(Caller caller, Duty duty, InboxFilter filter, String after) {
        List<Waiting.Queue> queues = Waiting.Queue.of(duty);
        List<Mandate> mandates = caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(post -> post.duty() == duty)
                        .map(post -> new Mandate(post.scope(), Authority.level(post.scope()), post.department()))
                        .distinct()
                        .toList()
                : List.of();
        return queues.isEmpty() || mandates.isEmpty()
                ? EMPTY
                : page(
                        inboxes.find(queues, mandates, narrow(caller, filter), read(after), PAGE + 1),
                        Lists::afterInbox);
    }

    private Narrow narrow(Caller caller, InboxFilter filter) {
        Optional<String> holder = switch (filter.holder()) {
            case ANYBODY -> Optional.empty();
            case NOBODY -> Optional.of("");
            case ME ->
                Optional.of(caller)
                        .filter(Caller.Staff.class::isInstance)
                        .map(staff -> ((Caller.Staff) staff).workNumber());
        };
        Optional<Narrow.LightColumn> light = filter.atLeast()
                .filter(wanted -> wanted != Light.NONE)
                .map(wanted -> Narrow.LightColumn.valueOf(wanted.name()));
        return new Narrow(light, registers.now(), registers.today(), filter.matter(), holder);
    }

    CaseService.CasePage filings(Caller caller, LocalDate from, LocalDate until, String after) {
        List<Mandate> mandates = caller instanceof Caller.Staff staff
                ? staff.posts().stream()
                        .filter(post -> RECORDS.contains(post.duty())
                                && post.department().isPresent())
                        .map(post -> new Mandate(post.scope(), Authority.level(post.scope()), post.department()))
                        .distinct()
                        .toList()
                : List.of();
        if (mandates.isEmpty() || until.isBefore(from)) {
            return EMPTY;
        }
        String last = read(after).map(JpaCaseLists.After::number).orElse("");
        long first = from.atStartOfDay(Registers.ZONE).toInstant().toEpochMilli();
        long end = until.plusDays(1).atStartOfDay(Registers.ZONE).toInstant().toEpochMilli() - 1;
        return page(store.filings(mandates, first, end, last, PAGE + 1), Lists::afterInbox);
    }

    private CaseService.CasePage page(List<Listed> found, java.util.function.Function<Listed, String> cursor) {
        List<Listed> shown = found.subList(0, Math.min(PAGE, found.size()));
        Optional<String> next = found.size() > PAGE
                ? Optional.of(Base64.getUrlEncoder()
                        .withoutPadding()
                        .encodeToString(cursor.apply(shown.get(PAGE - 1)).getBytes(StandardCharsets.UTF_8)))
                : Optional.empty();
        Map<CaseNumber, CaseNumber> events =
                joints.parents(shown.stream().map(one -> one.head().number()).toList());
        return new CaseService.CasePage(
                shown.stream()
                        .map(one -> summary(
                                one, Optional.ofNullable(events.get(one.head().number()))))
                        .toList(),
                next);
    }

    private CaseSummary summary(Listed listed, Optional<CaseNumber> event) {
        return new CaseSummary(
                listed.head().number(),
                definitions.open(listed.head().definition()).matter().name(),
                listed.applicantName(),
                listed.head().state(),
                listed.head().hall(),
                listed.head().receivedAt(),
                listed.head().due(),
                listed.head().waiting().words(),
                listed.head().lights().at(registers.now()),
                listed.head().holders(),
                listed.head().seq(),
                event,
                listed.head().step().at(registers.now()));
    }

    private static String afterMine(Listed last) {
        String rank = last.head().state() == CaseState.CORRECTION ? "0" : "1";
        return String.join(
                SEPARATOR,
                rank,
                Long.toString(last.head().receivedAt().toEpochMilli()),
                last.head().number().value());
    }

    private static String afterInbox(Listed last) {
        String due = last.head().due().map(Object::toString).orElse(JpaCaseLists.NEVER);
        return String.join(SEPARATOR, due, "0", last.head().number().value());
    }

    /** A cursor that is not one of ours begins at the first page. */
    private static Optional<JpaCaseLists.After> read(String cursor) {
        try {
            String text = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8);
            String[] parts = text.split("\\|", -1);
            return parts.length == 3
                    ? Optional.of(new JpaCaseLists.After(parts[0], Long.parseLong(parts[1]), parts[2]))
                    : Optional.empty();
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
