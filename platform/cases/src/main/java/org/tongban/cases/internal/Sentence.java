// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

/** The end of what somebody has typed; it is set when a document is drawn, what was typed is kept as it is. */
final class Sentence {
    private static final String ENDS = "。！？…；：.!?;:";
    private static final String CLOSING = "”’」』）)】》";
    private static final String UNFINISHED = "，、,";

    private Sentence() {}

    /** With a mark at its end. */
    static String ended(String typed) {
        String words = typed.strip();
        while (!words.isEmpty() && UNFINISHED.indexOf(words.charAt(words.length() - 1)) >= 0) {
            words = words.substring(0, words.length() - 1);
        }
        return words.isEmpty() || hasEnd(words) ? words : words + "。";
    }

    /** Without one: the text around it goes on. */
    static String open(String typed) {
        String words = typed.strip();
        return words.endsWith("。") ? words.substring(0, words.length() - 1) : words;
    }

    private static boolean hasEnd(String words) {
        int last = words.length() - 1;
        while (last > 0 && CLOSING.indexOf(words.charAt(last)) >= 0) {
            last--;
        }
        return ENDS.indexOf(words.charAt(last)) >= 0;
    }
}
