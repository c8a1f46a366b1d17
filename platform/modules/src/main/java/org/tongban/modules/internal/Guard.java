// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.time.Duration;
import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.tongban.modules.internal.store.JpaLedger;

/** What keeps bad modules from harming the rest, put together. */
final class Guard {
    private final RunningCode code;
    private final Duration longest;
    private final Quarantine quarantine;
    private final Activation activation;
    private final Framework framework;

    Guard(BundleContext context, JpaLedger ledger, RunningCode code, Duration budget) {
        this.code = code;
        Duration patience = budget.plusSeconds(2);
        this.longest = patience.compareTo(RunningCode.LONGEST) > 0 ? patience : RunningCode.LONGEST;
        this.quarantine = new Quarantine(ledger.quarantine());
        this.activation = new Activation(context, code, budget);
        this.framework = new Framework(context, activation, quarantine);
    }

    Framework framework() {
        return framework;
    }

    Quarantine quarantine() {
        return quarantine;
    }

    /** Why a running bundle is of no use. */
    Optional<String> problem(Bundle bundle) {
        return activation.problem(bundle);
    }

    /** Quarantines what has run for too long. */
    void look() {
        code.look(longest);
    }

    void close() {
        activation.close();
    }
}
