// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.concurrent.CountDownLatch;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;

/** Starts like everybody, and does not end. */
public final class Clinging implements BundleActivator {
    /** For the framework. */
    public Clinging() {
        // Nothing to prepare.
    }

    @Override
    public void start(BundleContext context) {
        // There is nothing to do.
    }

    @Override
    public void stop(BundleContext context) throws InterruptedException {
        new CountDownLatch(1).await();
    }
}
