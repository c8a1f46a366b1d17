// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.tongban.matter.Finding;

/**
 * One version of a matter and how far it has come.
 *
 * @param digest of the version
 * @param version its number
 * @param stage how far it has come
 * @param from the first day, once it is approved
 * @param installed whether a running bundle brings it
 * @param findings of the linter, warnings only: what has errors is no version
 */
public record MatterVersion(
        String digest,
        String version,
        Stage stage,
        Optional<LocalDate> from,
        boolean installed,
        List<Finding> findings) {
    /** How far a version has come. */
    public enum Stage {
        /** 已安装，未提交. */
        INSTALLED("已安装，未提交"),
        /** 等待审批. */
        SUBMITTED("等待审批"),
        /** 已退回. */
        RETURNED("已退回"),
        /** 已批准: not yet in force, or another version is offered. */
        APPROVED("已批准"),
        /** 在用: the version that is offered. */
        OFFERED("在用");

        private final String label;

        Stage(String label) {
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
}
