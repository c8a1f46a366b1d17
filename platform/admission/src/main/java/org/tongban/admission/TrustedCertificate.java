// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import org.tongban.module.Objection;

/**
 * One file of the folder of trusted certificates, with what the file of properties beside it says.
 *
 * @param file its name
 * @param certificate empty when the file cannot be read as one
 * @param modules names of the modules that it may sign, with {@code *} at the end for all that begin so; empty for none
 */
record TrustedCertificate(String file, Optional<X509Certificate> certificate, List<String> modules) {
    private static final int LARGEST = 64 * 1024;
    private static final String RULE = "signer";
    private static final String KEY = "modules";
    private static final List<String> ALL = List.of("*");

    static TrustedCertificate read(Path file) {
        String name = String.valueOf(file.getFileName());
        try {
            byte[] content = Files.size(file) > LARGEST ? new byte[0] : Files.readAllBytes(file);
            return CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(content))
                            instanceof X509Certificate certificate
                    ? new TrustedCertificate(name, Optional.of(certificate), bound(file, name))
                    : unreadable(name);
        } catch (IOException | CertificateException broken) {
            return unreadable(name);
        }
    }

    private static TrustedCertificate unreadable(String name) {
        return new TrustedCertificate(name, Optional.empty(), List.of());
    }

    /** Without a file beside it a certificate signs every module of departments; with one that says nothing, none. */
    private static List<String> bound(Path file, String name) throws IOException {
        Path beside = file.resolveSibling(name.substring(0, name.lastIndexOf('.')) + ".properties");
        if (Files.notExists(beside)) {
            return ALL;
        }
        Properties properties = new Properties();
        try (BufferedReader in = Files.newBufferedReader(beside)) {
            properties.load(in);
        }
        return Arrays.stream(properties.getProperty(KEY, "").split("[\\s,，]+"))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    boolean unreadable() {
        return certificate.isEmpty();
    }

    boolean is(X509Certificate signer) {
        return certificate.filter(signer::equals).isPresent();
    }

    /** A part of the platform has to be named as such: no department comes to one by a star. */
    boolean mayBring(String module) {
        return modules.stream()
                .filter(word -> !Label.namesPart(module) || Label.namesPart(word))
                .anyMatch(word -> word.endsWith("*")
                        ? module.startsWith(word.substring(0, word.length() - 1))
                        : module.equals(word));
    }

    Objection notFor(String module) {
        String beside = file.substring(0, file.lastIndexOf('.')) + ".properties";
        if (modules.isEmpty()) {
            return new Objection(
                    RULE,
                    "证书 " + file + " 旁边的 " + beside + " 里没有 modules 一行，所以它不能签任何模块。",
                    "请写上 modules = 模块名，或者删掉这个文件。");
        }
        return Label.namesPart(module)
                ? new Objection(
                        RULE,
                        "证书 " + file + " 可以签部门的模块，不能签平台自己的部分 " + module + "。",
                        "平台的开发方才可以签；确要信任它，请在 " + beside + " 里写明 modules = " + module + "。")
                : new Objection(
                        RULE,
                        "证书 " + file + " 只能签 " + String.join("、", modules) + "，这个模块是 " + module + "。",
                        "请由这个模块的部门签名，或者在 " + beside + " 里加上它。");
    }
}
