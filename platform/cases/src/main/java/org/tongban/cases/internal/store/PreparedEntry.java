// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.jspecify.annotations.Nullable;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Light;
import org.tongban.engine.chain.Chain;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.chain.Head;
import org.tongban.engine.chain.Link;
import org.tongban.engine.chain.Payload;
import org.tongban.engine.life.Change;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;

/** An entry with everything hashed and sealed, so that the transaction only writes. */
final class PreparedEntry {
    private static final Chain CHAIN = new Chain(Hash.SHA_256);
    private static final SecureRandom RANDOM = new SecureRandom();

    private final Vault vault;
    private final Seals seals;
    private final Entry entry;
    private final String number;
    private final List<Object> rows = new ArrayList<>();
    private final List<StoredEvent> events = new ArrayList<>();
    private final @Nullable Sealed content;
    private final boolean toKept;

    PreparedEntry(Vault vault, Entry entry) {
        this(vault, entry, false);
    }

    /** To be written only when the case is exactly as it was kept. */
    static PreparedEntry toKept(Vault vault, Entry.Advance advance) {
        return new PreparedEntry(vault, advance, true);
    }

    private PreparedEntry(Vault vault, Entry entry, boolean toKept) {
        this.toKept = toKept;
        this.vault = vault;
        this.seals = new Seals(vault);
        this.entry = entry;
        this.number = entry.head().number().value();
        @Nullable Head last = entry instanceof Entry.Advance advance ? advance.last() : null;
        for (Change.NewEvent event : entry.events()) {
            last = addEvent(last, event).head();
        }
        addMaterials();
        this.content = entry instanceof Entry.Advance advance
                ? advance.content()
                        .map(changed -> seals.content(number, changed))
                        .orElse(null)
                : null;
        if (entry instanceof Entry.Filing filing) {
            addFiling(filing);
        }
    }

    /** What is added; the record of the case itself is not among it. */
    List<Object> rows() {
        return List.copyOf(rows);
    }

    Entry entry() {
        return entry;
    }

    /** What a filing uses up. */
    Optional<Entry.Claim> claim() {
        return entry instanceof Entry.Filing filing ? filing.claim() : Optional.empty();
    }

    /** An act that leaves no trail of lights, and so needs to know nothing but that the case is as it was seen. */
    Optional<Entry.Advance> advance() {
        return entry instanceof Entry.Advance advance && !silence(advance) ? Optional.of(advance) : Optional.empty();
    }

    /** What is personal, when it has changed. */
    Optional<Sealed> content() {
        return Optional.ofNullable(content);
    }

    /** That it is written. */
    Outcome appended() {
        return new Outcome.Appended(List.copyOf(events));
    }

    /** Empty when the case is no longer as it was seen; the draft of a filing has been taken before. */
    Optional<Outcome> write(EntityManager em) {
        if (entry instanceof Entry.Advance advance && (toKept || !move(em, advance))) {
            return Optional.empty();
        }
        rows.forEach(em::persist);
        return Optional.of(appended());
    }

    private boolean move(EntityManager em, Entry.Advance advance) {
        CaseRow row = em.find(CaseRow.class, advance.head().number().value());
        if (row == null || row.seq != advance.last().seq()) {
            return false;
        }
        if (!leaveTrail(em, row, advance)) {
            return false;
        }
        HeadMapping.fill(row, advance.head());
        if (content != null) {
            row.content = content.cipher();
            row.keyId = content.keyId();
        }
        return true;
    }

    /** What came on before this act, and is not written down, stays known whatever the act does to the limits. */
    private static boolean leaveTrail(EntityManager em, CaseRow row, Entry.Advance advance) {
        long now = advance.at().toEpochMilli();
        boolean silence = silence(advance);
        if (!silence && !LightTrail.passed(row, now)) {
            return true;
        }
        em.refresh(row, LockModeType.PESSIMISTIC_WRITE); // the job may be writing it down just now
        if (row.seq != advance.last().seq()) {
            return false;
        }
        LightTrail.record(em, row, now);
        if (silence && row.redAt <= now) {
            LightTrail.add(em, row, new LightTrail.Moment(Optional.empty(), Light.BREACH, row.redAt), now);
        }
        return true;
    }

    private static boolean silence(Entry.Advance advance) {
        return advance.events().stream().anyMatch(event -> event.payload().containsKey(PayloadKeys.BREACH));
    }

    private Link addEvent(@Nullable Head last, Change.NewEvent event) {
        Map<String, String> said = new LinkedHashMap<>(event.payload());
        said.put(PayloadKeys.DUES, entry.head().dues().text());
        Payload payload = Payload.of(said, RANDOM);
        Chain.Happening happening = new Chain.Happening(
                event.type().name(), entry.at(), entry.actor(), entry.head().definition(), payload);
        Link link = last == null ? CHAIN.begin(number, happening) : CHAIN.append(last, happening);
        Sealed sealed = seals.event(number, link.seq(), payload, said);
        EventRow row = new EventRow();
        row.number = number;
        row.seq = link.seq();
        row.type = event.type().name();
        row.at = entry.at().toEpochMilli();
        row.actor = entry.actor();
        row.previous = link.envelope().previousHash();
        row.payloadDigest = link.envelope().payloadDigest();
        row.hash = link.hash();
        row.algorithm = link.algorithm();
        row.payload = sealed.cipher();
        row.keyId = sealed.keyId();
        rows.add(row);
        events.add(new StoredEvent(
                link.seq(), event.type(), entry.at(), row.actor, Collections.unmodifiableMap(said), row.hash));
        addOutbox(link, event);
        return link;
    }

    private void addOutbox(Link link, Change.NewEvent event) {
        OutboxRow row = new OutboxRow();
        row.id = TimeUuid.at(entry.at(), RANDOM).toString();
        Sealed sealed = seals.outbox(row.id, event.payload());
        row.number = number;
        row.seq = link.seq();
        row.type = event.type().name();
        row.at = entry.at().toEpochMilli();
        row.payload = sealed.cipher();
        row.keyId = sealed.keyId();
        rows.add(row);
    }

    private void addMaterials() {
        short place = 0;
        for (CaseMaterial material : entry.materials()) {
            MaterialRow row = new MaterialRow();
            row.id = material.id().toString();
            row.number = number;
            row.seq = entry.head().seq();
            row.place = place++;
            row.material = material.material();
            row.mark = material.mark().name();
            row.contentType = material.contentType();
            row.length = material.size();
            if (!material.fileName().isEmpty()) {
                Sealed sealed = seals.fileName(row.id, material.fileName());
                row.fileName = sealed.cipher();
                row.keyId = sealed.keyId();
            }
            rows.add(row);
        }
    }

    private void addFiling(Entry.Filing filing) {
        Sealed personal = seals.content(number, filing.content());
        CaseRow row = new CaseRow();
        HeadMapping.fill(row, filing.head());
        row.content = personal.cipher();
        row.keyId = personal.keyId();
        rows.add(row);
        for (short place = 0; place < filing.applicants().size(); place++) {
            ApplicantRow applicant = new ApplicantRow();
            applicant.number = number;
            applicant.place = place;
            applicant.person = filing.applicants().get(place).person().toString();
            applicant.role = filing.applicants().get(place).role();
            rows.add(applicant);
        }
        rows.add(token(vault, filing.head().number(), filing.secrets()));
        filing.claim().ifPresent(claim -> rows.add(key(vault, filing.head().number(), claim, filing.at())));
    }

    static IdempotencyRow key(Vault vault, CaseNumber number, Entry.Claim claim, Instant at) {
        IdempotencyRow key = new IdempotencyRow();
        key.keyDigest = Digests.idempotency(vault, claim.idempotency());
        key.number = number.value();
        key.at = at.toEpochMilli();
        return key;
    }

    static TokenRow token(Vault vault, CaseNumber number, Secrets secrets) {
        Sealed sealed = new Seals(vault).secrets(number.value(), secrets);
        TokenRow row = new TokenRow();
        row.number = number.value();
        row.tokenDigest = Digests.token(vault, secrets.token());
        row.codeDigest = Digests.code(vault, number, secrets.queryCode());
        row.content = sealed.cipher();
        row.keyId = sealed.keyId();
        return row;
    }
}
