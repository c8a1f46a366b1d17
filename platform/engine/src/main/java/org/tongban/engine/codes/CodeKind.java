// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.codes;

/** What a code can be. */
public enum CodeKind {
    /** GB 11643, DOMAIN 1.1. */
    CITIZEN_ID("公民身份号码"),
    /** Residence permit of residents of Hong Kong, Macao and Taiwan, DOMAIN 1.4. */
    RESIDENCE_PERMIT("港澳台居民居住证号码"),
    /** Identity card of foreign permanent residents, new and old form, DOMAIN 1.5. */
    PERMANENT_RESIDENT("外国人永久居留身份证号码"),
    /** GB 32100, DOMAIN 1.2. */
    CREDIT_CODE("统一社会信用代码"),
    /** GB/T 2260 with GB/T 10114 in 6, 9 or 12 digits, DOMAIN 1.3. */
    DIVISION("行政区划代码"),
    /** 基本编码, 12 digits, DOMAIN 2.1. */
    CATALOG_CODE("事项基本编码"),
    /** 实施编码, 31 characters. */
    TASK_CODE("事项实施编码"),
    /** 业务办理项编码, 33 characters. */
    HANDLING_ITEM_CODE("业务办理项编码"),
    /** 材料编码, 36 characters. */
    MATERIAL_CODE("材料编码"),
    /** GB/T 36904, DOMAIN 5. */
    CERTIFICATE_IDENTIFIER("电子证照标识"),
    /** DOMAIN 3.4. */
    CASE_NUMBER("办件编号"),
    /** None of these. */
    UNKNOWN("无法识别的编码");

    private final String label;

    CodeKind(String label) {
        this.label = label;
    }

    /**
     * The name of the kind.
     *
     * @return in Chinese
     */
    public String label() {
        return label;
    }
}
