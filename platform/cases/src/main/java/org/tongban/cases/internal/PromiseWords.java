// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.tongban.cases.Channel;
import org.tongban.engine.life.DeferredDays;
import org.tongban.engine.life.PayloadKeys;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.TimeLimit;
import org.tongban.paper.Block;

/** What the promises of a filing say, and the notice that answers them: papers with their days, conditions with their law. */
final class PromiseWords {
    /** Leads what an acceptance says of the papers that are still to come; never stored. */
    static final String OUTSTANDING = "outstanding";

    private static final Set<String> ONLINE = Set.of(Channel.ONLINE.name(), Channel.API.name());

    private final Matter matter;
    private final Map<String, String> said;
    private final LocalDate day;

    PromiseWords(Matter matter, Map<String, String> said, LocalDate day) {
        this.matter = matter;
        this.said = said;
        this.day = day;
    }

    void values(Map<String, String> values) {
        Map<String, LocalDate> outstanding = days(OUTSTANDING);
        values.put("complete", outstanding.isEmpty() ? "材料齐全" : "主要材料齐全，容缺 " + outstanding.size() + " 份");
        values.put("untilWhen", outstanding.isEmpty() ? "" : "容缺的材料请在下面的日期前补交，补齐前不能作出准予的决定：");
        values.put("online", ONLINE.contains(said.getOrDefault(PayloadKeys.CHANNEL, "")) ? "申请人在网上看过全文，自己勾选同意" : "");
        matter.commitment().ifPresent(commitment -> {
            values.put("law", law());
            values.put(
                    "checked",
                    commitment
                            .checkWithin()
                            .map(limit -> "作出决定后 " + limit.label() + "内")
                            .orElse("作出决定后"));
        });
    }

    void tables(Map<String, Block> tables) {
        tables.put("deferred", new Block.Grid(List.of("后补的材料", "补交的期限"), rows(days(PayloadKeys.PROMISED), this::from)));
        tables.put("outstanding", new Block.Grid(List.of("后补的材料", "最迟哪天补交"), rows(days(OUTSTANDING), this::until)));
        List<List<String>> conditions = new ArrayList<>();
        matter.commitment().map(Matter.Commitment::conditions).orElse(List.of()).forEach(condition -> {
            conditions.add(List.of(Integer.toString(conditions.size() + 1), condition));
        });
        tables.put("conditions", new Block.Grid(List.of("序号", "需要符合的条件"), conditions));
    }

    private Map<String, LocalDate> days(String key) {
        return Deferrals.read(said.getOrDefault(key, ""));
    }

    private interface Phrase {
        String of(String code, LocalDate last);
    }

    private List<List<String>> rows(Map<String, LocalDate> papers, Phrase phrase) {
        return papers.entrySet().stream()
                .map(paper -> List.of(name(paper.getKey()), phrase.of(paper.getKey(), paper.getValue())))
                .toList();
    }

    /** The time runs from acceptance, which is still to come: an example says what that means. */
    private String from(String code, LocalDate last) {
        String limit = DeferredDays.limit(matter, code).map(TimeLimit::label).orElse("");
        return "受理之日起 " + limit + "内（" + DocumentText.words(day) + "受理的，最迟" + DocumentText.words(last) + "）";
    }

    private String until(String code, LocalDate last) {
        return DocumentText.words(last);
    }

    private String name(String code) {
        return matter.materials().stream()
                .filter(material -> material.code().equals(code))
                .map(Material::name)
                .findFirst()
                .map(name -> "《" + name + "》")
                .orElse(code);
    }

    private String law() {
        return matter.basis().stream()
                .map(basis -> "《" + basis.law() + "》" + basis.article().orElse(""))
                .collect(Collectors.joining("、"));
    }
}
