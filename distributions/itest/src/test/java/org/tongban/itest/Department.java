// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.io.IOException;
import java.io.UncheckedIOException;
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

/** A department that signs what it delivers, with the throw-away key of this checkout. */
final class Department {
    private static final Path FOLDER = Archive.file().resolveSibling("throwaway");
    private static final Seal.Tested TESTED = new Seal.Tested(
            "0.1.0", RunningApi.version(), List.of(new ContractCertificate.Suite(ContractCertificate.REQUIRED, 3)), 0);

    private Department() {}

    /** What an administrator does once: puts the certificate of the department into the folder of those that are trusted. */
    static void trustedBy(County county) {
        try {
            KeyFiles.trustThrowAway(FOLDER, county.base().resolve("etc/trusted"));
        } catch (SigningException broken) {
            throw new IllegalStateException(broken.sentence(), broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes that back. */
    static void notTrustedBy(County county) {
        try {
            Files.deleteIfExists(county.base().resolve("etc/trusted/throwaway.pem"));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Signs an archive, whatever is in it. */
    static void sign(Path plain, Path signed) {
        try {
            byte[] content = Sanity.read(plain);
            Label label = Label.of(Label.manifest(content).getMainAttributes(), Sanity.names(content));
            Seal.seal(plain, label, TESTED, key(), signed);
        } catch (InadmissibleException broken) {
            throw new IllegalStateException(broken);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static SigningKey key() throws IOException {
        try {
            return KeyFiles.throwAway(FOLDER);
        } catch (SigningException broken) {
            throw new IllegalStateException(broken.sentence(), broken);
        }
    }
}
