// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.util.List;
import java.util.UUID;
import org.tongban.identity.Caller;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseOutcome;
import org.tongban.phrase.PhraseService;
import org.tongban.phrase.PhraseTopic;

/** A library with one phrase for each topic. */
record SamplePhrases() implements PhraseService {
    @Override
    public List<Phrase> of(Caller.Staff staff) {
        return List.of(PhraseTopic.values()).stream()
                .map(topic ->
                        new Phrase(UUID.randomUUID(), topic, Phrase.Owner.MINE, "常用的" + topic.label() + "。", true))
                .toList();
    }

    @Override
    public PhraseOutcome add(Caller.Staff staff, PhraseTopic topic, Phrase.Owner owner, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PhraseOutcome change(Caller.Staff staff, UUID id, String text) {
        throw new UnsupportedOperationException();
    }

    @Override
    public PhraseOutcome remove(Caller.Staff staff, UUID id) {
        throw new UnsupportedOperationException();
    }
}
