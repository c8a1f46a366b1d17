// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.tongban.hall.ServiceArea;
import org.tongban.matter.Implementation;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterDefinition;

/** The first section of a guide: what kind of matter it is, and whose. */
final class Basics {
    private final Site site;
    private final MatterDefinition definition;
    private final Matter matter;

    Basics(Site site, MatterDefinition definition) {
        this.site = site;
        this.definition = definition;
        this.matter = definition.matter();
    }

    List<GuideView.Fact> rows() {
        List<GuideView.Fact> rows = new ArrayList<>();
        row(rows, "事项名称", matter.name());
        row(rows, "事项类型", matter.kind().label());
        row(rows, "办件类型", matter.caseType() == Matter.CaseType.INSTANT ? "即办件：材料齐全，当场办结" : "承诺件：在承诺时限内办结");
        definition.implementation().ifPresent(local -> {
            row(rows, "谁来办", who(local));
            row(rows, "办理机构", local.office());
        });
        row(rows, "行使层级", matter.levels().stream().map(Words::level).collect(Collectors.joining("；")));
        row(rows, "归谁管", competence());
        row(rows, "通办范围", crossArea());
        matter.applicants().waiting().ifPresent(waiting -> row(rows, "要等多久", waiting));
        row(rows, "地方编码", matter.localCode());
        matter.catalogCode().ifPresent(code -> row(rows, "基本编码", code));
        row(rows, "版本", matter.version());
        return rows;
    }

    private static void row(List<GuideView.Fact> rows, String label, String value) {
        rows.add(new GuideView.Fact(label, value, "", false));
    }

    private String competence() {
        return switch (matter.competence().rule()) {
            case FILING_HALL -> "在哪里申请，就由哪里办理";
            case HOUSEHOLD -> "由户籍所在地办理，在哪个大厅都可以交";
            case RESIDENCE -> "由居住地办理，在哪个大厅都可以交";
            case BUSINESS_PLACE -> "由经营所在地办理，在哪个大厅都可以交";
            case PROPERTY -> "由不动产所在地办理，在哪个大厅都可以交";
        };
    }

    /** The body of this area is named for those who belong here; the others learn where they belong. */
    private String who(Implementation local) {
        if (matter.competence().rule() == Matter.Competence.Rule.FILING_HALL) {
            return local.body();
        }
        String place = Competent.place(matter.competence().rule());
        String area = site.halls().area(local.area()).map(ServiceArea::name).orElse(local.area());
        String elsewhere = matter.crossArea() == Matter.CrossArea.DISTRICT ? "请到那里申请" : "材料交在这里，我们转过去";
        return place + "在" + area + "的，由" + local.body() + "办；在别处的，由那里的部门办，" + elsewhere;
    }

    private String crossArea() {
        return switch (matter.crossArea()) {
            case NATION -> "全国";
            case PROVINCE -> "全省";
            case CITY -> "全市";
            case DISTRICT -> "本区";
        };
    }
}
