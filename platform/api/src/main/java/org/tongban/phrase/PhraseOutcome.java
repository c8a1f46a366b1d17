// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase;

/** What came of a change to the library. */
public sealed interface PhraseOutcome {
    /** It is done. */
    record Saved() implements PhraseOutcome {}

    /**
     * Nothing was changed.
     *
     * @param field what is wrong with it: text, topic or owner
     * @param message one sentence in Chinese
     */
    record Invalid(String field, String message) implements PhraseOutcome {}

    /** There is no such phrase, or it is not this person's to change. */
    record NotFound() implements PhraseOutcome {}
}
