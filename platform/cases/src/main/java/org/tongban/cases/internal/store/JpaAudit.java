// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
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
    private static final int PAGE = 200;

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
     * @return counts and faults
     */
    public CaseReadService.AuditReport verify() {
        List<String> faults = new ArrayList<>(checkpoints.faults());
        long cases = 0;
        long events = 0;
        String after = "";
        while (true) {
            Page page = page(after);
            for (Map.Entry<String, List<EventRow>> chain : page.chains().entrySet()) {
                cases++;
                events += chain.getValue().size();
                faults.addAll(verify(chain.getKey(), chain.getValue(), page));
            }
            if (page.last().isEmpty()) {
                return new CaseReadService.AuditReport(cases, events, List.copyOf(faults));
            }
            after = page.last();
        }
    }

    /**
     * The chains of some cases.
     *
     * @param files rows of the cases
     * @param chains events by case, in the order of their numbers
     * @param heads signed heads by case
     * @param last the case after which to go on, empty at the end
     */
    private record Page(
            Map<String, CaseRow> files,
            Map<String, List<EventRow>> chains,
            Map<String, List<HeadRow>> heads,
            String last) {}

    private Page page(String after) {
        return jpa.txExpr(TransactionType.Required, em -> {
            Map<String, CaseRow> files = new LinkedHashMap<>();
            Map<String, List<EventRow>> chains = new LinkedHashMap<>();
            for (CaseRow file : files(em, after)) {
                files.put(file.number, file);
                chains.put(file.number, new ArrayList<>());
            }
            String last = files.size() < PAGE ? "" : List.copyOf(files.keySet()).get(files.size() - 1);
            // Events without a case lie in the same range: a deleted case does not take its chain with it unseen.
            for (EventRow event : between(em, EventRow.class, "r.number, r.seq", after, last)) {
                chains.computeIfAbsent(event.number, number -> new ArrayList<>())
                        .add(event);
            }
            chains.keySet().stream()
                    .filter(number -> !files.containsKey(number))
                    .forEach(number -> filedMeanwhile(em, number).ifPresent(file -> files.put(number, file)));
            Map<String, List<HeadRow>> heads =
                    between(em, HeadRow.class, "r.number, r.checkpoint", after, last).stream()
                            .collect(Collectors.groupingBy(head -> head.number));
            return new Page(files, chains, heads, last);
        });
    }

    /** A case that was filed between the two queries is not one whose record is gone. */
    private static Optional<CaseRow> filedMeanwhile(EntityManager em, String number) {
        return Optional.ofNullable(em.find(CaseRow.class, number));
    }

    private static List<CaseRow> files(EntityManager em, String after) {
        return em.createQuery("select c from CaseRow c where c.number > :after order by c.number", CaseRow.class)
                .setParameter("after", after)
                .setMaxResults(PAGE)
                .getResultList();
    }

    private static <T> List<T> between(EntityManager em, Class<T> type, String order, String after, String last) {
        String upTo = last.isEmpty() ? "" : " and r.number <= :last";
        TypedQuery<T> query = em.createQuery(
                        "select r from " + type.getSimpleName() + " r where r.number > :after" + upTo + " order by "
                                + order,
                        type)
                .setParameter("after", after);
        if (!last.isEmpty()) {
            query.setParameter("last", last);
        }
        return query.getResultList();
    }

    private List<String> verify(String number, List<EventRow> events, Page page) {
        CaseRow file = page.files().get(number);
        if (file == null) {
            return List.of(number + " 办件记录缺失，只剩事件");
        }
        List<Link> links =
                events.stream().map(event -> link(event, file.definition)).toList();
        Map<Long, String> faults = new TreeMap<>();
        Chain.verify(links).forEach(fault -> faults.putIfAbsent(fault.seq(), fault.message()));
        for (EventRow event : events) {
            if (!faults.containsKey(event.seq) && !payloadHolds(event)) {
                faults.put(event.seq, "第" + event.seq + "号事件的内容被改动过");
            }
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
        return faults.entrySet().stream()
                .map(fault -> number + " " + fault.getKey() + " " + fault.getValue())
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

    /** After erasure there is nothing left to compare, and the chain holds all the same. */
    private boolean payloadHolds(EventRow row) {
        if (row.payload == null) {
            return true;
        }
        try {
            Seals.Said said = seals.event(row);
            return new Payload(said.salt(), said.values())
                    .digest(new Hash(row.algorithm))
                    .equals(row.payloadDigest);
        } catch (VaultException altered) {
            return false;
        }
    }
}
