// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.tongban.matter.Matter;

/**
 * One text by which a matter is found.
 *
 * @param text its normal form
 * @param readings of each of its characters
 */
record SearchTerm(String text, List<Set<String>> readings) {
    /** How well a term answers what was typed; the first is the best. */
    enum Fit {
        EXACT,
        PREFIX,
        CONTAINS,
        SPOKEN_PREFIX,
        SPOKEN,
        ALL_WORDS,
        NONE
    }

    static List<SearchTerm> of(Matter matter) {
        return Stream.concat(Stream.of(matter.name(), matter.localCode()), matter.aliases().stream())
                .map(SearchTerm::normal)
                .filter(text -> !text.isEmpty())
                .distinct()
                .map(text -> new SearchTerm(text, Pinyin.readings(text)))
                .toList();
    }

    /** Letters and digits only, in half width and lower case: what people type differs in the rest. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /**
     * Compares with what was typed.
     *
     * @param typed normal form
     * @param spoken true when it may be pinyin
     */
    Fit fit(String typed, boolean spoken) {
        if (text.startsWith(typed)) {
            return text.length() == typed.length() ? Fit.EXACT : Fit.PREFIX;
        }
        if (text.contains(typed)) {
            return Fit.CONTAINS;
        }
        if (!spoken) {
            return Fit.NONE;
        }
        if (Pinyin.spells(typed, readings, 0)) {
            return Fit.SPOKEN_PREFIX;
        }
        boolean inside = IntStream.range(1, readings.size()).anyMatch(start -> Pinyin.spells(typed, readings, start));
        return inside ? Fit.SPOKEN : Fit.NONE;
    }
}
