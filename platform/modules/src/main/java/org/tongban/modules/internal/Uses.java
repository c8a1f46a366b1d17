// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Optional;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.util.tracker.ServiceTracker;
import org.tongban.module.VersionUse;

/** Asks everybody who may still need a version. */
final class Uses {
    private final ServiceTracker<VersionUse, VersionUse> users;

    Uses(BundleContext context) {
        this.users = new ServiceTracker<>(context, VersionUse.class, null);
        users.open();
    }

    void close() {
        users.close();
    }

    /** Why a bundle has to stay. While nobody can say, it stays. */
    Optional<String> of(Bundle bundle) {
        VersionUse[] present = users.getServices(new VersionUse[0]);
        if (present.length == 0) {
            return Optional.of("还不知道有没有办件要用它。");
        }
        for (VersionUse user : present) {
            Optional<String> use =
                    user.of(bundle.getSymbolicName(), bundle.getVersion().toString());
            if (use.isPresent()) {
                return use;
            }
        }
        return Optional.empty();
    }
}
