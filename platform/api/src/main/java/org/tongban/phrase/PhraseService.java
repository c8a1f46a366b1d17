// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase;

import java.util.List;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.identity.Caller;

/**
 * 常用语: the phrase library. Everybody sees own phrases, those of the own departments, and those that come with the
 * platform; nobody else's.
 */
@ProviderType
public interface PhraseService {
    /** The most phrases of one owner. */
    int MOST = 200;

    /** The longest phrase. */
    int LONGEST = 500;

    /**
     * Everything that a member of staff may use.
     *
     * @param staff who asks
     * @return own ones first, then those of the department, then those of everybody; each in the order of topic and age
     */
    List<Phrase> of(Caller.Staff staff);

    /**
     * Adds a phrase.
     *
     * @param staff who adds it
     * @param topic where it is used
     * @param owner {@link Phrase.Owner#MINE} or {@link Phrase.Owner#DEPARTMENT}
     * @param text of it
     * @return saved, or what is wrong; a phrase that is there already is saved once
     */
    PhraseOutcome add(Caller.Staff staff, PhraseTopic topic, Phrase.Owner owner, String text);

    /**
     * Changes the text of a phrase.
     *
     * @param staff who changes it
     * @param id of the phrase
     * @param text from now on
     * @return saved, what is wrong, or not found
     */
    PhraseOutcome change(Caller.Staff staff, UUID id, String text);

    /**
     * Removes a phrase.
     *
     * @param staff who removes it
     * @param id of the phrase
     * @return saved or not found
     */
    PhraseOutcome remove(Caller.Staff staff, UUID id);
}
