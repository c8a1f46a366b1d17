// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;

/**
 * One page out of each shelf.
 *
 * @param em to ask with
 * @param narrow what the inbox is narrowed to
 * @param after the last case of the page before
 * @param limit the most cases of a shelf
 */
record InboxPage(EntityManager em, Narrow narrow, Optional<JpaCaseLists.After> after, int limit) {
    /** The rest of a day and the days after it are asked for apart: each is one stretch of the index. */
    List<CaseRow> read(InboxShelf shelf) {
        if (after.isEmpty()) {
            return read(shelf, "", Map.of(), limit);
        }
        JpaCaseLists.After last = after.get();
        List<CaseRow> found = new ArrayList<>(read(
                shelf,
                " and c.due = :due and c.number > :number",
                Map.of("due", last.rank(), "number", last.number()),
                limit));
        if (found.size() < limit) {
            found.addAll(read(shelf, " and c.due > :due", Map.of("due", last.rank()), limit - found.size()));
        }
        return found;
    }

    private List<CaseRow> read(InboxShelf shelf, String more, Map<String, Object> values, int most) {
        List<CaseRow> found = new ArrayList<>();
        for (String stretch : narrow.stretches()) {
            if (found.size() < most) {
                found.addAll(stretch(shelf, stretch + more, values, most - found.size()));
            }
        }
        return found;
    }

    private List<CaseRow> stretch(InboxShelf shelf, String more, Map<String, Object> values, int most) {
        TypedQuery<CaseRow> query = em.createQuery(
                        "select c from CaseRow c where " + shelf.condition() + more + " order by c.due, c.number",
                        CaseRow.class)
                .setMaxResults(most);
        shelf.bind(query);
        narrow.bind(query);
        values.forEach(query::setParameter);
        return query.getResultList();
    }
}
