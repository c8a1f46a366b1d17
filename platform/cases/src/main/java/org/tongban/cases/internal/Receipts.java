// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Receipt;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaTokens;
import org.tongban.cases.internal.store.Secrets;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** 收件凭证: the same for the first print and for every later one. */
@Component(service = Receipts.class)
public final class Receipts {
    private final JpaCaseStore store;
    private final JpaTokens tokens;
    private final Definitions definitions;

    /**
     * Over the stores.
     *
     * @param store of cases
     * @param tokens of cases
     * @param definitions that cases are pinned to
     */
    @Activate
    public Receipts(@Reference JpaCaseStore store, @Reference JpaTokens tokens, @Reference Definitions definitions) {
        this.store = store;
        this.tokens = tokens;
        this.definitions = definitions;
    }

    Receipt of(CaseNumber number) {
        return of(store.find(number).orElseThrow(() -> new IllegalStateException("No such case: " + number)));
    }

    Receipt of(StoredCase stored) {
        CaseNumber number = stored.head().number();
        Secrets secrets =
                tokens.secrets(number).orElseThrow(() -> new IllegalStateException("No token of case " + number));
        return receipt(
                stored.head(),
                secrets,
                definitions.open(stored.head().definition()),
                stored.content().applicantName(),
                stored.materials());
    }

    static Receipt receipt(
            CaseHead head,
            Secrets secrets,
            MatterDefinition definition,
            String applicantName,
            List<CaseMaterial> materials) {
        return new Receipt(
                head.number(),
                secrets.token(),
                secrets.queryCode(),
                head.receivedAt(),
                definition.matter().name(),
                applicantName,
                materials,
                head.hall(),
                definition.implementation().map(Implementation::body).orElse(""),
                head.dues().answerBy());
    }
}
