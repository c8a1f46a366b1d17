// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.vault.Vault;

/** Finds cases for people who hold a receipt. */
@Component(service = JpaTokens.class)
public final class JpaTokens {
    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault digests what is looked for
     */
    @Activate
    public JpaTokens(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
    }

    /**
     * The case of a tracking token.
     *
     * @param token anything at all
     * @return how far it has come, or empty
     */
    public Optional<Position> byToken(String token) {
        return found("t.tokenDigest", Digests.token(vault, token)).map(Found::position);
    }

    /**
     * The case of a number and its query code.
     *
     * @param number of the case
     * @param code any case
     * @return how far it has come; empty for a wrong code, and when there is no such case
     */
    public Optional<Position> byCode(CaseNumber number, String code) {
        byte[] digest = Digests.code(vault, number, code).getBytes(StandardCharsets.US_ASCII);
        return found("t.number", number.value())
                .filter(row -> MessageDigest.isEqual(digest, row.codeDigest().getBytes(StandardCharsets.US_ASCII)))
                .map(Found::position);
    }

    /** One query of a few columns: this is asked more often than anything else. */
    private Optional<Found> found(String column, String value) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery(
                                "select c.number, c.seq, t.codeDigest from TokenRow t, CaseRow c"
                                        + " where c.number = t.number and " + column + " = :value",
                                Object[].class)
                        .setParameter("value", value)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(row -> new Found(
                                new Position(new CaseNumber((String) row[0]), (Long) row[1]), (String) row[2])));
    }

    /**
     * What is found.
     *
     * @param position of the case
     * @param codeDigest of its query code
     */
    private record Found(Position position, String codeDigest) {}

    /**
     * Token and query code of a case, for its receipt.
     *
     * @param number of the case
     * @return empty when there is no such case
     */
    public Optional<Secrets> secrets(CaseNumber number) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(TokenRow.class, number.value()))
                        .map(row -> new Seals(vault).secrets(row.number, row.content, row.keyId)));
    }
}
