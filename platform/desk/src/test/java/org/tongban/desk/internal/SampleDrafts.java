// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal;

import java.io.InputStream;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.identity.Caller;

/** Drafts in memory. */
public final class SampleDrafts implements DraftService {
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();

    @Override
    public DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel) {
        return drafts.values().stream()
                .filter(draft -> draft.matter().equals(matter))
                .findFirst()
                .<DraftOutcome>map(DraftOutcome.Saved::new)
                .orElseGet(() -> new DraftOutcome.Saved(put(new Draft(
                        new UUID(4L << 12, Long.MIN_VALUE + drafts.size()),
                        matter,
                        "d",
                        hall,
                        channel,
                        Answers.EMPTY,
                        List.of(),
                        Instant.parse("2026-11-24T01:32:00Z")))));
    }

    private Draft put(Draft draft) {
        drafts.put(draft.id(), draft);
        return draft;
    }

    private Draft with(Draft draft, Answers answers, List<CaseMaterial> files) {
        return put(new Draft(
                draft.id(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall(),
                draft.channel(),
                answers,
                List.copyOf(files),
                draft.savedAt()));
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return Optional.ofNullable(drafts.get(id));
    }

    @Override
    public List<Draft> mine(Caller caller) {
        return List.copyOf(drafts.values());
    }

    @Override
    public Optional<Draft> save(Caller caller, UUID id, Answers answers) {
        return find(caller, id).map(draft -> {
            Map<String, Object> all = new LinkedHashMap<>(draft.answers().values());
            all.putAll(answers.values());
            return with(draft, new Answers(all), draft.files());
        });
    }

    @Override
    public DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content) {
        if (!fileName.endsWith(".pdf")) {
            return new DraftOutcome.Invalid(List.of(new FieldError(material, "这里只收 pdf 文件。请换一个文件。")));
        }
        return add(
                id,
                new CaseMaterial(
                        UUID.randomUUID(), material, fileName, "application/pdf", 20_480, CaseMaterial.Mark.UPLOADED));
    }

    @Override
    public DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark) {
        return add(id, new CaseMaterial(UUID.randomUUID(), material, "", "", 0, mark));
    }

    private DraftOutcome add(UUID id, CaseMaterial file) {
        Draft draft = Optional.ofNullable(drafts.get(id)).orElseThrow();
        List<CaseMaterial> files = new ArrayList<>(draft.files());
        files.add(file);
        return new DraftOutcome.Saved(with(draft, draft.answers(), files));
    }

    @Override
    public Optional<Draft> detach(Caller caller, UUID id, UUID file) {
        return find(caller, id)
                .map(draft -> with(
                        draft,
                        draft.answers(),
                        draft.files().stream()
                                .filter(kept -> !kept.id().equals(file))
                                .toList()));
    }

    @Override
    public void discard(Caller caller, UUID id) {
        drafts.remove(id);
    }
}
