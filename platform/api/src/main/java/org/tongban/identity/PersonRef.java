// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

import java.util.UUID;

/**
 * The reference to a natural or legal person inside the platform. It says nothing about the person.
 *
 * @param value a random identifier
 */
public record PersonRef(UUID value) {
    @Override
    public String toString() {
        return value.toString();
    }
}
