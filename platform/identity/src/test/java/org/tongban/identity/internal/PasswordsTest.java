// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords();

    @Test
    void recognisesThePasswordAndNoOther() {
        String hash = passwords.hash("Example#2026");
        assertThat(hash).startsWith("$argon2id$v=19$m=19456,t=2,p=1$").doesNotContain("Example");
        assertThat(passwords.matches("Example#2026", hash)).isTrue();
        assertThat(passwords.matches("example#2026", hash)).isFalse();
        assertThat(passwords.matches("", hash)).isFalse();
    }

    @Test
    void equalPasswordsHaveDifferentHashes() {
        assertThat(passwords.hash("Example#2026")).isNotEqualTo(passwords.hash("Example#2026"));
    }

    /** The reference implementation (phc-winner-argon2, test.c) gives this for "password" and "somesalt". */
    @Test
    void readsWhatOthersWrote() {
        String foreign = "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc";
        assertThat(passwords.matches("password", foreign)).isTrue();
        assertThat(passwords.matches("differentpassword", foreign)).isFalse();
    }

    @Test
    void saysWhenAStoredHashIsDamaged() {
        assertThatThrownBy(() -> passwords.matches("any", "$argon2id$v=19$m=1")).hasMessageContaining("damaged");
    }

    @Test
    void generatesPasswordsThatCanBeReadAloud() {
        GeneratedPasswords generated = new GeneratedPasswords();
        assertThat(IntStream.range(0, 200).mapToObj(i -> generated.next()))
                .doesNotHaveDuplicates()
                .allSatisfy(password -> assertThat(password)
                        .hasSize(16)
                        .matches("[A-Za-z0-9]+")
                        .doesNotContainPattern("[0O1lI]")
                        .containsPattern("[a-z]")
                        .containsPattern("[A-Z]")
                        .containsPattern("[2-9]"));
    }
}
