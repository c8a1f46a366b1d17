// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases;

import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.osgi.annotation.versioning.ProviderType;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;

/** Drafts: saved by themselves, seen only by who began them, deleted after ninety days without a change. */
@ProviderType
public interface DraftService {
    /**
     * Begins a draft, or goes on with the one that the caller has already begun for this matter and hall, in the form of the
     * version that is in force now.
     *
     * @param caller a citizen, or staff with the duty WINDOW or HELPER
     * @param matter code of the matter
     * @param hall where it will be filed
     * @param channel how it comes in
     * @return the draft, or why the hall does not take it
     */
    DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel);

    /**
     * Reads a draft.
     *
     * @param caller who asks
     * @param id of the draft
     * @return empty when there is none, or when it is somebody else's
     */
    Optional<Draft> find(Caller caller, UUID id);

    /**
     * The caller's drafts, newest first.
     *
     * @param caller who asks
     * @return at most fifty
     */
    List<Draft> mine(Caller caller);

    /**
     * Saves answers; fields that are not named keep their value, a blank clears its field. Nothing is refused for being
     * wrong.
     *
     * @param caller the owner
     * @param id of the draft
     * @param answers what was typed
     * @return the saved draft, or empty when it is not the caller's
     */
    Optional<Draft> save(Caller caller, UUID id, Answers answers);

    /**
     * Stores a file for a material. The type is found from the content, not from the name.
     *
     * @param caller the owner
     * @param id of the draft
     * @param material code of the material; for staff also {@link Mandate#PAPER}
     * @param fileName as the browser gave it
     * @param content the bytes; read to the end, never beyond 10 MiB
     * @return the draft with the file, or what is wrong with it
     */
    DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content);

    /**
     * Notes how a clerk saw a paper without keeping a file.
     *
     * @param caller staff with the duty WINDOW or HELPER who owns the draft
     * @param id of the draft
     * @param material code of the material
     * @param mark how it was seen
     * @return the draft, or what is wrong
     */
    DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark);

    /**
     * Takes a file away again.
     *
     * @param caller the owner
     * @param id of the draft
     * @param file of the material
     * @return the draft, or empty when it is not the caller's
     */
    Optional<Draft> detach(Caller caller, UUID id, UUID file);

    /**
     * Throws a draft away, with its files.
     *
     * @param caller the owner
     * @param id of the draft
     */
    void discard(Caller caller, UUID id);
}
