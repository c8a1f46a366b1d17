// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.vault.Vault;

/** Tokens and query codes, for receipts that are printed again. */
@Component(service = JpaTokens.class)
public final class JpaTokens {
    private final JpaTemplate jpa;
    private final Vault vault;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     * @param vault opens them
     */
    @Activate
    public JpaTokens(@Reference(target = "(osgi.unit.name=cases-0.1)") JpaTemplate jpa, @Reference Vault vault) {
        this.jpa = jpa;
        this.vault = vault;
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
