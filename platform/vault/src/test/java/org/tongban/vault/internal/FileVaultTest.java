// SPDX-License-Identifier: Apache-2.0
package org.tongban.vault.internal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tongban.vault.Sealed;
import org.tongban.vault.VaultException;

/** The vault with a real key file. */
class FileVaultTest {
    private static final byte[] NAME = "王秀英".getBytes(UTF_8);
    private static final String PLACE = "person.name:1";

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @SuppressWarnings("NullAway.Init")
    private Path keys;

    @SuppressWarnings("NullAway.Init")
    private Path file;

    @BeforeEach
    void chooseAFile() {
        keys = folder.resolve("keys");
        file = keys.resolve("tongban.keys");
    }

    @ParameterizedTest
    @EnumSource
    void opensWhatItSealed(Suite suite) throws IOException {
        FileVault vault = new FileVault(file, suite, 1);
        Sealed sealed = vault.seal(NAME, PLACE);
        assertThat(vault.open(sealed, PLACE)).isEqualTo(NAME);
        assertThat(sealed.keyId()).isEqualTo(suite.word() + "-1");
        assertThat(sealed.cipher()).hasSize(12 + NAME.length + 16);
        assertThat(vault.open(vault.seal(new byte[0], PLACE), PLACE)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void opensAfterARestart(Suite suite) throws IOException {
        Sealed sealed = new FileVault(file, suite, 1).seal(NAME, PLACE);
        assertThat(new FileVault(file, suite, 1).open(sealed, PLACE)).isEqualTo(NAME);
    }

    @ParameterizedTest
    @EnumSource
    void noticesEachAlteredByte(Suite suite) throws IOException {
        FileVault vault = new FileVault(file, suite, 1);
        Sealed sealed = vault.seal(NAME, PLACE);
        for (int i = 0; i < sealed.cipher().length; i++) {
            byte[] altered = sealed.cipher().clone();
            altered[i] ^= 1;
            assertThatThrownBy(() -> vault.open(new Sealed(altered, sealed.keyId()), PLACE))
                    .isInstanceOf(VaultException.class);
        }
    }

    @ParameterizedTest
    @EnumSource
    void refusesAnotherPlace(Suite suite) throws IOException {
        FileVault vault = new FileVault(file, suite, 1);
        Sealed sealed = vault.seal(NAME, PLACE);
        assertThatThrownBy(() -> vault.open(sealed, "person.name:2"))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("person.name:2");
    }

    @Test
    void refusesATruncatedText() throws IOException {
        FileVault vault = new FileVault(file, Suite.AES, 1);
        assertThatThrownBy(() -> vault.open(new Sealed(new byte[20], "aes-1"), PLACE))
                .isInstanceOf(VaultException.class);
    }

    @Test
    void sealsUnderTheNewestKeyAndOpensUnderAll() throws IOException {
        Sealed first = new FileVault(file, Suite.AES, 1).seal(NAME, PLACE);
        Sealed second = new FileVault(file, Suite.AES, 2).seal(NAME, PLACE);
        FileVault national = new FileVault(file, Suite.SM4, 1);
        assertThat(second.keyId()).isEqualTo("aes-2");
        assertThat(national.seal(NAME, PLACE).keyId()).isEqualTo("sm4-1");
        assertThat(national.open(first, PLACE)).isEqualTo(NAME);
        assertThat(national.open(second, PLACE)).isEqualTo(NAME);
    }

    @Test
    void findsWhatItIndexedAlsoAfterARotation() throws IOException {
        String before = new FileVault(file, Suite.AES, 1).blindIndex("person.code", "320499194303120242");
        FileVault after = new FileVault(file, Suite.SM4, 2);
        assertThat(after.blindIndex("person.code", "320499194303120242")).isEqualTo(before);
        assertThat(before).matches("[0-9a-f]{64}");
        assertThat(after.blindIndex("person.phone", "320499194303120242")).isNotEqualTo(before);
    }

    @Test
    void signsWithAKeyOfItsOwn() throws IOException {
        FileVault vault = new FileVault(file, Suite.SM4, 1);
        assertThat(vault.sign("a\0b")).matches("[0-9a-f]{64}").isNotEqualTo(vault.blindIndex("a", "b"));
    }

    @Test
    void namesTheKeyThatIsGone() throws IOException {
        FileVault vault = new FileVault(file, Suite.AES, 1);
        Sealed sealed = vault.seal(NAME, PLACE);
        assertThatThrownBy(() -> vault.open(new Sealed(sealed.cipher(), "aes-9"), PLACE))
                .isInstanceOf(VaultException.class)
                .hasMessageContaining("aes-9");
    }

    @Test
    void keepsTheFileToItself() throws IOException {
        new FileVault(file, Suite.AES, 1);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(mode(keys)).isEqualTo("rwx------");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        new FileVault(file, Suite.AES, 2);
        assertThat(mode(file)).isEqualTo("rw-------");
        assertThat(keys).isDirectoryNotContaining("glob:**.draft");
    }

    @Test
    void saysInPlainWordsThatTheFileIsDamaged() throws IOException {
        Files.createDirectories(keys);
        Files.writeString(file, "index=aes:00ff\n");
        assertThatThrownBy(() -> new FileVault(file, Suite.AES, 1))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("is damaged")
                .hasNoCause();
    }

    @Test
    void leavesAFasterProcessItsFile() throws IOException {
        FileVault first = new FileVault(file, Suite.AES, 1);
        new KeyFile(file).create(KeyRing.create(Suite.AES));
        assertThat(new FileVault(file, Suite.AES, 1).open(first.seal(NAME, PLACE), PLACE))
                .isEqualTo(NAME);
    }

    @ParameterizedTest
    @EnumSource
    void isSafeForManyThreads(Suite suite) throws IOException {
        FileVault vault = new FileVault(file, suite, 1);
        Set<String> seen = ConcurrentHashMap.newKeySet();
        IntStream.range(0, 2_000).parallel().forEach(i -> {
            byte[] plain = ("person " + i).getBytes(UTF_8);
            assertThat(vault.open(vault.seal(plain, PLACE + i), PLACE + i)).isEqualTo(plain);
            seen.add(vault.blindIndex("person", "" + i % 100));
        });
        assertThat(seen).hasSize(100);
    }

    private static String mode(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }
}
