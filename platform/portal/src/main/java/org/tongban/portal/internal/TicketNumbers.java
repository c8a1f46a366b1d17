// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.cases.CaseNumber;
import org.tongban.queue.Ticket;
import org.tongban.queue.TicketService;

/** With which ticket of the hall's queue a case was filed, as long as a queue is installed. */
@Component(service = TicketNumbers.class)
public final class TicketNumbers {
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable TicketService queue;

    /** The queue comes when it is installed. */
    public TicketNumbers() {}

    TicketNumbers(TicketService queue) {
        this.queue = queue;
    }

    /**
     * The ticket of a case.
     *
     * @param filed the case
     * @return its number as it was called; empty text for none
     */
    public String of(CaseNumber filed) {
        TicketService there = queue;
        return Optional.ofNullable(there)
                .flatMap(tickets -> tickets.of(filed))
                .map(Ticket::number)
                .orElse("");
    }
}
