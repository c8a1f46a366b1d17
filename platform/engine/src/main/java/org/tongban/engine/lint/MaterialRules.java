// SPDX-License-Identifier: Apache-2.0
package org.tongban.engine.lint;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.Matter.RefusalReason;

/** Rules about the materials. */
final class MaterialRules {
    private static final String THINGS = "(材料|资料|文件|证件|证明)";
    private static final Pattern CATCH_ALL = Pattern.compile("^(相关|有关|所需|必要)的?(证明)?" + THINGS + "$"
            + "|(规定|要求|需要|需|应当提交)的?(提交|提供|补充)?的?其[他它]"
            + "|其[他它](相关|有关|需要|必要|应当)?的?(提交|提供)?的?(证明)?" + THINGS);
    private static final Pattern OPEN_END = Pattern.compile("等(相关|有关)?" + THINGS + "?$|(相关|有关)" + THINGS + "$");

    private MaterialRules() {}

    static void noCatchAllNames(Matter matter, Report report) {
        each(matter, (material, place) -> {
            if (CATCH_ALL.matcher(material.name()).find()) {
                report.error(place + "/name", "“" + material.name() + "”是兜底材料，群众不知道要带什么", "写出具体的材料，或删掉这一项");
            }
        });
    }

    static void noOpenEnds(Matter matter, Report report) {
        each(matter, (material, place) -> {
            if (!CATCH_ALL.matcher(material.name()).find()
                    && OPEN_END.matcher(material.name()).find()) {
                report.error(place + "/name", "“" + material.name() + "”没有列完", "把材料一一写出来，不用“等”和“相关材料”");
            }
        });
    }

    /** 国务院令第 716 号 7: what the shared library holds is not asked for. */
    static void sharedCertificatesAreExempt(Matter matter, Report report) {
        each(matter, (material, place) -> {
            if (material.certificate().isPresent() && !material.exempt()) {
                report.error(place, "“" + material.name() + "”证照库里有，应当免提交", "写 exempt: true，并用 exemptReason: 说明");
            } else if (material.exempt() && material.exemptReason().isEmpty()) {
                report.error(place + "/exempt", "“" + material.name() + "”免提交，没有说明政府怎样取得", "补上 exemptReason:");
            } else if (material.exempt() && material.originals() + material.copies() > 0) {
                report.warning(place, "“" + material.name() + "”免提交，又写了份数", "删掉 originals: 和 copies:");
            }
        });
    }

    static void codesAreUnique(Matter matter, Report report) {
        unique(matter.materials(), Material::code, "/materials/", "材料编号", report);
        unique(matter.refusal(), RefusalReason::code, "/refusal/", "理由编号", report);
    }

    private static <T> void unique(List<T> all, Function<T, String> code, String place, String what, Report report) {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < all.size(); i++) {
            String own = code.apply(all.get(i));
            if (!seen.add(own)) {
                report.error(place + i + "/code", what + " " + own + " 用了两次", "换一个编号");
            }
        }
    }

    private static void each(Matter matter, java.util.function.BiConsumer<Material, String> look) {
        List<Material> materials = matter.materials();
        for (int i = 0; i < materials.size(); i++) {
            look.accept(materials.get(i), "/materials/" + i);
        }
    }
}
