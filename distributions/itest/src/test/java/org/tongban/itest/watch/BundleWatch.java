// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest.watch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.framework.SynchronousBundleListener;

/** Runs inside a framework and writes down, line by line, which bundle was started, stopped or wired anew. */
public final class BundleWatch implements BundleActivator, SynchronousBundleListener {
    /** The header that names the file. */
    public static final String FILE = "Tongban-Watch";

    private static final Map<Integer, String> WORDS = Map.of(
            BundleEvent.STARTED, "started",
            BundleEvent.STOPPED, "stopped",
            BundleEvent.UNRESOLVED, "unresolved",
            BundleEvent.UPDATED, "updated",
            BundleEvent.UNINSTALLED, "uninstalled");

    private Path file = Path.of("");

    @Override
    public void start(BundleContext context) {
        file = Path.of(context.getBundle().getHeaders().get(FILE));
        context.addBundleListener(this);
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the listener away
    }

    @Override
    public void bundleChanged(BundleEvent event) {
        String word = WORDS.get(event.getType());
        if (word != null) {
            write(word + " " + event.getBundle().getSymbolicName() + "\n");
        }
    }

    private synchronized void write(String line) {
        try {
            Files.writeString(file, line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }
}
