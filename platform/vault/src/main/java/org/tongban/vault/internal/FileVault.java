// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.vault.Sealed;
import org.tongban.vault.Vault;
import org.tongban.vault.VaultException;

/** The vault whose keys lie in a file. */
@Component(service = Vault.class, configurationPid = "org.tongban.vault")
@Designate(ocd = VaultConfiguration.class)
public final class FileVault implements Vault {
    private static final Logger LOG = LoggerFactory.getLogger(FileVault.class);

    private final SecureRandom random = new SecureRandom();
    private final KeyRing ring;
    private final String currentId;
    private final VaultKey current;

    /**
     * Opens the key file, and makes it at the first start.
     *
     * @param context knows the folders of the installation
     * @param configuration suite and generation
     * @throws IOException when the file cannot be read, written or understood
     */
    @Activate
    public FileVault(BundleContext context, VaultConfiguration configuration) throws IOException {
        this(path(context, configuration), Suite.of(configuration.suite()), configuration.generation());
    }

    FileVault(Path path, Suite suite, int generation) throws IOException {
        KeyFile file = new KeyFile(path);
        if (!file.exists()) {
            file.create(KeyRing.create(suite).with(KeyRing.id(suite, generation), newKey(suite)));
            LOG.info("Made the key file {}. Keep a copy of it in a safe place, apart from backups.", file.path());
        }
        this.currentId = KeyRing.id(suite, generation);
        this.ring = withCurrent(file, suite, currentId);
        this.current = key(currentId);
        LOG.info(
                "The vault encrypts under key {} and opens under {} keys",
                currentId,
                ring.data().size());
    }

    private static KeyRing withCurrent(KeyFile file, Suite suite, String id) throws IOException {
        KeyRing present = file.read();
        if (present.has(id)) {
            return present;
        }
        KeyRing more = present.with(id, newKey(suite));
        file.replace(more);
        LOG.info("Added key {} to {}. Renew your copy of the key file.", id, file.path());
        return more;
    }

    private static VaultKey newKey(Suite suite) {
        return VaultKey.random(suite, suite.keyBytes());
    }

    private static Path path(BundleContext context, VaultConfiguration configuration) {
        if (!configuration.keyFile().isBlank()) {
            return Path.of(configuration.keyFile().strip());
        }
        String folder = context.getProperty("tongban.keys");
        String base = context.getProperty("karaf.base");
        Path keys = folder == null || folder.isBlank() ? Path.of(base == null ? "." : base, "keys") : Path.of(folder);
        return keys.resolve("tongban.keys");
    }

    @Override
    public Sealed seal(byte[] plain, String context) {
        byte[] nonce = new byte[Suite.NONCE_BYTES];
        random.nextBytes(nonce);
        return new Sealed(current.suite().encrypt(current.secret(), nonce, plain, context.getBytes(UTF_8)), currentId);
    }

    @Override
    public byte[] open(Sealed sealed, String context) {
        VaultKey key = key(sealed.keyId());
        if (sealed.cipher().length < Suite.NONCE_BYTES + Suite.TAG_BYTES) {
            throw new VaultException("Too short to be sealed: " + context, new GeneralSecurityException("truncated"));
        }
        try {
            return key.suite().decrypt(key.secret(), sealed.cipher(), context.getBytes(UTF_8));
        } catch (Suite.NotOpened altered) {
            throw new VaultException("Altered, or sealed for another place than " + context, altered);
        }
    }

    @Override
    public String blindIndex(String kind, String value) {
        return ring.index().mac((kind + '\0' + value).getBytes(UTF_8));
    }

    @Override
    public String sign(String text) {
        return ring.signing().mac(text.getBytes(UTF_8));
    }

    private VaultKey key(String id) {
        VaultKey key = ring.data().get(id);
        if (key == null) {
            throw new VaultException(
                    "The key file has no key " + id,
                    new GeneralSecurityException("keys: " + ring.data().keySet()));
        }
        return key;
    }
}
