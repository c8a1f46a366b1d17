// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseReadService;
import org.tongban.engine.chain.Chain;
import org.tongban.engine.chain.Envelope;
import org.tongban.engine.chain.Hash;
import org.tongban.engine.chain.Link;
import org.tongban.engine.chain.Payload;
import org.tongban.vault.Vault;
import org.tongban.vault.VaultException;

/** Verifies all chains, a page of cases at a time, against themselves, their payloads and the signed checkpoints. */
@Component(service = JpaAudit.class)
public final class JpaAudit {
    private final JpaTemplate jpa;
    private final JpaCheckpoints checkpoints;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault opens payloads
     * @param checkpoints how far the chains had grown
     */
    @Activate
    public JpaAudit(
            @Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa,
            @Reference Vault vault,
            @Reference JpaCheckpoints checkpoints) {
        this.jpa = jpa;
        this.checkpoints = checkpoints;
        this.seals = new Seals(vault);
    }

    /**
     * Verifies everything.
     *
     * @param recheck looks at what single events say
     * @return counts and faults
     */
    public CaseReadService.AuditReport verify(Recheck recheck) {
        List<String> faults = new ArrayList<>(checkpoints.faults());
        faults.addAll(definitions());
        long cases = 0;
        long events = 0;
        String after = "";
        while (true) {
            String from = after;
            AuditPage page = jpa.txExpr(TransactionType.Required, em -> AuditPage.read(em, from));
            for (Map.Entry<String, List<EventRow>> chain : page.chains().entrySet()) {
                cases++;
                events += chain.getValue().size();
                faults.addAll(verify(chain.getKey(), chain.getValue(), page, recheck));
            }
            if (page.last().isEmpty()) {
                return new CaseReadService.AuditReport(cases, events, recheck.rulings(), List.copyOf(faults));
            }
            after = page.last();
        }
    }

    private List<String> verify(String number, List<EventRow> events, AuditPage page, Recheck recheck) {
        CaseRow file = page.files().get(number);
        if (file == null) {
            return List.of(number + " 办件记录缺失，只剩事件");
        }
        List<Link> links =
                events.stream().map(event -> link(event, file.definition)).toList();
        Map<Long, String> faults = new TreeMap<>();
        Chain.verify(links).forEach(fault -> faults.putIfAbsent(fault.seq(), fault.message()));
        Map<Long, Map<String, String>> said = new TreeMap<>();
        for (EventRow event : events) {
            payload(event)
                    .ifPresentOrElse(
                            values -> said.put(event.seq, values),
                            () -> faults.putIfAbsent(event.seq, "第" + event.seq + "号事件的内容被改动过"));
        }
        for (HeadRow head : page.heads().getOrDefault(number, List.of())) {
            boolean there = links.stream()
                    .anyMatch(link -> link.seq() == head.seq && link.hash().equals(head.hash));
            if (!there) {
                faults.putIfAbsent(head.seq, "第" + head.seq + "号事件与签过名的检查点不符，或已被删去");
            }
        }
        long last = links.isEmpty() ? 0 : links.get(links.size() - 1).seq();
        if (last < file.seq) {
            faults.putIfAbsent(file.seq, "缺少第" + file.seq + "号事件");
        }
        if (faults.isEmpty()) {
            said.forEach((seq, payload) -> recheck.fault(file.definition, payload)
                    .ifPresent(fault -> faults.putIfAbsent(seq, "第" + seq + "号事件" + fault)));
        }
        // What a broken chain says is no measure for the record.
        return faults.isEmpty()
                ? record(file, events, said, page)
                : faults.entrySet().stream()
                        .map(fault -> number + " " + fault.getKey() + " " + fault.getValue())
                        .toList();
    }

    private List<String> record(
            CaseRow file, List<EventRow> events, Map<Long, Map<String, String>> said, AuditPage page) {
        if (file.seq < events.get(events.size() - 1).seq) {
            return behind(file.number, events.get(events.size() - 1).seq);
        }
        events.stream().filter(event -> event.payload == null).forEach(erased -> said.remove(erased.seq));
        return new RecordCheck(file, events, said)
                        .faults(
                                seals,
                                page.applicants().getOrDefault(file.number, List.of()),
                                page.materials().getOrDefault(file.number, List.of()))
                        .stream()
                        .map(fault -> file.number + " " + file.seq + " " + fault)
                        .toList();
    }

    /** An event that was written between the two queries is no fault; a record that stays behind it is. */
    private List<String> behind(String number, long seq) {
        boolean still = jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CaseRow.class, number))
                        .filter(row -> row.seq < seq)
                        .isPresent());
        return still ? List.of(number + " " + seq + " 办件记录停在这个事件之前") : List.of();
    }

    /** A case is what its pinned definition makes of it: that text must be the one that was pinned. */
    private List<String> definitions() {
        List<String> digests = jpa.txExpr(
                TransactionType.Required,
                em -> em.createQuery("select d.digest from DefinitionRow d order by d.digest", String.class)
                        .getResultList());
        return digests.stream()
                .filter(digest -> !jpa.txExpr(
                        TransactionType.Required,
                        em -> Hash.SHA_256
                                .of(em.find(DefinitionRow.class, digest).json.getBytes(StandardCharsets.UTF_8))
                                .equals(digest)))
                .map(digest -> "事项定义 " + digest + " 被改动过")
                .toList();
    }

    static Link link(EventRow row, String definition) {
        Envelope envelope = new Envelope(
                row.number,
                row.seq,
                row.type,
                Instant.ofEpochMilli(row.at),
                row.actor,
                definition,
                row.previous,
                row.payloadDigest);
        return new Link(envelope, row.algorithm, row.hash);
    }

    /** What an event says, empty when it was altered; after erasure there is nothing left to compare. */
    private Optional<Map<String, String>> payload(EventRow row) {
        if (row.payload == null) {
            return Optional.of(Map.of());
        }
        try {
            Seals.Said said = seals.event(row);
            String digest = new Payload(said.salt(), said.values()).digest(new Hash(row.algorithm));
            return Optional.of(said.values()).filter(values -> digest.equals(row.payloadDigest));
        } catch (VaultException altered) {
            return Optional.empty();
        }
    }
}
