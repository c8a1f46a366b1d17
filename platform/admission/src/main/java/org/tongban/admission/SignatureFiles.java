// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.util.Locale;
import java.util.jar.JarFile;
import java.util.regex.Pattern;

/** The entries that a signature consists of, as the JAR File Specification names them. */
public final class SignatureFiles {
    private static final Pattern PART = Pattern.compile("META-INF/(?:SIG-[^/]*|[^/]*\\.(?:SF|RSA|DSA|EC))");
    private static final Pattern DIGESTS = Pattern.compile("META-INF/[^/]*\\.SF");

    private SignatureFiles() {}

    /**
     * Whether an entry belongs to a signature; the manifest does not.
     *
     * @param name of the entry
     * @return true for what no signature can cover
     */
    public static boolean isPart(String name) {
        return PART.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }

    static boolean isManifest(String name) {
        return name.equals(JarFile.MANIFEST_NAME);
    }

    static boolean hasDigests(String name) {
        return DIGESTS.matcher(name.toUpperCase(Locale.ROOT)).matches();
    }
}
