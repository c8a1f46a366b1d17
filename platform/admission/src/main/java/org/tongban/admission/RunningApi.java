// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.util.Objects;
import java.util.jar.JarFile;
import java.util.jar.Manifest;
import org.tongban.module.ModuleRecord;

/** The contracts that are loaded here. */
public final class RunningApi {
    private RunningApi() {}

    /**
     * Their version, as the manifest beside the classes says, on a class path as in a framework.
     *
     * @return for example {@code 1.2.0}
     */
    public static String version() {
        String path = ModuleRecord.class.getName().replace('.', '/') + ".class";
        URL type = Objects.requireNonNull(ModuleRecord.class.getResource("/" + path));
        String text = type.toString();
        try (InputStream in =
                new URL(type, text.substring(0, text.length() - path.length()) + JarFile.MANIFEST_NAME).openStream()) {
            return Objects.requireNonNull(new Manifest(in).getMainAttributes().getValue("Bundle-Version"));
        } catch (MalformedURLException impossible) {
            throw new IllegalStateException("A part of an address is an address", impossible);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
