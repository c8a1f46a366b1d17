// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.JointCase;
import org.tongban.cases.Receipt;
import org.tongban.cases.internal.store.CaseHead;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaJoints;
import org.tongban.cases.internal.store.StoredJoint;
import org.tongban.cases.internal.store.StoredTrack;
import org.tongban.identity.Caller;
import org.tongban.matter.Implementation;
import org.tongban.matter.MatterDefinition;

/** Life events for whoever may see one of their cases. */
@Component(service = Joints.class)
public final class Joints {
    private final JpaJoints store;
    private final JpaCaseStore cases;
    private final Access access;
    private final Definitions definitions;
    private final Receipts receipts;

    /**
     * Over the stores.
     *
     * @param store of life events
     * @param cases of their cases
     * @param access reads for those who may
     * @param definitions that they are pinned to
     * @param receipts prints
     */
    @Activate
    public Joints(
            @Reference JpaJoints store,
            @Reference JpaCaseStore cases,
            @Reference Access access,
            @Reference Definitions definitions,
            @Reference Receipts receipts) {
        this.store = store;
        this.cases = cases;
        this.access = access;
        this.definitions = definitions;
        this.receipts = receipts;
    }

    Optional<JointCase> find(Caller caller, CaseNumber number) {
        return seen(caller, number)
                .map(joint -> new JointCase(
                        joint.number(),
                        definitions.open(joint.definition()).matter().name(),
                        joint.hall(),
                        joint.receivedAt(),
                        joint.parts().stream().map(part -> part(caller, part)).toList()));
    }

    /** The receipt tells what every department was handed: only for whoever may see all of it. */
    Optional<Receipt> receipt(Caller caller, CaseNumber number) {
        return store.find(number)
                .filter(joint -> joint.number().equals(number))
                .filter(joint -> joint.parts().stream().allMatch(part -> sees(caller, part)))
                .map(receipts::of);
    }

    private Optional<StoredJoint> seen(Caller caller, CaseNumber number) {
        return store.find(number).filter(joint -> joint.parts().stream().anyMatch(part -> sees(caller, part)));
    }

    private boolean sees(Caller caller, CaseNumber part) {
        return access.see(caller, part).isPresent();
    }

    private JointCase.Part part(Caller caller, CaseNumber number) {
        CaseHead head = cases.track(number)
                .map(StoredTrack::head)
                .orElseThrow(() -> new IllegalStateException("No such case: " + number));
        MatterDefinition definition = definitions.open(head.definition());
        return new JointCase.Part(
                number,
                definition.matter().sensitive() && !sees(caller, number)
                        ? "另一个事项"
                        : definition.matter().name(),
                definition.implementation().map(Implementation::body).orElse(""),
                head.state(),
                head.dues().promised());
    }
}
