// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Keeps an eye on code that modules brought while it runs, so that a crash can be traced to it and one that does not end
 * or fails again and again is quarantined.
 */
@ProviderType
public interface ModuleWatch {
    /**
     * Code of a module begins to run on this thread.
     *
     * @param symbolicName of the module's bundle
     * @param version as in the manifest
     * @param what it does, a few Chinese words for the status page
     * @return to be closed by the same thread when the code ended, however it ended
     */
    Run begins(String symbolicName, String version, String what);

    /** One run of code. */
    interface Run extends AutoCloseable {
        /** It did not answer in time; it may still run. */
        void late();

        /** It threw, or answered what cannot be used. */
        void failed();

        /** It ended. */
        @Override
        void close();
    }
}
