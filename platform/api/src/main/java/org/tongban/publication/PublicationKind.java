// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

/** What a department asks for. Each needs two people: one who asks, another one who decides. */
public enum PublicationKind {
    /** 发布: a version is offered from a day on. */
    PUBLISH("发布"),
    /** 暂停办理: nothing new is taken; open cases go on. */
    SUSPEND("暂停办理"),
    /** 恢复办理: ends a suspension. */
    RESUME("恢复办理"),
    /** 取消: the matter is no longer done; open cases go on. */
    CANCEL("取消");

    private final String label;

    PublicationKind(String label) {
        this.label = label;
    }

    /**
     * The name as staff read it.
     *
     * @return a short Chinese name
     */
    public String label() {
        return label;
    }
}
