// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** 填入: puts a chosen phrase behind what already stands in a field, for pages without scripts. */
public final class Filling {
    /** The button; its value is the name of the field. */
    public static final String BUTTON = "fill";

    /** Leads the name of the list of phrases of a field. */
    public static final String LIST = "phrase-";

    /** Stands for all items of a notice that are ticked. */
    public static final String TICKED = "ticked";

    private static final int LONGEST = 2000;

    private Filling() {}

    /**
     * What was typed, with the phrase.
     *
     * @param typed what came with the form
     * @return the same when no phrase was chosen
     */
    public static Typed fill(Typed typed) {
        String field = typed.value(BUTTON);
        String phrase = typed.value(LIST + field);
        Map<String, List<String>> values = new LinkedHashMap<>(typed.values());
        if (!phrase.isEmpty()) {
            List<String> fields = field.equals(TICKED)
                    ? typed.values().getOrDefault(Correction.ITEM, List.of()).stream()
                            .map(item -> Correction.PROBLEM + item)
                            .toList()
                    : List.of(field);
            fields.forEach(name -> values.put(name, List.of(behind(typed.value(name), phrase))));
        }
        return new Typed(typed.act(), typed.step(), values);
    }

    private static String behind(String text, String phrase) {
        String joined = text + phrase;
        return joined.length() > LONGEST ? text : joined;
    }
}
