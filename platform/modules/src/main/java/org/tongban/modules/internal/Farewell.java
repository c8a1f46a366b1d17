// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import org.osgi.framework.Bundle;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Lets go what was decided against. The ledger is written by then, so nothing fails any more: a bundle that does not go now
 * is told of, and the next looks at the ledger try again.
 */
final class Farewell {
    private static final Logger LOG = LoggerFactory.getLogger(Farewell.class);

    private final JobBook book;

    Farewell(JobBook book) {
        this.book = book;
    }

    /** A way to let go. */
    @FunctionalInterface
    interface Way {
        void go(Bundle bundle) throws ArchiveException;
    }

    void to(Bundle bundle, Way way) {
        if (bundle.getState() == Bundle.UNINSTALLED) {
            return;
        }
        try {
            way.go(bundle);
        } catch (ArchiveException stuck) {
            LOG.warn("{} {} does not go yet: {}", bundle.getSymbolicName(), bundle.getVersion(), stuck.sentence());
            book.say(bundle.getSymbolicName() + " " + bundle.getVersion() + " 不再使用，但还没有收好，平台会接着收：" + stuck.cause());
        }
    }
}
