// SPDX-License-Identifier: Apache-2.0
package org.tongban.console.internal;

import java.util.List;
import org.tongban.publication.MatterPublication;
import org.tongban.publication.MatterVersion;

/**
 * What the list of matters shows.
 *
 * @param rows one for each matter
 * @param automatic whether installing publishes
 */
public record PublicationMattersView(List<Row> rows, boolean automatic) {
    /**
     * A matter.
     *
     * @param href where to go
     * @param name of the matter
     * @param code of the matter
     * @param version that is offered
     * @param standing in a few words
     * @param tone a class of the style sheet
     * @param waiting what waits, or blank
     */
    public record Row(
            String href, String name, String code, String version, String standing, String tone, String waiting) {
        static Row of(MatterPublication matter, PublicationWords words) {
            List<String> waiting = new java.util.ArrayList<>(matter.waiting().stream()
                    .map(entry -> words.subject(entry) + "：等审批")
                    .toList());
            matter.versions().stream()
                    .filter(version -> version.stage() == MatterVersion.Stage.INSTALLED
                            || version.stage() == MatterVersion.Stage.RETURNED)
                    .forEach(version -> waiting.add("版本 " + version.version() + "："
                            + (version.stage() == MatterVersion.Stage.RETURNED ? "已退回" : "还没有提交")));
            return new Row(
                    "/desk/matters/" + matter.code(),
                    matter.name(),
                    matter.code(),
                    matter.versions().stream()
                            .filter(version -> version.stage() == MatterVersion.Stage.OFFERED)
                            .map(MatterVersion::version)
                            .findFirst()
                            .orElse("没有"),
                    PublicationWords.standing(matter),
                    PublicationWords.tone(matter),
                    String.join("；", waiting));
        }
    }
}
