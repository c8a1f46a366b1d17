// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import javax.persistence.EntityManager;
import javax.persistence.PersistenceException;

/** A draft becomes one case: whoever deletes it files it. The drafts of one transaction go in one round trip. */
final class DraftClaims {
    private DraftClaims() {}

    /** For each claim whether it was the one that took its draft. */
    static List<Boolean> take(EntityManager em, List<Entry.Claim> claims) {
        if (claims.isEmpty()) {
            return List.of();
        }
        Connection connection = em.unwrap(Connection.class);
        try (PreparedStatement take =
                connection.prepareStatement("delete from case_draft where id = ? and version = ?")) {
            for (Entry.Claim claim : claims) {
                take.setString(1, claim.draft().toString());
                take.setLong(2, claim.draftVersion());
                take.addBatch();
            }
            return Arrays.stream(take.executeBatch())
                    .mapToObj(count -> count == 1)
                    .toList();
        } catch (SQLException failed) {
            throw new PersistenceException("Drafts cannot be taken", failed);
        }
    }
}
