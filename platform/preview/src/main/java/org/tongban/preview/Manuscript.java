// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.util.List;
import org.tongban.engine.matter.ReadMatter;
import org.tongban.matter.Finding;

/**
 * The files as they are now.
 *
 * @param matters that could be read
 * @param findings of all files, by file and line
 */
public record Manuscript(List<ReadMatter> matters, List<Finding> findings) {
    public Manuscript {
        matters = List.copyOf(matters);
        findings = List.copyOf(findings);
    }

    /**
     * Tells whether it can be shown.
     *
     * @return false when something is wrong with it, or there is no matter in it
     */
    boolean sound() {
        return !matters.isEmpty()
                && findings.stream().noneMatch(finding -> finding.severity() == Finding.Severity.ERROR);
    }
}
