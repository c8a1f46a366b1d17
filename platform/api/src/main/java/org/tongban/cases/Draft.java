// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;

/**
 * An application that is not filed yet. It has no number and no place in the chain of events.
 *
 * @param id random, known only to its owner
 * @param matter code of the matter
 * @param matterDigest digest of the standard matter that the form was drawn from
 * @param hall where it will be filed
 * @param channel how it comes in
 * @param answers so far, unchecked
 * @param files materials handed in so far
 * @param savedAt last change
 */
public record Draft(
        UUID id,
        String matter,
        String matterDigest,
        DivisionCode hall,
        Channel channel,
        Answers answers,
        List<CaseMaterial> files,
        Instant savedAt) {
    /**
     * The same draft with other answers.
     *
     * @param others the answers
     * @return a copy
     */
    public Draft answering(Answers others) {
        return new Draft(id, matter, matterDigest, hall, channel, others, files, savedAt);
    }

    /**
     * The same draft in a form that was drawn from another version.
     *
     * @param digest of the standard matter
     * @return a copy
     */
    public Draft drawnFrom(String digest) {
        return new Draft(id, matter, digest, hall, channel, answers, files, savedAt);
    }
}
