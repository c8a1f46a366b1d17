// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

import java.util.UUID;
import org.tongban.cases.CaseMaterial;

/**
 * An uploaded file, without its bytes.
 *
 * @param owner id of the draft or number of the case
 * @param material name, type and size
 */
public record StoredBlob(String owner, CaseMaterial material) {
    /**
     * Its id.
     *
     * @return random
     */
    public UUID id() {
        return material.id();
    }
}
