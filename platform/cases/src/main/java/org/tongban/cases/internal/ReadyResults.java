// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Applicant;
import org.tongban.cases.CaseEventType;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseState;
import org.tongban.cases.HandoutService;
import org.tongban.cases.ParcelStatus;
import org.tongban.cases.internal.store.JdbcPositions;
import org.tongban.cases.internal.store.JpaCaseLists;
import org.tongban.cases.internal.store.Position;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.engine.codes.CaseNumbers;
import org.tongban.engine.life.Parcels;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.identity.Person;
import org.tongban.identity.PersonRef;
import org.tongban.matter.Implementation;

/** Whose a receipt or card is, and which results of the person wait. */
@Component(service = ReadyResults.class)
public final class ReadyResults {
    /** A token is 22 characters, a query code six; whatever is much longer is not worth a digest. */
    private static final int LONGEST = 64;

    private static final int MOST = 100;

    private final JdbcPositions positions;
    private final JpaCaseLists lists;
    private final Access access;
    private final Registers registers;

    /**
     * Over the store.
     *
     * @param positions find cases by receipts
     * @param lists list the cases of a person
     * @param access opens cases
     * @param registers know persons by their cards
     */
    @Activate
    public ReadyResults(
            @Reference JdbcPositions positions,
            @Reference JpaCaseLists lists,
            @Reference Access access,
            @Reference Registers registers) {
        this.positions = positions;
        this.lists = lists;
        this.access = access;
        this.registers = registers;
    }

    /** Whose it is; empty when it is nobody's. */
    Set<PersonRef> owners(HandoutService.Proof proof) {
        if (proof instanceof HandoutService.Proof.Card card) {
            return registers.persons().findByCode(card.number()).stream()
                    .map(Person::ref)
                    .collect(Collectors.toSet());
        }
        return position(proof)
                .map(Position::number)
                .flatMap(access::any)
                .map(seen -> seen.facts().applicants())
                .orElse(Set.of());
    }

    private Optional<Position> position(HandoutService.Proof proof) {
        if (proof instanceof HandoutService.Proof.Receipt receipt) {
            boolean plausible = receipt.queryCode().length() <= LONGEST && CaseNumbers.holds(receipt.number());
            return plausible ? positions.byCode(receipt.number(), receipt.queryCode()) : Optional.empty();
        }
        return proof instanceof HandoutService.Proof.Code code && code.token().length() <= LONGEST
                ? positions.byToken(code.token())
                : Optional.empty();
    }

    HandoutService.Found of(Set<PersonRef> owners) {
        Map<CaseNumber, HandoutService.Ready> ready = new LinkedHashMap<>();
        for (PersonRef owner : owners) {
            lists.ready(owner, MOST).stream()
                    .map(listed -> listed.head().number())
                    .flatMap(number -> access.any(number).stream())
                    .filter(seen -> seen.facts().state() != CaseState.GRANTED
                            || seen.facts().nothingToMake())
                    .map(ReadyResults::ready)
                    .forEach(one -> ready.putIfAbsent(one.number(), one));
        }
        String names = owners.stream()
                .flatMap(owner -> registers.persons().find(owner).stream())
                .map(Person::maskedName)
                .sorted()
                .collect(Collectors.joining("、"));
        return new HandoutService.Found(names, List.copyOf(ready.values()));
    }

    /** The codes of the applicants of a case, for comparing them with a card. */
    Set<String> codes(Access.Seen seen) {
        return seen.stored().applicants().stream()
                .map(Applicant::person)
                .flatMap(person -> registers.persons().find(person).stream())
                .map(Person::code)
                .collect(Collectors.toSet());
    }

    private static HandoutService.Ready ready(Access.Seen seen) {
        Optional<StoredEvent> made = last(seen, CaseEventType.ISSUED);
        Optional<StoredEvent> decided =
                made.or(() -> last(seen, CaseEventType.GRANTED)).or(() -> last(seen, CaseEventType.REFUSED));
        return new HandoutService.Ready(
                seen.stored().head().number(),
                seen.stored().head().seq(),
                seen.definition().matter().name(),
                seen.stored().content().applicantName(),
                body(seen),
                made.map(event -> event.payload().getOrDefault(PayloadKeys.RESULT, ""))
                        .orElse(""),
                decided.map(event -> event.payload().getOrDefault(PayloadKeys.OFFICE, ""))
                        .orElse(""),
                decided.map(StoredEvent::at).orElse(seen.stored().head().movedAt()),
                obstacle(seen));
    }

    static String body(Access.Seen seen) {
        return seen.definition().implementation().map(Implementation::body).orElse("");
    }

    static Optional<StoredEvent> last(Access.Seen seen, CaseEventType type) {
        return seen.stored().events().stream()
                .filter(event -> event.type() == type)
                .reduce((earlier, later) -> later);
    }

    private static Optional<String> obstacle(Access.Seen seen) {
        return new Parcels(seen.facts().history())
                .last()
                .filter(parcel -> parcel.status() == ParcelStatus.PICKED_UP)
                .map(parcel -> parcel.label() + "正在寄送，运单号 " + parcel.number() + "。签收以后才算送达。");
    }
}
