// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.engine.life.Waiting;
import org.tongban.vault.Vault;

/**
 * What waits for posts. An inbox is put together from shelves: each is a part of an index that is in the order of the list
 * already, so that a page costs the same however much waits.
 */
@Component(service = JpaInbox.class)
public final class JpaInbox {
    private static final Comparator<CaseRow> URGENCY =
            Comparator.comparing((CaseRow row) -> row.due).thenComparing(row -> row.number);

    private final JpaTemplate jpa;
    private final Seals seals;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault opens masked names
     */
    @Activate
    public JpaInbox(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.seals = new Seals(vault);
    }

    /**
     * Cases that wait for posts, most urgent first.
     *
     * @param queues inboxes of one duty
     * @param mandates of the posts with this duty, at least one
     * @param narrow what it is narrowed to
     * @param after the last case of the page before
     * @param limit the most cases to return
     * @return in the order of due date and number
     */
    public List<Listed> find(
            List<Waiting.Queue> queues,
            List<Mandate> mandates,
            Narrow narrow,
            Optional<JpaCaseLists.After> after,
            int limit) {
        return jpa.txExpr(TransactionType.Required, em -> {
            InboxPage page = new InboxPage(em, narrow, after, limit);
            List<CaseRow> found = new ArrayList<>();
            for (Mandate mandate : mandates) {
                for (Waiting.Queue queue : queues) {
                    shelves(em, queue, mandate, narrow).forEach(shelf -> found.addAll(page.read(shelf)));
                }
            }
            return mostUrgent(found, limit);
        });
    }

    /** Posts may overlap: what several of them reach is listed once. */
    private List<Listed> mostUrgent(List<CaseRow> found, int limit) {
        Map<String, CaseRow> once =
                found.stream().collect(Collectors.toMap(row -> row.number, row -> row, (first, same) -> first));
        return once.values().stream()
                .sorted(URGENCY)
                .limit(limit)
                .map(seals::listed)
                .toList();
    }

    private static List<InboxShelf> shelves(EntityManager em, Waiting.Queue queue, Mandate mandate, Narrow narrow) {
        return narrow.claimed()
                .map(InboxShelf.branch(queue, mandate)::claimed)
                .orElseGet(() -> lying(em, queue, mandate, narrow));
    }

    /** Along the index of the desks, whoever has claimed it. */
    private static List<InboxShelf> lying(EntityManager em, Waiting.Queue queue, Mandate mandate, Narrow narrow) {
        List<InboxShelf> shelves = all(em, queue, mandate);
        return narrow.unclaimed()
                ? shelves.stream()
                        .map(shelf -> shelf.unclaimed(mandate.department()))
                        .toList()
                : shelves;
    }

    private static List<InboxShelf> all(EntityManager em, Waiting.Queue queue, Mandate mandate) {
        Optional<String> column = Shelf.column(mandate.level());
        if (column.isEmpty()) {
            return List.of(InboxShelf.branch(queue, mandate));
        }
        InboxShelf branch = InboxShelf.of(queue, mandate, column.get());
        if (queue.atHall()) {
            return List.of(branch.desk(Shelf.HALL));
        }
        return mandate.department()
                .map(department -> List.of(branch.desk(Shelf.of(department)), branch.desk(Shelf.SHARED)))
                .orElseGet(() -> branch.desks(em).stream().map(branch::desk).toList());
    }
}
