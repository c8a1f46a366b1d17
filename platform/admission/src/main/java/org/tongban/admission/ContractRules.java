// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.tongban.module.Objection;

/** What the contract certificate of a signed archive has to say. */
final class ContractRules {
    private static final String RULE = "contract";
    private static final String PACK = "请用 ./tongban module pack 重新打包。";

    private ContractRules() {}

    static List<Objection> objections(JarFile jar, Label label, String api) throws InadmissibleException, IOException {
        ContractCertificate certificate = read(jar);
        List<Objection> objections = new ArrayList<>();
        if (!certificate.module().equals(label.name()) || !certificate.version().equals(label.version())) {
            objections.add(new Objection(
                    RULE,
                    "契约证书是给 " + certificate.module() + " " + certificate.version() + " 的，这个模块是 " + label.name() + " "
                            + label.version() + "。",
                    PACK));
        }
        if (!certificate.digest().equals(ContentDigest.of(jar))) {
            objections.add(new Objection(RULE, "契约证书测试的不是这些内容。", PACK));
        }
        if (certificate.contract().stream()
                .noneMatch(suite -> suite.name().equals(ContractCertificate.REQUIRED) && suite.passed() > 0)) {
            objections.add(new Objection(RULE, "契约证书里没有通过的契约测试 " + ContractCertificate.REQUIRED + "。", PACK));
        }
        if (!certificate.api().includes(api)) {
            objections.add(new Objection(
                    "api",
                    "模块是按平台接口 " + certificate.api().from() + " 测试的（适用到 "
                            + certificate.api().below() + " 以前），本平台的接口是 " + api + "。",
                    "请部门按本平台的版本重新测试打包，或先升级平台。"));
        }
        return objections;
    }

    private static ContractCertificate read(JarFile jar) throws InadmissibleException, IOException {
        JarEntry entry = jar.getJarEntry(ContractCertificate.ENTRY);
        if (entry == null) {
            throw new InadmissibleException(RULE, "模块里没有契约证书 " + ContractCertificate.ENTRY + "。", PACK);
        }
        try (InputStream in = jar.getInputStream(entry)) {
            return ContractCertificate.parse(in.readAllBytes());
        }
    }
}
