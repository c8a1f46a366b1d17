// SPDX-License-Identifier: Apache-2.0
package org.tongban.rating;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a person may single out, beside the level. The name is stored. */
public enum Indicator {
    /** 服务效率. */
    SERVICE_SPEED("服务效率", Occasion.Kind.VISIT),
    /** 服务水平. */
    SERVICE_SKILL("服务水平", Occasion.Kind.VISIT),
    /** 服务态度. */
    SERVICE_MANNER("服务态度", Occasion.Kind.VISIT),
    /** 办事效率. */
    CASE_SPEED("办事效率", Occasion.Kind.FINISH),
    /** 办事指南精确度. */
    GUIDE_ACCURACY("办事指南精确度", Occasion.Kind.FINISH),
    /** 办事便捷度. */
    CONVENIENCE("办事便捷度", Occasion.Kind.FINISH),
    /** 平台操作性. */
    PLATFORM_USE("平台操作性", Occasion.Kind.FINISH);

    private final String label;
    private final Occasion.Kind kind;

    Indicator(String label, Occasion.Kind kind) {
        this.label = label;
        this.kind = kind;
    }

    /**
     * The word that people choose.
     *
     * @return for example 服务态度
     */
    public String label() {
        return label;
    }

    /**
     * The indicators of a kind of occasion.
     *
     * @param kind a visit or an end
     * @return in the order of the form
     */
    public static List<Indicator> of(Occasion.Kind kind) {
        return Arrays.stream(values()).filter(each -> each.kind == kind).toList();
    }

    /**
     * Reads a name.
     *
     * @param name anything
     * @return the indicator, or empty
     */
    public static Optional<Indicator> named(String name) {
        return Arrays.stream(values()).filter(each -> each.name().equals(name)).findFirst();
    }
}
