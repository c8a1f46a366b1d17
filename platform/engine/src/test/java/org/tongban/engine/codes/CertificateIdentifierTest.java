// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CertificateIdentifierTest {
    private static final String TEXT = "1.2.156.3005.2.11100000000013338W011.11430000006122244L.20230000403.001.U";

    @Test
    void isReadAndWrittenAlike() {
        assertThat(CertificateIdentifier.parse(TEXT).orElseThrow()).hasToString(TEXT);
    }

    @Test
    void aChangeIsANewVersion() {
        CertificateIdentifier next =
                CertificateIdentifier.parse(TEXT).orElseThrow().nextVersion();
        assertThat(next.version()).isEqualTo(2);
        assertThat(CertificateIdentifier.fault(next.toString())).isEmpty();
    }

    @Test
    void refusesWhatDoesNotFit() {
        assertThatThrownBy(() -> new CertificateIdentifier("short", "320499", "1", 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(CertificateIdentifier.parse(TEXT.replace(".U", ".V"))).isEmpty();
    }
}
