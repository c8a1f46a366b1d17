// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.matter;

import org.tongban.matter.Finding;
import org.tongban.matter.Implementation;

/**
 * An implementation and the file that it was read from.
 *
 * @param implementation the implementation
 * @param source its file
 */
public record ReadImplementation(Implementation implementation, Source source) {
    /** The pointer of a key: where the matter overrides it, else where all matters of the department share it. */
    String pointer(String key) {
        String own = "/matters/" + implementation.matter();
        if (source.lines().containsKey(own + "/" + key)) {
            return own + "/" + key;
        }
        String common = "/common/" + key;
        return source.lines().containsKey(common) ? common : own;
    }

    Finding error(String rule, String key, String message, String remedy) {
        String whose = "事项 " + implementation.matter() + "：" + message;
        return source.error(rule, pointer(key), whose, remedy);
    }
}
