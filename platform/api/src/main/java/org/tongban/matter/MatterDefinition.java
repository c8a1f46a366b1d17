// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.Optional;

/**
 * A matter as it is done in one service area: the standard and its implementation. A case pins both digests.
 *
 * @param matter the standard matter
 * @param implementation the local part; empty where no area has published one, then the matter is guide only
 */
public record MatterDefinition(Matter matter, Optional<Implementation> implementation) {
    /**
     * The promise that holds here: the local one when there is one.
     *
     * @return the promised limit
     */
    public Matter.PromisedLimit promised() {
        return implementation
                .flatMap(Implementation::promised)
                .orElse(matter.limits().promised());
    }
}
