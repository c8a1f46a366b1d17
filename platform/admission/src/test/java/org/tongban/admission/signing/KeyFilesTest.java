// SPDX-License-Identifier: Apache-2.0
package org.tongban.admission.signing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyFilesTest {
    private static final char[] PASSWORD = "correct horse".toCharArray();

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void aKeyIsItsOwnersAloneAndItsCertificateEverybodys() throws Exception {
        SigningKey made = KeyFiles.create(folder, "civil-affairs", PASSWORD);

        Path file = folder.resolve("civil-affairs.p12");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(SigningKey.open(file, PASSWORD).certificate()).isEqualTo(made.certificate());
        assertThat(folder.resolve("civil-affairs.pem")).hasContent(made.pem());
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(2);
        }
    }

    @Test
    void aKeyThatIsThereIsNeverReplaced() throws Exception {
        KeyFiles.create(folder, "civil-affairs", PASSWORD);

        assertRefused(() -> KeyFiles.create(folder, "civil-affairs", PASSWORD), "已经有 civil-affairs 的密钥");
    }

    @Test
    void aWrongPasswordIsSaidAndNothingElse() throws Exception {
        KeyFiles.create(folder, "civil-affairs", PASSWORD);

        assertRefused(() -> SigningKey.open(folder.resolve("civil-affairs.p12"), "another one".toCharArray()), "核对密码");
        assertRefused(() -> SigningKey.open(folder.resolve("none.p12"), PASSWORD), "没有找到密钥文件");
    }

    @Test
    void namesAndPasswordsThatDoNotDoAreRefused() {
        assertRefused(() -> KeyFiles.create(folder, "../x", PASSWORD), "小写字母");
        assertRefused(() -> KeyFiles.create(folder, "x", "short".toCharArray()), "至少要 8 个字符");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void aPasswordFileThatOthersCanReadIsRefused() throws Exception {
        Path file = Files.writeString(folder.resolve("password"), "correct horse\n");

        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
        assertRefused(() -> KeyFiles.password(file), "chmod 600");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        assertThat(KeyFiles.password(file)).isEqualTo(PASSWORD);
    }

    @Test
    void theThrowAwayKeyIsMadeOnceForACheckout() throws Exception {
        SigningKey first = KeyFiles.throwAway(folder.resolve("throwaway"));

        assertThat(KeyFiles.throwAway(folder.resolve("throwaway")).certificate())
                .isEqualTo(first.certificate());
    }

    private static void assertRefused(org.assertj.core.api.ThrowableAssert.ThrowingCallable act, String sentence) {
        assertThatThrownBy(act).isInstanceOf(SigningException.class).hasMessageContaining(sentence);
    }
}
