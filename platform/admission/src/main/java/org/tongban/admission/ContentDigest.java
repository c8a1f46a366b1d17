// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * One SHA-256 over what an archive says and brings: the main attributes of its manifest in the order of their names, then
 * each file in the order of its name with its own SHA-256. What the signing adds does not count.
 */
public final class ContentDigest {
    private ContentDigest() {}

    /**
     * Computes it.
     *
     * @param jar an archive, signed or not
     * @return 64 hexadecimal digits
     * @throws IOException when it cannot be read
     */
    public static String of(JarFile jar) throws IOException {
        MessageDigest whole = Fingerprint.digest();
        Manifest manifest = jar.getManifest();
        if (manifest != null) {
            Map<String, String> attributes = new TreeMap<>();
            manifest.getMainAttributes().forEach((name, value) -> attributes.put(name.toString(), value.toString()));
            attributes.forEach((name, value) -> add(whole, name + ": " + value));
        }
        Map<String, JarEntry> entries = new TreeMap<>();
        jar.stream().filter(ContentDigest::counts).forEach(entry -> entries.put(entry.getName(), entry));
        for (Map.Entry<String, JarEntry> entry : entries.entrySet()) {
            add(whole, HexFormat.of().formatHex(content(jar, entry.getValue())) + "  " + entry.getKey());
        }
        return HexFormat.of().formatHex(whole.digest());
    }

    private static boolean counts(JarEntry entry) {
        String name = entry.getName();
        return !entry.isDirectory()
                && !SignatureFiles.isManifest(name)
                && !SignatureFiles.isPart(name)
                && !name.equals(ContractCertificate.ENTRY);
    }

    private static byte[] content(JarFile jar, JarEntry entry) throws IOException {
        MessageDigest digest = Fingerprint.digest();
        try (InputStream in = new DigestInputStream(jar.getInputStream(entry), digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return digest.digest();
    }

    private static void add(MessageDigest whole, String line) {
        whole.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
