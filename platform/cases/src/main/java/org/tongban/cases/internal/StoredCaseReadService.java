// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseClock;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseReadService;
import org.tongban.cases.ParcelStatus;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JdbcPositions;
import org.tongban.cases.internal.store.JpaAudit;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.Position;
import org.tongban.cases.internal.store.StoredEvent;
import org.tongban.cases.internal.store.StoredTrack;
import org.tongban.engine.codes.CaseNumbers;
import org.tongban.engine.life.CaseFacts;
import org.tongban.engine.life.Past;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.hall.Hall;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** The read contract without personal data, over the store. */
@Component
public final class StoredCaseReadService implements CaseReadService {
    /** A token is 22 characters; whatever is much longer is not worth a digest. */
    private static final int LONGEST_TOKEN = 64;

    private final JdbcPositions positions;
    private final JpaCaseStore store;
    private final JpaAudit audit;
    private final Definitions definitions;
    private final Registers registers;
    private final PublicJoints joints;
    private final Templates templates;
    private final Tracks tracks = new Tracks();

    /**
     * Over the stores.
     *
     * @param positions find cases
     * @param store of cases
     * @param audit verifies
     * @param definitions that cases are pinned to
     * @param registers know halls
     * @param joints know life events
     * @param templates of documents
     */
    @Activate
    public StoredCaseReadService(
            @Reference JdbcPositions positions,
            @Reference JpaCaseStore store,
            @Reference JpaAudit audit,
            @Reference Definitions definitions,
            @Reference Registers registers,
            @Reference PublicJoints joints,
            @Reference Templates templates) {
        this.positions = positions;
        this.store = store;
        this.audit = audit;
        this.definitions = definitions;
        this.registers = registers;
        this.joints = joints;
        this.templates = templates;
    }

    @Override
    public Optional<PublicCase> byToken(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : positions.byToken(token).map(this::view);
    }

    @Override
    public Optional<PublicCase> byNumber(CaseNumber number, String queryCode) {
        boolean plausible = queryCode.length() <= LONGEST_TOKEN && CaseNumbers.holds(number);
        return plausible ? positions.byCode(number, queryCode).map(this::view) : Optional.empty();
    }

    @Override
    public Optional<PublicJoint> joint(String token) {
        return token.length() > LONGEST_TOKEN
                ? Optional.empty()
                : joints.byToken(token).map(joint -> joints.view(joint, this::byToken));
    }

    @Override
    public Optional<PublicJoint> joint(CaseNumber number, String queryCode) {
        boolean plausible = queryCode.length() <= LONGEST_TOKEN && CaseNumbers.holds(number);
        return plausible
                ? joints.byNumber(number, queryCode).map(joint -> joints.view(joint, this::byToken))
                : Optional.empty();
    }

    @Override
    public Optional<String> departmentName(String key) {
        return definitions.departmentName(key);
    }

    @Override
    public AuditReport verify() {
        return audit.verify(new RuleCheck(definitions, registers, templates));
    }

    private PublicCase view(Position position) {
        Tracks.Track track = tracks.at(position, this::read);
        CaseHead head = track.head();
        MatterDefinition definition = definitions.open(head.definition());
        return new PublicCase(
                head.number(),
                Optional.of(definition.matter().name())
                        .filter(name -> !definition.matter().sensitive()),
                head.state(),
                registers.halls().find(head.hall()).map(Hall::name).orElse(""),
                definition.implementation().map(Implementation::body).orElse(""),
                track.clock(),
                track.events().stream().filter(event -> event.type().open()).toList());
    }

    private Tracks.Track read(CaseNumber number) {
        StoredTrack stored = store.track(number).orElseThrow(() -> new IllegalStateException("No case " + number));
        return new Tracks.Track(
                stored.head(),
                clock(stored),
                stored.events().stream().map(StoredCaseReadService::event).toList());
    }

    /** By the steps that the matter declares: which of them the answers call for is nobody's business here. */
    private CaseClock clock(StoredTrack stored) {
        CaseHead head = stored.head();
        MatterDefinition definition = definitions.open(head.definition());
        CaseFacts facts = new CaseFacts(
                head.state(),
                definition.matter(),
                definition.matter().steps(),
                Set.of(),
                head.hallScope(),
                head.scope(),
                stored.events().stream()
                        .map(event ->
                                new Past(event.type(), event.actor(), event.payload(), Registers.local(event.at())))
                        .toList(),
                Map.of());
        return new Clocks(head, definition, facts, registers).clock();
    }

    private static PublicEvent event(StoredEvent event) {
        return new PublicEvent(
                event.type(),
                event.at(),
                CaseFiles.actor(event),
                Optional.ofNullable(event.payload().get(PayloadKeys.STEP_NAME)).or(() -> parcel(event)),
                event.payload().containsKey(PayloadKeys.FORMER));
    }

    /** How far a parcel is; who signed for it and where it goes is nobody's business here. */
    private static Optional<String> parcel(StoredEvent event) {
        return Optional.ofNullable(event.payload().get(PayloadKeys.PARCEL_STATUS))
                .map(ParcelStatus::valueOf)
                .map(ParcelStatus::label);
    }
}
