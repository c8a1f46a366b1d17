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
    /** 事项管理: writes the matters of a department and submits them for publication. */
    MATTER_EDITOR("事项管理"),
    /** 事项发布审批: the government-service office approves what departments submit; another person than the editor. */
    PUBLISHER("事项发布审批"),
    /** 督办员: supervises efficiency: reads the lights, issues supervision orders. */
    SUPERVISOR("督办员"),
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
     * Tells whether the duty is about cases: receiving, examining, deciding. These are what a deputy takes over, and what
     * no administrator may hold (DOMAIN 6.6, S9).
     *
     * @return false for matters, supervision and administration
     */
    public boolean business() {
        return this == WINDOW || this == HELPER || this == ACCEPTANCE || this == EXAMINATION || this == DECISION;
    }

    /**
     * Tells whether the duty is one of the three administrators', who are three people and do nothing else.
     *
     * @return true for the system's, the security's and the auditor's
     */
    public boolean administration() {
        return this == SYSTEM_ADMIN || this == SECURITY_ADMIN || this == AUDITOR;
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
