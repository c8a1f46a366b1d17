// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import org.tongban.matter.Implementation;

/**
 * An implementation and the file that it was read from.
 *
 * @param implementation the implementation
 * @param source its file
 */
public record ReadImplementation(Implementation implementation, Source source) {
    /**
     * Where a key stands: where the matter overrides it, else where all matters of the department share it.
     *
     * @param key for example {@code consult}
     * @return a JSON pointer of the file
     */
    public String pointer(String key) {
        String own = "/matters/" + implementation.matter();
        if (source.lines().containsKey(own + "/" + key)) {
            return own + "/" + key;
        }
        String common = "/common/" + key;
        return source.lines().containsKey(common) ? common : own;
    }
}
