// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

import java.util.List;

/**
 * What an automatic rule makes of its inputs. The same texts of rule and inputs always give the same ruling.
 *
 * @param version of the rule
 * @param rule the canonical JSON of the rule
 * @param digest SHA-256 of that text, 64 hexadecimal digits
 * @param inputs the canonical JSON of everything that the conditions read: answers and facts, nothing else
 * @param unmet the conditions that do not hold, in words
 */
public record Ruling(int version, String rule, String digest, String inputs, List<String> unmet) {
    /**
     * Tells whether the rule grants.
     *
     * @return true when every condition holds
     */
    public boolean grants() {
        return unmet.isEmpty();
    }

    @Override
    public String toString() {
        return "Ruling[" + version + " " + digest + " unmet " + unmet.size() + "]";
    }
}
