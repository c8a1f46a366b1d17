// SPDX-License-Identifier: Apache-2.0
package org.tongban.identity;

/** What a post entitles to. Duties that must be separate (DOMAIN 3.1) are separate constants. */
public enum Duty {
    /** 综合窗口收件: receives applications of any department. */
    WINDOW("综合窗口"),
    /** 帮办代办: helps a citizen file at a village or town. */
    HELPER("帮办代办"),
    /** 受理: accepts, asks for corrections, declines. */
    ACCEPTANCE("受理"),
    /** 审查: examines after acceptance. */
    EXAMINATION("审查"),
    /** 决定: grants or refuses. */
    DECISION("决定"),
    /** 系统管理员: runs modules and staff accounts. */
    SYSTEM_ADMIN("系统管理员"),
    /** 安全管理员: grants posts and duties. */
    SECURITY_ADMIN("安全管理员"),
    /** 审计管理员: reads the audit. */
    AUDITOR("审计管理员");

    private final String label;

    Duty(String label) {
        this.label = label;
    }

    /**
     * The name of the duty as staff read it.
     *
     * @return a short Chinese name
     */
    public String label() {
        return label;
    }
}
