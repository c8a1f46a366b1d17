// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import net.sourceforge.pinyin4j.PinyinHelper;
import org.jspecify.annotations.Nullable;

/** How a text is spoken. All readings of a character count: nobody has to know whether 行 is xíng or háng here. */
final class Pinyin {
    private Pinyin() {}

    /**
     * The readings of each character, without tones.
     *
     * @param text normal form of a text
     * @return for each character at least one reading; what is not Chinese reads as itself
     */
    static List<Set<String>> readings(String text) {
        return text.chars().mapToObj(c -> readings((char) c)).toList();
    }

    private static Set<String> readings(char character) {
        @Nullable String[] spoken = PinyinHelper.toHanyuPinyinStringArray(character);
        if (spoken == null) {
            return Set.of(String.valueOf(character));
        }
        Set<String> readings = new LinkedHashSet<>();
        for (String syllable : spoken) {
            String plain = syllable.substring(0, syllable.length() - 1);
            readings.add(plain.replace("u:", "v"));
            readings.add(plain.replace("u:", "u"));
        }
        return Set.copyOf(readings);
    }

    /**
     * Tells whether typed letters spell a text from a character on: by initials, in full, or mixed.
     *
     * @param typed lower-case letters and digits, at least one
     * @param readings of the text
     * @param start the first character
     * @return true when the letters are used up before the text is
     */
    static boolean spells(String typed, List<Set<String>> readings, int start) {
        BitSet used = new BitSet();
        used.set(0);
        for (int i = start; i < readings.size() && !used.isEmpty(); i++) {
            BitSet next = new BitSet();
            for (int at = used.nextSetBit(0); at >= 0; at = used.nextSetBit(at + 1)) {
                String rest = typed.substring(at);
                if (readings.get(i).stream().anyMatch(reading -> reading.startsWith(rest))) {
                    return true;
                }
                int from = at;
                readings.get(i).forEach(reading -> use(reading, rest, from, next));
            }
            used = next;
        }
        return false;
    }

    private static void use(String reading, String rest, int from, BitSet next) {
        if (rest.startsWith(reading)) {
            next.set(from + reading.length());
        }
        if (rest.charAt(0) == reading.charAt(0)) {
            next.set(from + 1);
        }
    }
}
