// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import java.util.List;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Finding;
import org.tongban.matter.Matter;

/**
 * A version that a running bundle brings.
 *
 * @param read the matter and its file
 * @param findings of the linter about this file
 */
public record InstalledVersion(ReadMatter read, List<Finding> findings) {
    Matter matter() {
        return read.matter();
    }

    /**
     * As it is kept once it is approved.
     *
     * @return with the whole descriptor
     */
    public KeptVersion kept() {
        return new KeptVersion(
                matter().digest(),
                matter().code(),
                matter().version(),
                read.source().file(),
                read.source().tree().toString());
    }
}
