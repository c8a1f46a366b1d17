// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/**
 * The portal files inside an OSGi bundle.
 *
 * @param bundle the portal bundle
 */
record BundleFiles(Bundle bundle) implements PortalFiles {
    static final String ROOT = "PORTAL-INF/";

    @Override
    public Optional<String> text(String path) {
        @Nullable URL entry = bundle.getEntry(ROOT + path);
        if (entry == null) {
            return Optional.empty();
        }
        try (InputStream in = entry.openStream()) {
            return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Override
    public List<String> list(String folder, String ending) {
        @Nullable Enumeration<URL> found = bundle.findEntries(ROOT + folder, "*" + ending, false);
        return found == null
                ? List.of()
                : Collections.list(found).stream()
                        .map(URL::getPath)
                        .map(path -> folder + path.substring(path.lastIndexOf('/')))
                        .sorted()
                        .toList();
    }
}
