// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipFile;
import jdk.security.jarsigner.JarSigner;
import org.tongban.admission.ContentDigest;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.Label;
import org.tongban.admission.SignatureFiles;

/** Writes what was tested into an archive and signs every entry of it, as the JAR File Specification defines it. */
public final class Seal {
    private static final String SIGNER = "TONGBAN";

    private Seal() {}

    /**
     * What was tested.
     *
     * @param testkit version of the contract tests
     * @param api version of the contracts
     * @param contract the contract tests that passed
     * @param ownTests number of the project's own tests that passed
     */
    public record Tested(String testkit, String api, List<ContractCertificate.Suite> contract, int ownTests) {
        /** Keeps a copy. */
        public Tested {
            contract = List.copyOf(contract);
        }
    }

    /**
     * Signs an archive; an older signature and certificate in it are left out.
     *
     * @param jar the archive
     * @param label what it is
     * @param tested what was tested
     * @param key with which to sign
     * @param signed where the signed archive goes; a file that is there is replaced at once and whole
     * @return the certificate that it carries
     * @throws IOException when a file cannot be read or written
     */
    public static ContractCertificate seal(Path jar, Label label, Tested tested, SigningKey key, Path signed)
            throws IOException {
        Path folder = signed.toAbsolutePath().getParent();
        Path plain = Files.createTempFile(folder, ".plain", ".tmp");
        Path ready = Files.createTempFile(folder, ".signed", ".tmp");
        try {
            ContractCertificate certificate = certified(jar, label, tested, plain);
            sign(plain, key, ready);
            Files.setPosixFilePermissions(ready, Files.getPosixFilePermissions(jar));
            Files.move(ready, signed, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            return certificate;
        } finally {
            Files.deleteIfExists(plain);
            Files.deleteIfExists(ready);
        }
    }

    private static ContractCertificate certified(Path jar, Label label, Tested tested, Path plain) throws IOException {
        try (JarFile from = new JarFile(jar.toFile(), false);
                OutputStream out = Files.newOutputStream(plain);
                JarOutputStream to = new JarOutputStream(out, said(from))) {
            ContractCertificate certificate = new ContractCertificate(
                    ContractCertificate.FORMAT,
                    label.name(),
                    label.version(),
                    tested.testkit(),
                    ContractCertificate.Range.from(tested.api()),
                    tested.contract(),
                    tested.ownTests(),
                    ContentDigest.of(from),
                    Instant.now().truncatedTo(ChronoUnit.SECONDS).toString());
            to.putNextEntry(new JarEntry(ContractCertificate.ENTRY));
            to.write(certificate.json());
            to.closeEntry();
            for (JarEntry entry : from.stream().filter(Seal::stays).toList()) {
                copy(from, entry, to);
            }
            return certificate;
        }
    }

    /** The manifest without the digests of an older signature. */
    private static Manifest said(JarFile jar) throws IOException {
        Manifest said = new Manifest();
        said.getMainAttributes().putAll(jar.getManifest().getMainAttributes());
        return said;
    }

    private static boolean stays(JarEntry entry) {
        String name = entry.getName();
        return !name.equals(JarFile.MANIFEST_NAME)
                && !name.equals(ContractCertificate.ENTRY)
                && !SignatureFiles.isPart(name);
    }

    private static void copy(JarFile from, JarEntry entry, JarOutputStream to) throws IOException {
        JarEntry same = new JarEntry(entry.getName());
        same.setTime(entry.getTime());
        to.putNextEntry(same);
        try (InputStream in = from.getInputStream(entry)) {
            in.transferTo(to);
        }
        to.closeEntry();
    }

    private static void sign(Path plain, SigningKey key, Path ready) throws IOException {
        JarSigner signer = signer(key);
        try (ZipFile zip = new ZipFile(plain.toFile());
                OutputStream out = Files.newOutputStream(ready)) {
            signer.sign(zip, out);
        }
    }

    private static JarSigner signer(SigningKey key) {
        try {
            return new JarSigner.Builder(key.entry())
                    .digestAlgorithm("SHA-256")
                    .signerName(SIGNER)
                    .build();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java has SHA-256", impossible);
        }
    }
}
