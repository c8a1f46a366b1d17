// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.Receipt;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.JpaTokens;
import org.tongban.cases.internal.store.Secrets;
import org.tongban.cases.internal.store.StoredCase;
import org.tongban.cases.internal.store.StoredJoint;
import org.tongban.engine.life.MandateSaid;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** 收件凭证: the same for the first print and for every later one. */
@Component(service = Receipts.class)
public final class Receipts {
    private final JpaCaseStore store;
    private final JpaTokens tokens;
    private final Definitions definitions;
    private final JpaJoints joints;

    /**
     * Over the stores.
     *
     * @param store of cases
     * @param tokens of cases
     * @param definitions that cases are pinned to
     * @param joints of life events
     */
    @Activate
    public Receipts(
            @Reference JpaCaseStore store,
            @Reference JpaTokens tokens,
            @Reference Definitions definitions,
            @Reference JpaJoints joints) {
        this.store = store;
        this.tokens = tokens;
        this.definitions = definitions;
        this.joints = joints;
    }

    Receipt of(CaseNumber number) {
        return store.find(number)
                .map(this::of)
                .or(() -> joints.find(number).map(this::of))
                .orElseThrow(() -> new IllegalStateException("No such case: " + number));
    }

    /** One receipt for all cases of a life event; acceptance is answered by the latest of their days. */
    Receipt of(StoredJoint joint) {
        List<Receipt> parts = joint.parts().stream().map(this::of).toList();
        Secrets secrets = secrets(joint.number());
        return new Receipt(
                joint.number(),
                secrets.token(),
                secrets.queryCode(),
                joint.receivedAt(),
                definitions.open(joint.definition()).matter().name(),
                parts.get(0).applicant(),
                parts.stream().flatMap(part -> part.materials().stream()).toList(),
                joint.hall(),
                parts.stream().map(Receipt::body).distinct().collect(Collectors.joining("、")),
                parts.stream().flatMap(part -> part.answerBy().stream()).max(LocalDate::compareTo),
                parts.stream()
                        .map(part -> new Receipt.Part(part.number(), part.matterName(), part.body()))
                        .toList(),
                parts.get(0).mandate());
    }

    private Secrets secrets(CaseNumber number) {
        return tokens.secrets(number).orElseThrow(() -> new IllegalStateException("No token of " + number));
    }

    Receipt of(StoredCase stored) {
        CaseNumber number = stored.head().number();
        return receipt(
                stored.head(),
                secrets(number),
                definitions.open(stored.head().definition()),
                stored.content().applicantName(),
                stored.materials(),
                stored.events().get(0).payload());
    }

    static Receipt receipt(
            CaseHead head,
            Secrets secrets,
            MatterDefinition definition,
            String applicantName,
            List<CaseMaterial> materials,
            Map<String, String> said) {
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
                head.dues().answerBy(),
                List.of(),
                MandateSaid.words(said));
    }
}
