// SPDX-License-Identifier: Apache-2.0
package org.tongban.module;

/**
 * Why an archive or an act is refused.
 *
 * @param rule short name of the rule, for example {@code signature} or {@code downgrade}
 * @param cause what is wrong, naming the file, header, line or version; plain Chinese, a full sentence
 * @param remedy what to do, plain Chinese, a full sentence
 */
public record Objection(String rule, String cause, String remedy) {
    /**
     * In one line.
     *
     * @return cause and remedy, with the rule in brackets
     */
    public String line() {
        return cause + remedy + "（" + rule + "）";
    }
}
