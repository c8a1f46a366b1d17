// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** What a thread is at. */
final class Stacks {
    private Stacks() {}

    /** Tells whether code of a bundle is being run, itself or through something that it called. */
    static boolean hasCodeOf(Bundle bundle, @Nullable Thread thread) {
        return thread != null
                && bundle.getState() != Bundle.UNINSTALLED
                && Arrays.stream(thread.getStackTrace())
                        .map(StackTraceElement::getClassName)
                        .distinct()
                        .anyMatch(name -> bundle.getEntry(name.replace('.', '/') + ".class") != null);
    }
}
