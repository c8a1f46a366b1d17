// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import org.tongban.matter.Finding;
import org.tongban.publication.internal.InstalledVersion;

/**
 * A matter and what it came with.
 *
 * @param delivery of its bundle
 * @param offered the matter
 */
record Candidate(Delivery delivery, Offered offered) {
    String name() {
        return delivery.name();
    }

    InstalledVersion installed() {
        String file = offered.read().source().file();
        return new InstalledVersion(
                offered.read(),
                delivery.findings().stream()
                        .filter(finding ->
                                finding.file().equals(file) && finding.severity() == Finding.Severity.WARNING)
                        .toList());
    }
}
