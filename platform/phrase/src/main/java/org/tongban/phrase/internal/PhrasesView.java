// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import java.util.List;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseOutcome;
import org.tongban.phrase.PhraseTopic;

/**
 * The page of the library.
 *
 * @param csrfField hidden field of each form, markup
 * @param said what was done, empty at first
 * @param error what is wrong, with an empty message when nothing is
 * @param typed what was typed
 * @param phrases everything that this person may use
 */
public record PhrasesView(
        String csrfField, String said, PhraseOutcome.Invalid error, Typed typed, List<Phrase> phrases) {
    /** The topics. */
    public static final List<PhraseTopic> TOPICS = List.of(PhraseTopic.values());

    /** For whom one can add. */
    public static final List<Phrase.Owner> OWNERS = List.of(Phrase.Owner.MINE, Phrase.Owner.DEPARTMENT);

    /** Nothing is wrong. */
    static final PhraseOutcome.Invalid WELL = new PhraseOutcome.Invalid("", "");

    /**
     * What was typed.
     *
     * @param id of the phrase that is changed; empty for a new one
     * @param topic name of the topic
     * @param owner name of the owner
     * @param text of the phrase
     */
    public record Typed(String id, String topic, String owner, String text) {
        static final Typed NOTHING = new Typed("", PhraseTopic.CORRECTION.name(), Phrase.Owner.MINE.name(), "");
    }

    /**
     * The phrases of a topic.
     *
     * @param topic where they are used
     * @return in the order of owners
     */
    public List<Phrase> in(PhraseTopic topic) {
        return phrases.stream().filter(phrase -> phrase.topic() == topic).toList();
    }

    /**
     * What stands in the field of a phrase.
     *
     * @param phrase on the page
     * @return as it was typed, when this one was being changed
     */
    public String text(Phrase phrase) {
        return typed.id().equals(phrase.id().toString()) ? typed.text() : phrase.text();
    }

    /**
     * Tells whether something is wrong with the form for a new one.
     *
     * @return true when its message is shown there
     */
    public boolean wrong() {
        return !error.message().isEmpty() && typed.id().isEmpty();
    }

    /**
     * Tells whether something is wrong with the new text of a phrase.
     *
     * @param phrase on the page
     * @return true when its message is shown there
     */
    public boolean wrong(Phrase phrase) {
        return !error.message().isEmpty() && typed.id().equals(phrase.id().toString());
    }
}
