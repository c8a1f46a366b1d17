// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

/** The only grounds for not accepting (DOMAIN 3.1): papers that are missing are never one. */
public enum DeclineGround {
    /** 依法不需要办理. */
    NOT_NEEDED("这件事依法不需要办理"),
    /** 不属于本机关职权. */
    NOT_COMPETENT("不归本机关办理"),
    /** 申请人不具备资格. */
    NO_STANDING("申请人不符合申请资格"),
    /** 超过法定期限. */
    OUT_OF_TIME("超过了法律规定的申请期限");

    private final String label;

    DeclineGround(String label) {
        this.label = label;
    }

    /**
     * The ground in plain words.
     *
     * @return one clause
     */
    public String label() {
        return label;
    }
}
