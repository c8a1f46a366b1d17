// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;

/** The materials of a matter as the guide lists them. */
final class Papers {
    private final Matter matter;

    Papers(Matter matter) {
        this.matter = matter;
    }

    List<GuideView.Paper> brought() {
        return matter.materials().stream()
                .filter(material -> !material.exempt())
                .map(this::paper)
                .toList();
    }

    List<GuideView.Paper> exempt() {
        return matter.materials().stream()
                .filter(Material::exempt)
                .map(this::paper)
                .toList();
    }

    private GuideView.Paper paper(Material material) {
        boolean generated = material.source() == Material.Source.GENERATED_FROM_FORM;
        return new GuideView.Paper(
                material.name(),
                count(material),
                form(material),
                source(material),
                notes(material),
                tags(material),
                generated,
                material.exempt() ? material.exemptReason().orElse("政府部门已有这些信息，我们自己核对") : "");
    }

    private boolean online() {
        return matter.online().filing() && matter.applicants().presence() == Matter.Applicants.Presence.NONE;
    }

    private static String count(Material material) {
        int count = material.originals() + material.copies();
        return material.exempt() ? "免提交" : count == 0 ? "1 份" : count + " 份";
    }

    private static String form(Material material) {
        if (material.originals() > 0 && material.copies() > 0) {
            return "原件 " + material.originals() + " 份、复印件 " + material.copies() + " 份";
        }
        return material.originals() > 0 ? "原件" : material.copies() > 0 ? "复印件" : "电子件";
    }

    private String source(Material material) {
        return switch (material.source()) {
            case GENERATED_FROM_FORM -> online() ? "填表后自动生成" : "窗口填写，或打印空表填好带来";
            case APPLICANT -> "您自己准备";
            case GOVERNMENT -> material.issuer();
            case OTHER -> material.issuer();
        };
    }

    /** What makes a material acceptable, and how to fill it in. */
    static List<String> standards(Material material) {
        List<String> notes = new ArrayList<>();
        material.standard().ifPresent(notes::add);
        material.fillNote().ifPresent(notes::add);
        return notes;
    }

    private List<String> notes(Material material) {
        List<String> notes = standards(material);
        if (online() && !material.exempt() && material.source() != Material.Source.GENERATED_FROM_FORM) {
            notes.add("网上交：" + String.join("、", formats(material)) + "，每个文件不超过 10 MB");
        }
        material.basis().ifPresent(basis -> notes.add("依据：" + basis));
        return notes;
    }

    /** The endings that are taken, in capitals. */
    static List<String> formats(Material material) {
        List<String> formats = material.formats().isEmpty() ? List.of("pdf", "jpg", "png") : material.formats();
        return formats.stream().map(format -> format.toUpperCase(Locale.ROOT)).toList();
    }

    /** What is special about a material before anything is filled in, in words. */
    static List<Tag> tags(Material material) {
        List<Tag> tags = new ArrayList<>();
        if (material.when().isPresent()) {
            tags.add(new Tag("看情况：填表后告诉您要不要", "plain"));
        }
        tags.addAll(tagsOfAsked(material));
        return tags;
    }

    /** What is special about a material that the answers call for, in words. */
    static List<Tag> tagsOfAsked(Material material) {
        List<Tag> tags = new ArrayList<>();
        if (!material.required()) {
            tags.add(new Tag("选交", "plain"));
        }
        material.deferrable().ifPresent(limit -> tags.add(new Tag("可容缺：" + limit.label() + "内补交", "warning")));
        return tags;
    }
}
