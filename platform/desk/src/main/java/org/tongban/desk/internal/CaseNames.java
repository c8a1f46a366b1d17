// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.HashMap;
import java.util.Map;
import org.tongban.engine.paper.Field;
import org.tongban.matter.Matter;

/** The names of materials and fields of a matter by their codes. */
final class CaseNames {
    private final Map<String, String> names = new HashMap<>();

    CaseNames(Matter matter) {
        Field.of(matter.form()).forEach((name, field) -> names.put(name, field.label()));
        matter.materials().forEach(material -> names.put(material.code(), "《" + material.name() + "》"));
    }

    String of(String code) {
        return names.getOrDefault(code, code);
    }
}
