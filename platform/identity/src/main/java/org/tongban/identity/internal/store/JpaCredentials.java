// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal.store;

import java.util.Optional;
import org.apache.aries.jpa.template.JpaTemplate;
import org.apache.aries.jpa.template.TransactionType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Reads password hashes; they are written together with the person or the account that they belong to. */
@Component(service = JpaCredentials.class)
public final class JpaCredentials {
    private final JpaTemplate jpa;

    /**
     * With the module's persistence unit.
     *
     * @param jpa runs transactions
     */
    @Activate
    public JpaCredentials(@Reference(target = "(osgi.unit.name=identity-0.1)") JpaTemplate jpa) {
        this.jpa = jpa;
    }

    /**
     * The hash of somebody's password.
     *
     * @param holder whose
     * @return empty for somebody who has none
     */
    public Optional<String> find(Holder holder) {
        return jpa.txExpr(
                TransactionType.Required,
                em -> Optional.ofNullable(em.find(CredentialRow.class, holder.key()))
                        .map(row -> row.password));
    }

    static CredentialRow row(Holder holder, String hash, long now) {
        CredentialRow row = new CredentialRow();
        row.holder = holder.key();
        row.password = hash;
        row.changedAt = now;
        return row;
    }
}
