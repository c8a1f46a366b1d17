// SPDX-License-Identifier: Apache-2.0
package org.tongban.paper.internal;

import java.util.ArrayList;
import java.util.List;

/** Text as the fonts can show it. */
final class Script {
    private static final int GETA = '〓';

    /**
     * Characters in a row that one font has.
     *
     * @param face the font
     * @param text what it shows
     */
    record Run(Face face, String text) {}

    private Script() {}

    /** Leaves out what is invisible and puts 〓 where no font has the character. */
    static String visible(String text) {
        StringBuilder visible = new StringBuilder(text.length());
        text.codePoints()
                .filter(Script::isShown)
                .map(character -> character == '\t' ? ' ' : character)
                .map(character -> Face.SERIF.has(character) || Face.RARE.has(character) ? character : GETA)
                .forEach(visible::appendCodePoint);
        return visible.toString();
    }

    /** Width in parts of the size of the type. */
    static double width(String text) {
        return text.codePoints()
                .mapToDouble(character -> face(character).advance(character))
                .sum();
    }

    static List<Run> runs(String text) {
        List<Run> runs = new ArrayList<>();
        int start = 0;
        for (int at = 0; at < text.length(); ) {
            int next = at + Character.charCount(text.codePointAt(at));
            Face face = face(text.codePointAt(at));
            if (next == text.length() || face(text.codePointAt(next)) != face) {
                runs.add(new Run(face, text.substring(start, next)));
                start = next;
            }
            at = next;
        }
        return runs;
    }

    private static Face face(int character) {
        return Face.SERIF.has(character) ? Face.SERIF : Face.RARE;
    }

    private static boolean isShown(int character) {
        boolean invisible = Character.isISOControl(character)
                || Character.getType(character) == Character.FORMAT
                || choosesVariant(character);
        return character == '\t' || !invisible;
    }

    private static boolean choosesVariant(int character) {
        return (character >= 0xFE00 && character <= 0xFE0F) || (character >= 0xE0100 && character <= 0xE01EF);
    }
}
