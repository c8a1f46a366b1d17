// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.tongban.module.Objection;

/**
 * The certificates that a county trusts: every one that lies in its folder, in PEM, each read anew at each question. A
 * certificate is trusted itself; nobody is trusted for having been certified by it.
 */
public final class Trust {
    private static final String RULE = "signer";
    private static final Pattern CERTIFICATE = Pattern.compile(".*\\.(?:pem|crt|cer)");
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final Path folder;

    /**
     * Over a folder, which need not be there.
     *
     * @param folder {@code etc/trusted} of the installation
     */
    public Trust(Path folder) {
        this.folder = folder;
    }

    /**
     * What speaks against a signer.
     *
     * @param signer the certificate with which an archive was signed
     * @param module the name of the module
     * @param now the time
     * @return empty when the county trusts it for this module
     */
    public Optional<Objection> objection(X509Certificate signer, String module, Instant now) {
        List<TrustedCertificate> known = known();
        List<TrustedCertificate> same =
                known.stream().filter(one -> one.is(signer)).toList();
        if (same.isEmpty()) {
            return Optional.of(
                    new Objection(RULE, unknown(signer, known), "请和部门核对指纹，一致后把它的证书（.pem）放进 " + folder + "。"));
        }
        LocalDate today = LocalDate.ofInstant(now, ZONE);
        if (now.isAfter(signer.getNotAfter().toInstant())
                || now.isBefore(signer.getNotBefore().toInstant())) {
            return Optional.of(new Objection(
                    RULE,
                    "签名用的证书" + name(signer) + "有效期是 "
                            + day(signer.getNotBefore().toInstant()) + " 到 "
                            + day(signer.getNotAfter().toInstant()) + "，今天是 " + today + "。",
                    "请部门用有效的密钥重新打包，再把新证书放进 " + folder + "。"));
        }
        return same.stream().anyMatch(one -> one.mayBring(module))
                ? Optional.empty()
                : Optional.of(same.get(0).notFor(module));
    }

    private String unknown(X509Certificate signer, List<TrustedCertificate> known) {
        String sentence = "签名用的证书" + name(signer) + "不在本县信任的证书里，指纹是 " + Fingerprint.of(signer) + "。";
        List<String> unreadable = known.stream()
                .filter(TrustedCertificate::unreadable)
                .map(TrustedCertificate::file)
                .toList();
        return unreadable.isEmpty() ? sentence : sentence + "另外，" + String.join("、", unreadable) + " 不是能读的证书。";
    }

    private List<TrustedCertificate> known() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<TrustedCertificate> known = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file ->
                            CERTIFICATE.matcher(file.getFileName().toString()).matches())
                    .sorted()
                    .forEach(file -> known.add(TrustedCertificate.read(file)));
            return known;
        } catch (IOException unreadable) {
            // A folder that cannot be read trusts nobody.
            return List.of();
        }
    }

    static String name(X509Certificate certificate) {
        return "“" + certificate.getSubjectX500Principal().getName() + "”";
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZONE);
    }
}
