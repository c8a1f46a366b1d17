// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.util.UUID;

/**
 * A material of a draft or case.
 *
 * @param id of the stored file; a fresh random one for every upload
 * @param material code of the material in the matter
 * @param fileName as the applicant named it
 * @param contentType found from the content
 * @param size bytes
 * @param mark how it was seen
 */
public record CaseMaterial(UUID id, String material, String fileName, String contentType, long size, Mark mark) {
    /** How a material was seen. */
    public enum Mark {
        /** 网上上传. */
        UPLOADED("网上上传"),
        /** 原件已核验. */
        ORIGINAL_SEEN("原件已核验"),
        /** 复印件. */
        COPY("复印件"),
        /** 扫描. */
        SCANNED("扫描"),
        /** 由申请表生成. */
        GENERATED("由申请表生成"),
        /** 免提交. */
        EXEMPT("免提交"),
        /** 容缺. */
        DEFERRED("容缺后补");

        private final String label;

        Mark(String label) {
            this.label = label;
        }

        /**
         * The mark in words.
         *
         * @return short Chinese text
         */
        public String label() {
            return label;
        }
    }
}
