// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

/** Natural or legal. */
public enum PersonKind {
    /** 自然人. */
    NATURAL,
    /** 法人及其他组织. */
    LEGAL
}
