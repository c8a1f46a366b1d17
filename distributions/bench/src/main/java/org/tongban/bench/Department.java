// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.tongban.admission.ContractCertificate;
import org.tongban.admission.InadmissibleException;
import org.tongban.admission.Label;
import org.tongban.admission.RunningApi;
import org.tongban.admission.Sanity;
import org.tongban.admission.signing.KeyFiles;
import org.tongban.admission.signing.Seal;
import org.tongban.admission.signing.SigningException;
import org.tongban.admission.signing.SigningKey;

/** Signs what is delivered here, with the throw-away key of this checkout. */
public final class Department {
    private final Path folder;
    private final SigningKey key;

    private Department(Path folder, SigningKey key) {
        this.folder = folder;
        this.key = key;
    }

    /** Has a key if the checkout has none yet. */
    public static Department of(Places places) throws IOException {
        Path folder = places.county().resolveSibling("throwaway");
        try {
            return new Department(folder, KeyFiles.throwAway(folder));
        } catch (SigningException broken) {
            throw new IOException(broken.sentence(), broken);
        }
    }

    /** What an administrator does once: puts the certificate into the folder of those that are trusted. */
    public void trustedBy(Path base) throws IOException {
        try {
            KeyFiles.trustThrowAway(folder, base.resolve("etc/trusted"));
        } catch (SigningException broken) {
            throw new IOException(broken.sentence(), broken);
        }
    }

    /** Signs an archive; the plain one goes. */
    public void sign(Path plain, Path signed) throws IOException {
        Seal.Tested tested = new Seal.Tested(
                "0.1.0",
                RunningApi.version(),
                List.of(new ContractCertificate.Suite(ContractCertificate.REQUIRED, 3)),
                0);
        try {
            byte[] content = Sanity.read(plain);
            Label label = Label.of(Label.manifest(content).getMainAttributes(), Sanity.names(content));
            Seal.seal(plain, label, tested, key, signed);
        } catch (InadmissibleException broken) {
            throw new IOException(broken);
        }
        Files.delete(plain);
    }
}
