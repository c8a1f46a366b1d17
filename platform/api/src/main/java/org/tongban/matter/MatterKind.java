// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter;

/** The item types of GB/T 39046 annex A that a matter may have. */
public enum MatterKind {
    /** 行政许可. */
    LICENCE("01", "行政许可"),
    /** 行政给付. */
    BENEFIT("05", "行政给付"),
    /** 行政确认. */
    CONFIRMATION("07", "行政确认"),
    /** 行政奖励. */
    REWARD("08", "行政奖励"),
    /** 行政裁决. */
    ADJUDICATION("09", "行政裁决"),
    /** 其他行政权力. */
    OTHER_POWER("10", "其他行政权力"),
    /** 公共服务. */
    PUBLIC_SERVICE("20", "公共服务");

    private final String code;
    private final String label;

    MatterKind(String code, String label) {
        this.code = code;
        this.label = label;
    }

    /**
     * The two digits of the national code table.
     *
     * @return two digits
     */
    public String code() {
        return code;
    }

    /**
     * The Chinese name.
     *
     * @return for example 行政许可
     */
    public String label() {
        return label;
    }
}
