// SPDX-License-Identifier: Apache-2.0
package org.tongban.modules.internal;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Objects;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.tongban.admission.Fingerprint;

/** Archives made for a test. */
final class Jars {
    private static final int MEBIBYTE = 1024 * 1024;

    private Jars() {}

    static byte[] bundle(String symbolicName, String version, String... entries) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest(symbolicName, version))) {
            for (String entry : entries) {
                jar.putNextEntry(new JarEntry(entry));
                jar.write(entry.getBytes(StandardCharsets.UTF_8));
                jar.closeEntry();
            }
        }
        return out.toByteArray();
    }

    /** The module of a department, without code. */
    static byte[] matter(String symbolicName, String version) throws IOException {
        return bundle(symbolicName, version, "MATTER-INF/a.yaml");
    }

    /** A small archive with an entry of so many mebibytes of zeros. */
    static byte[] bomb(String symbolicName, int mebibytes) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] zeros = new byte[MEBIBYTE];
        try (JarOutputStream jar = new JarOutputStream(out, manifest(symbolicName, "1.0.0"))) {
            jar.putNextEntry(new JarEntry("MATTER-INF/zeros.yaml"));
            for (int i = 0; i < mebibytes; i++) {
                jar.write(zeros);
            }
            jar.closeEntry();
        }
        return out.toByteArray();
    }

    /** A bundle that imports a package which nobody exports. */
    static byte[] needing(String symbolicName, String packageName) throws IOException {
        return with(symbolicName, Map.of("Import-Package", packageName));
    }

    /** A bundle whose manifest announces components. */
    static byte[] withCode(String symbolicName, String version) throws IOException {
        return jar(symbolicName, version, Map.of("Service-Component", "OSGI-INF/a.xml"));
    }

    /** A bundle that does not resolve for want of a capability. */
    static byte[] requiring(String symbolicName, String version, String namespace) throws IOException {
        return jar(symbolicName, version, Map.of("Require-Capability", namespace));
    }

    /** A bundle with further headers. */
    static byte[] with(String symbolicName, Map<String, String> headers) throws IOException {
        return jar(symbolicName, "1.0.0", headers);
    }

    /** A bundle of a version with further headers. */
    static byte[] versioned(String symbolicName, String version, Map<String, String> headers) throws IOException {
        return jar(symbolicName, version, headers);
    }

    /** A bundle that is no module. */
    static byte[] library(String symbolicName, String version, Map<String, String> headers) throws IOException {
        Manifest manifest = manifest(symbolicName, version);
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.finish();
        }
        return out.toByteArray();
    }

    /** A module whose code does not end. */
    static byte[] clinging(String symbolicName, String version) throws IOException {
        Manifest manifest = manifest(symbolicName, version);
        manifest.getMainAttributes().putValue("Bundle-Activator", Clinging.class.getName());
        manifest.getMainAttributes().putValue("Import-Package", "org.osgi.framework");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        String code = Clinging.class.getName().replace('.', '/') + ".class";
        try (JarOutputStream jar = new JarOutputStream(out, manifest);
                InputStream in = Objects.requireNonNull(Jars.class.getResourceAsStream("/" + code))) {
            jar.putNextEntry(new JarEntry("MATTER-INF/a.yaml"));
            jar.closeEntry();
            jar.putNextEntry(new JarEntry(code));
            in.transferTo(jar);
            jar.closeEntry();
        }
        return out.toByteArray();
    }

    private static byte[] jar(String symbolicName, String version, Map<String, String> headers) throws IOException {
        Manifest manifest = manifest(symbolicName, version);
        headers.forEach(manifest.getMainAttributes()::putValue);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (JarOutputStream jar = new JarOutputStream(out, manifest)) {
            jar.putNextEntry(new JarEntry("MATTER-INF/a.yaml"));
            jar.closeEntry();
        }
        return out.toByteArray();
    }

    private static Manifest manifest(String symbolicName, String version) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Bundle-ManifestVersion", "2");
        main.putValue("Bundle-SymbolicName", symbolicName);
        main.putValue("Bundle-Version", version);
        return manifest;
    }

    /** Writes an archive for which the distribution in a folder vouches. */
    static Path vouched(Path folder, String name, byte[] content) throws IOException {
        Files.writeString(
                folder.resolve("SHA256SUMS"),
                Fingerprint.of(content) + "  modules/" + name + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
        return Files.write(folder.resolve(name), content);
    }
}
