// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.osgi.framework.Bundle;
import org.osgi.framework.Constants;

/**
 * An empty bundle in the place of one that came as a feature and is not in force. The features service finds name, version
 * and location as it left them and is content; if the bundle were stopped or gone, the next {@code feature:install} of
 * anything would bring it back beside the version in force.
 */
final class Hollow {
    private static final String HEADER = "Tongban-Hollow";

    private Hollow() {}

    static boolean is(Bundle bundle) {
        return bundle.getHeaders("").get(HEADER) != null;
    }

    /** The content that takes a bundle's place. */
    static InputStream of(Bundle bundle) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue(Constants.BUNDLE_MANIFESTVERSION, "2");
        main.putValue(Constants.BUNDLE_SYMBOLICNAME, bundle.getSymbolicName());
        main.putValue(Constants.BUNDLE_VERSION, bundle.getVersion().toString());
        main.putValue(HEADER, "true");
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(content, manifest)) {
            jar.finish();
        } catch (IOException impossible) {
            throw new UncheckedIOException("Memory can always be written", impossible);
        }
        return new ByteArrayInputStream(content.toByteArray());
    }
}
