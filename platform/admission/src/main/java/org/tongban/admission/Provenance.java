// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import org.tongban.module.Objection;

/**
 * Where an archive comes from: either the distribution brought it, or somebody whom the county trusts signed every entry
 * of it and says in it what was tested. There is no third way.
 */
public final class Provenance {
    private final Vouched vouched;
    private final Trust trust;
    private final String api;
    private final Clock clock;

    /**
     * For one installation.
     *
     * @param vouched what the distribution brings
     * @param trust whom the county trusts
     * @param api version of the contracts
     * @param clock for the validity of certificates
     */
    public Provenance(Vouched vouched, Trust trust, String api, Clock clock) {
        this.vouched = vouched;
        this.trust = trust;
        this.api = api;
        this.clock = clock;
    }

    /**
     * What speaks against where an archive comes from.
     *
     * @param content of an archive that passed the first look
     * @param label what it says that it is
     * @return empty when it may come
     */
    public List<Objection> objections(byte[] content, Label label) {
        if (vouched.holds(Fingerprint.of(content))) {
            return List.of();
        }
        try {
            return signed(content, label);
        } catch (InadmissibleException refused) {
            return List.of(refused.objection());
        } catch (IOException broken) {
            return List.of(new Objection("zip", "模块文件打不开，可能没有传完整（" + broken.getMessage() + "）。", "请重新上传。"));
        }
    }

    private List<Objection> signed(byte[] content, Label label) throws InadmissibleException, IOException {
        // The platform verifies signatures of files only.
        Path file = Files.createTempFile("module", ".jar");
        try {
            Files.write(file, content);
            try (JarFile jar = new JarFile(file.toFile(), true)) {
                if (!jar.stream().map(JarEntry::getName).toList().equals(Sanity.names(content))) {
                    throw new InadmissibleException("zip", "模块文件的目录和内容对不上。", "请用 ./tongban module pack 重新打包。");
                }
                X509Certificate signer = Signature.signerOf(jar);
                List<Objection> objections = new ArrayList<>();
                trust.objection(signer, label.name(), clock.instant()).ifPresent(objections::add);
                objections.addAll(ContractRules.objections(jar, label, api));
                return objections;
            }
        } finally {
            Files.delete(file);
        }
    }
}
