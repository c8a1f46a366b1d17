// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Collections;
import java.util.Enumeration;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.Version;

/**
 * A bundle that carries matters.
 *
 * @param id of the bundle; a smaller one was installed earlier
 * @param name its symbolic name
 * @param version its version
 * @param files content of its descriptors by path, as they lie in it
 */
record MatterBundle(long id, String name, Version version, Map<String, byte[]> files) {
    private static final String FOLDER = "MATTER-INF";
    /** More than any descriptor may have; the reader says so to the author. */
    private static final int LONGEST = 512 * 1024;

    static boolean isOne(Bundle bundle) {
        return bundle.getEntry(FOLDER) != null || descriptors(bundle) != null;
    }

    /**
     * Reads a bundle.
     *
     * @throws UncheckedIOException when it cannot be read
     */
    static MatterBundle of(Bundle bundle) {
        @Nullable Enumeration<URL> found = descriptors(bundle);
        Map<String, byte[]> files = new TreeMap<>();
        for (URL file : found == null ? Collections.<URL>emptyList() : Collections.list(found)) {
            files.put(bundle.getSymbolicName() + file.getPath(), content(file));
        }
        return new MatterBundle(bundle.getBundleId(), bundle.getSymbolicName(), bundle.getVersion(), files);
    }

    /** What an archive would be as a bundle, while it is none. */
    static MatterBundle archived(String name, Version version, Map<String, byte[]> entries) {
        Map<String, byte[]> files = new TreeMap<>();
        entries.forEach((path, content) -> {
            if (path.startsWith(FOLDER + "/") && path.endsWith(".yaml") && path.indexOf('/', FOLDER.length() + 1) < 0) {
                files.put(path, Arrays.copyOf(content, Math.min(content.length, LONGEST)));
            }
        });
        return new MatterBundle(-1, name, version, files);
    }

    private static @Nullable Enumeration<URL> descriptors(Bundle bundle) {
        return bundle.findEntries(FOLDER, "*.yaml", false);
    }

    private static byte[] content(URL file) {
        try (InputStream in = file.openStream()) {
            return in.readNBytes(LONGEST);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
