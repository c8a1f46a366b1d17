// SPDX-License-Identifier: Apache-2.0
package org.tongban.schema.internal;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.Comparator;
import java.util.Enumeration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.osgi.framework.Bundle;
import org.osgi.framework.wiring.BundleWiring;

/**
 * The schema changes that a bundle carries.
 *
 * @param module last segment of the bundle's symbolic name; the prefix of its tables
 * @param loader finds the changelog and what it includes
 * @param digest SHA-256 over all files of the folder
 */
record Changelog(String module, ClassLoader loader, String digest) {
    /** The folder in a bundle. */
    static final String FOLDER = "DB-INF";
    /** Where a changelog starts. */
    static final String FILE = FOLDER + "/changelog.yaml";

    static Optional<Changelog> of(Bundle bundle) throws IOException {
        BundleWiring wiring = bundle.adapt(BundleWiring.class);
        if (bundle.getEntry(FILE) == null || wiring == null) {
            return Optional.empty();
        }
        Enumeration<URL> files = bundle.findEntries(FOLDER, "*", true);
        return Optional.of(new Changelog(
                moduleOf(bundle.getSymbolicName()),
                wiring.getClassLoader(),
                digest(files == null ? List.of() : Collections.list(files))));
    }

    static String moduleOf(String symbolicName) {
        return symbolicName.substring(symbolicName.lastIndexOf('.') + 1);
    }

    static String digest(List<URL> files) throws IOException {
        MessageDigest sha = sha256();
        for (URL file :
                files.stream().sorted(Comparator.comparing(URL::getPath)).toList()) {
            if (file.getPath().endsWith("/")) {
                continue;
            }
            String path = file.getPath();
            sha.update(path.substring(path.indexOf(FOLDER)).getBytes(StandardCharsets.UTF_8));
            try (InputStream in = file.openStream()) {
                sha.update(in.readAllBytes());
            }
        }
        return HexFormat.of().formatHex(sha.digest());
    }

    /** The same over an archive that no framework has yet. */
    static String digest(Map<String, byte[]> archive) {
        MessageDigest sha = sha256();
        new TreeMap<>(archive).forEach((path, content) -> {
            if (path.startsWith(FOLDER + "/")) {
                sha.update(path.getBytes(StandardCharsets.UTF_8));
                sha.update(content);
            }
        });
        return HexFormat.of().formatHex(sha.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException missing) {
            throw new IllegalStateException("Every Java has SHA-256", missing);
        }
    }
}
