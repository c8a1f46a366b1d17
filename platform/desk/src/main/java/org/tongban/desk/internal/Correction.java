// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.ArrayList;
import java.util.List;
import org.tongban.cases.CaseFile;
import org.tongban.cases.Shortcoming;
import org.tongban.engine.paper.Field;
import org.tongban.matter.Material;

/** 一次性告知: what may be listed, and what was ticked. */
public final class Correction {
    /** Leads the name of the field in which the sentence about a material stands. */
    public static final String PROBLEM = "problem-";

    /** The boxes. */
    public static final String ITEM = "item";

    private Correction() {}

    /**
     * What a notice may list now.
     *
     * @param office knows the materials
     * @param file the case
     * @param possible knows what the law allows
     * @return codes and names: materials that somebody hands in, then the fields of the form
     */
    public static List<Option> askable(Office office, CaseFile file, Possible possible) {
        List<Option> items = new ArrayList<>();
        office.matters().materials(file.definition().matter(), file.answers()).stream()
                .filter(material -> material.source() != Material.Source.GENERATED_FROM_FORM)
                .forEach(material -> items.add(new Option(material.code(), "《" + material.name() + "》")));
        Field.of(file.definition().matter().form())
                .forEach((name, field) -> items.add(new Option(name, "申请表：" + field.label())));
        return items.stream().filter(item -> possible.mayAskFor(item.value())).toList();
    }

    /**
     * What was ticked or written about.
     *
     * @param askable what could be listed
     * @param typed what came
     * @return one for each item
     */
    public static List<Shortcoming> of(List<Option> askable, Typed typed) {
        return askable.stream()
                .filter(item -> typed.ticked(ITEM, item.value())
                        || !typed.value(PROBLEM + item.value()).isEmpty())
                .map(item -> new Shortcoming(item.value(), typed.value(PROBLEM + item.value())))
                .toList();
    }
}
