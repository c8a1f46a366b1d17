// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.CodeSigner;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.Manifest;

/**
 * The one signature that covers everything in an archive, as the JAR File Specification defines it and the Java platform
 * verifies it. Whether the signer is trusted is another question.
 */
final class Signature {
    private static final String RULE = "signature";
    private static final String PACK = "请用 ./tongban module pack 重新打包签名。";

    private final Set<X509Certificate> signers = new HashSet<>();
    private final Set<String> covered = new HashSet<>();
    private final List<String> folders = new ArrayList<>();
    private final List<String> digests = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();

    private Signature() {}

    /**
     * Reads every entry of an archive.
     *
     * @param jar opened with verification
     * @return the certificate of the signer
     */
    static X509Certificate signerOf(JarFile jar) throws InadmissibleException, IOException {
        Signature signature = new Signature();
        try {
            if (jar.stream().map(JarEntry::getName).noneMatch(SignatureFiles::hasDigests)) {
                throw refused("模块没有签名。", "请部门用 ./tongban module pack 打包签名后再交来。");
            }
            for (JarEntry entry : jar.stream().toList()) {
                signature.look(jar, entry);
            }
            signature.complete(jar.getManifest());
            return signature.signers.iterator().next();
        } catch (SecurityException changed) {
            throw refused("签名之后，文件被改过（" + changed.getMessage() + "）。", "请不要使用这个文件，向部门重新要一份。");
        }
    }

    private void look(JarFile jar, JarEntry entry) throws InadmissibleException, IOException {
        String name = entry.getName();
        if (entry.isDirectory()) {
            folders.add(name);
        } else if (SignatureFiles.isPart(name)) {
            (SignatureFiles.hasDigests(name) ? digests : parts).add(name);
        } else if (!SignatureFiles.isManifest(name)) {
            try (InputStream in = jar.getInputStream(entry)) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            signers.add(signerOf(name, entry.getCodeSigners()));
            covered.add(name);
        }
    }

    private static X509Certificate signerOf(String name, CodeSigner[] found) throws InadmissibleException {
        if (found == null || found.length == 0) {
            throw refused("文件 " + EntryNames.shown(name) + " 不在签名之内，可能是签名以后加进去的。", "请不要使用这个文件，向部门重新要一份。");
        }
        if (found.length > 1
                || !(found[0].getSignerCertPath().getCertificates().get(0) instanceof X509Certificate signer)) {
            throw severalSigners();
        }
        return signer;
    }

    private void complete(Manifest manifest) throws InadmissibleException {
        if (signers.size() != 1 || digests.size() != 1 || parts.size() != 1) {
            throw signers.isEmpty() ? refused("模块是空的，没有签到任何文件。", PACK) : severalSigners();
        }
        for (String folder : folders) {
            if (covered.stream().noneMatch(name -> name.startsWith(folder)) && !folder.equals("META-INF/")) {
                throw refused("目录 " + EntryNames.shown(folder) + " 是空的，不在签名之内。", PACK);
            }
        }
        Set<String> gone = new TreeSet<>(manifest.getEntries().keySet());
        gone.removeAll(covered);
        if (!gone.isEmpty()) {
            throw refused(
                    "签名里有 " + EntryNames.shown(gone.iterator().next()) + "，文件里却没有，可能被删掉了。", "请不要使用这个文件，向部门重新要一份。");
        }
    }

    private static InadmissibleException severalSigners() {
        return refused("模块里的文件不是由同一个签名人签的。", "一个模块只能有一个签名。" + PACK);
    }

    private static InadmissibleException refused(String cause, String remedy) {
        return new InadmissibleException(RULE, cause, remedy);
    }
}
