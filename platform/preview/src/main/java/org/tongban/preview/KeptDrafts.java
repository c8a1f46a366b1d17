// SPDX-License-Identifier: Apache-2.0
package org.tongban.preview;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.form.Answers;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;

/** Drafts that outlive the reloading of a descriptor, so that an author need not type everything again. */
final class KeptDrafts implements DraftService {
    private final Map<UUID, Draft> drafts = new ConcurrentHashMap<>();
    private final AtomicReference<MatterRegistry> matters = new AtomicReference<>();

    void of(MatterRegistry current) {
        matters.set(current);
    }

    private Optional<Matter> matter(String code) {
        return Objects.requireNonNull(matters.get()).snapshot().find(code);
    }

    @Override
    public DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel) {
        Optional<Draft> begun = mine(caller).stream()
                .filter(draft -> draft.matter().equals(matter) && draft.hall().equals(hall))
                .findFirst();
        if (begun.isPresent()) {
            return new DraftOutcome.Saved(begun.get());
        }
        return matter(matter)
                .<DraftOutcome>map(found -> new DraftOutcome.Saved(put(new Draft(
                        UUID.randomUUID(),
                        matter,
                        found.digest(),
                        hall,
                        channel,
                        Answers.EMPTY,
                        List.of(),
                        Instant.now()))))
                .orElseGet(DraftOutcome.NotFound::new);
    }

    private Draft put(Draft draft) {
        drafts.put(draft.id(), draft);
        return draft;
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return Optional.ofNullable(drafts.get(id)).map(this::current);
    }

    /** The form is always that of the file as it is now. */
    private Draft current(Draft draft) {
        String digest = matter(draft.matter()).map(Matter::digest).orElse(draft.matterDigest());
        return new Draft(
                draft.id(),
                draft.matter(),
                digest,
                draft.hall(),
                draft.channel(),
                draft.answers(),
                draft.files(),
                draft.savedAt());
    }

    @Override
    public List<Draft> mine(Caller caller) {
        return drafts.values().stream().map(this::current).toList();
    }

    @Override
    public Optional<Draft> save(Caller caller, UUID id, Answers answers) {
        return find(caller, id).map(draft -> {
            Map<String, Object> all = new LinkedHashMap<>(draft.answers().values());
            all.putAll(answers.values());
            return put(draft.answering(new Answers(all).filled()));
        });
    }

    private Draft with(Draft draft, List<CaseMaterial> files) {
        return put(new Draft(
                draft.id(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall(),
                draft.channel(),
                draft.answers(),
                List.copyOf(files),
                Instant.now()));
    }

    @Override
    public DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content) {
        long size;
        try {
            size = content.transferTo(OutputStream.nullOutputStream());
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
        return find(caller, id)
                .<DraftOutcome>map(draft -> {
                    List<CaseMaterial> files = new ArrayList<>(draft.files());
                    files.add(new CaseMaterial(
                            UUID.randomUUID(),
                            material,
                            fileName,
                            "application/pdf",
                            size,
                            CaseMaterial.Mark.UPLOADED));
                    return new DraftOutcome.Saved(with(draft, files));
                })
                .orElseGet(DraftOutcome.NotFound::new);
    }

    @Override
    public DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark) {
        return new DraftOutcome.NotFound();
    }

    @Override
    public Optional<Draft> detach(Caller caller, UUID id, UUID file) {
        return find(caller, id)
                .map(draft -> with(
                        draft,
                        draft.files().stream()
                                .filter(one -> !one.id().equals(file))
                                .toList()));
    }

    @Override
    public void discard(Caller caller, UUID id) {
        drafts.remove(id);
    }
}
