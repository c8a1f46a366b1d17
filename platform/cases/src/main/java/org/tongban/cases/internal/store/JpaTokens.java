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
     * @return its number, or empty
     */
    public Optional<CaseNumber> byToken(String token) {
        String digest = Digests.token(vault, token);
        return jpa.txExpr(
                TransactionType.Required,
                em -> em
                        .createQuery("select t from TokenRow t where t.tokenDigest = :digest", TokenRow.class)
                        .setParameter("digest", digest)
                        .getResultList()
                        .stream()
                        .findFirst()
                        .map(row -> new CaseNumber(row.number)));
    }

    /**
     * Tells whether a query code belongs to a case.
     *
     * @param number of the case
     * @param code any case
     * @return false also when there is no such case
     */
    public boolean matches(CaseNumber number, String code) {
        byte[] digest = Digests.code(vault, number, code).getBytes(StandardCharsets.US_ASCII);
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(TokenRow.class, number.value()))
                        .filter(row ->
                                MessageDigest.isEqual(digest, row.codeDigest.getBytes(StandardCharsets.US_ASCII)))
                        .isPresent());
    }

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
