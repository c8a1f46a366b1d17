// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
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
import org.tongban.matter.Matter;

/** Drafts in memory. A file with the content {@code bad} is not taken. */
public final class SampleDrafts implements DraftService {
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final Map<UUID, Caller> owners = new LinkedHashMap<>();
    private final SampleMatters matters;
    private final Clock clock;
    private Optional<String> refused = Optional.empty();
    private long next = 10;

    public SampleDrafts(SampleMatters matters, Clock clock) {
        this.matters = matters;
        this.clock = clock;
    }

    /** No hall takes anything. */
    public void refuse(String reason) {
        refused = Optional.of(reason);
    }

    public Draft only() {
        return drafts.values().iterator().next();
    }

    @Override
    public DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel) {
        if (refused.isPresent()) {
            return new DraftOutcome.Invalid(List.of(new FieldError("hall", refused.get())));
        }
        Optional<Matter> found = matters.snapshot().find(matter);
        if (found.isEmpty()) {
            return new DraftOutcome.NotFound();
        }
        UUID id = new UUID(9, next++);
        owners.put(id, caller);
        return new DraftOutcome.Saved(put(
                new Draft(id, matter, found.get().digest(), hall, channel, Answers.EMPTY, List.of(), clock.instant())));
    }

    private Draft put(Draft draft) {
        drafts.put(draft.id(), draft);
        return draft;
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return caller.equals(owners.get(id)) ? Optional.ofNullable(drafts.get(id)) : Optional.empty();
    }

    @Override
    public List<Draft> mine(Caller caller) {
        return drafts.values().stream()
                .filter(draft -> caller.equals(owners.get(draft.id())))
                .toList();
    }

    @Override
    public Optional<Draft> save(Caller caller, UUID id, Answers answers) {
        return find(caller, id).map(draft -> {
            Map<String, Object> all = new LinkedHashMap<>(draft.answers().values());
            all.putAll(answers.values());
            return put(with(draft, new Answers(all), draft.files()));
        });
    }

    private Draft with(Draft draft, Answers answers, List<CaseMaterial> files) {
        return new Draft(
                draft.id(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall(),
                draft.channel(),
                answers,
                files,
                clock.instant());
    }

    @Override
    public DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content) {
        Optional<Draft> draft = find(caller, id);
        if (draft.isEmpty()) {
            return new DraftOutcome.NotFound();
        }
        byte[] bytes = bytes(content);
        if (new String(bytes, StandardCharsets.UTF_8).equals("bad")) {
            return new DraftOutcome.Invalid(List.of(new FieldError(material, "这个文件打不开：名字是 PDF，内容不是。请换一个文件。")));
        }
        List<CaseMaterial> files = new ArrayList<>(draft.get().files());
        files.add(new CaseMaterial(
                new UUID(7, next++), material, fileName, "application/pdf", bytes.length, CaseMaterial.Mark.UPLOADED));
        return new DraftOutcome.Saved(put(with(draft.get(), draft.get().answers(), files)));
    }

    static byte[] bytes(InputStream content) {
        try {
            return content.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    @Override
    public DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Draft> detach(Caller caller, UUID id, UUID file) {
        return find(caller, id).map(draft -> {
            List<CaseMaterial> files = new ArrayList<>(draft.files());
            files.removeIf(one -> one.id().equals(file));
            return put(with(draft, draft.answers(), files));
        });
    }

    @Override
    public void discard(Caller caller, UUID id) {
        if (find(caller, id).isPresent()) {
            drafts.remove(id);
        }
    }
}
