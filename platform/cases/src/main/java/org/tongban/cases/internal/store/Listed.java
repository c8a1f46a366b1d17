// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal.store;

/**
 * A case in a list.
 *
 * @param head where it stands
 * @param applicantName masked
 */
public record Listed(CaseHead head, String applicantName) {
    @Override
    public String toString() {
        return "Listed[" + head.number() + "]";
    }
}
