// SPDX-License-Identifier: Apache-2.0
package org.tongban.matter.internal;

import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.tongban.matter.Matter;

/** Finds matters by what citizens type: names, aliases, local codes, and how they are spoken. */
final class SearchIndex {
    private static final int LONGEST = 40;
    private static final Pattern SPOKEN = Pattern.compile("(?=.*[a-z])[a-z0-9]{2,}");
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}]+");

    /** Of two names that fit alike, what was typed says more of the shorter one. */
    private static final Comparator<Hit> BEST = Comparator.comparing(Hit::fit).thenComparingInt(Hit::length);

    private final List<Offered> matters;

    /**
     * Over the matters on offer.
     *
     * @param matters in the order in which equal hits are shown
     */
    SearchIndex(List<Offered> matters) {
        this.matters = List.copyOf(matters);
    }

    /** A matter and how well it answers. */
    private record Hit(Matter matter, SearchTerm.Fit fit, int length) {}

    List<Matter> search(String text) {
        String bounded = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String typed = SearchTerm.normal(bounded);
        if (typed.isEmpty()) {
            return List.of();
        }
        List<String> words = BLANKS.splitAsStream(bounded)
                .map(SearchTerm::normal)
                .filter(word -> !word.isEmpty())
                .toList();
        return matters.stream()
                .map(offered -> hit(offered, typed, words))
                .filter(hit -> hit.fit() != SearchTerm.Fit.NONE)
                .sorted(BEST)
                .map(Hit::matter)
                .toList();
    }

    private static Hit hit(Offered offered, String typed, List<String> words) {
        boolean spoken = SPOKEN.matcher(typed).matches();
        Hit best = offered.terms().stream()
                .map(term -> new Hit(
                        offered.matter(), term.fit(typed, spoken), term.text().length()))
                .min(BEST)
                .orElse(new Hit(offered.matter(), SearchTerm.Fit.NONE, 0));
        boolean allWords = best.fit() == SearchTerm.Fit.NONE
                && words.stream()
                        .allMatch(word -> offered.terms().stream()
                                .anyMatch(term -> term.text().contains(word)));
        return allWords ? new Hit(offered.matter(), SearchTerm.Fit.ALL_WORDS, 0) : best;
    }
}
