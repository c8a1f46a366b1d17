// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.io.InputStream;
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

/** Drafts in memory, each seen by its owner only. */
final class SampleDrafts implements DraftService {
    private final Map<UUID, Draft> drafts = new LinkedHashMap<>();
    private final Map<UUID, Caller> owners = new LinkedHashMap<>();

    @Override
    public DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel) {
        if (!matter.equals(SampleMatters.CODE)) {
            return wrong("hall", "这个事项现在没有开通。");
        }
        UUID id = new UUID(9, drafts.size() + 1L);
        owners.put(id, caller);
        return new DraftOutcome.Saved(keep(
                new Draft(id, matter, SampleMatters.DIGEST, hall, channel, Answers.EMPTY, List.of(), SampleCases.NOW)));
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return Optional.ofNullable(drafts.get(id)).filter(draft -> caller.equals(owners.get(id)));
    }

    @Override
    public List<Draft> mine(Caller caller) {
        return drafts.values().stream()
                .filter(draft -> caller.equals(owners.get(draft.id())))
                .toList();
    }

    @Override
    public Optional<Draft> save(Caller caller, UUID id, Answers answers) {
        return find(caller, id).map(draft -> keep(with(draft, answers, draft.files())));
    }

    @Override
    public DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content) {
        String text = SampleCases.read(content);
        if (!text.startsWith("%PDF")) {
            return wrong(material, "这个文件打不开。请换一个文件。");
        }
        return outcome(find(caller, id)
                .map(draft ->
                        with(draft, draft.answers(), List.of(SampleCases.paper(material, fileName, text.length())))));
    }

    @Override
    public DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark) {
        CaseMaterial seen = new CaseMaterial(new UUID(8, 8), material, "", "", 0, mark);
        return outcome(find(caller, id).map(draft -> with(draft, draft.answers(), List.of(seen))));
    }

    @Override
    public Optional<Draft> detach(Caller caller, UUID id, UUID file) {
        return find(caller, id).map(draft -> {
            List<CaseMaterial> left = new ArrayList<>(draft.files());
            left.removeIf(one -> one.id().equals(file));
            return keep(with(draft, draft.answers(), left));
        });
    }

    @Override
    public void discard(Caller caller, UUID id) {
        find(caller, id).ifPresent(draft -> drafts.remove(id));
    }

    private DraftOutcome outcome(Optional<Draft> draft) {
        return draft.<DraftOutcome>map(found -> new DraftOutcome.Saved(keep(found)))
                .orElseGet(DraftOutcome.NotFound::new);
    }

    private Draft keep(Draft draft) {
        drafts.put(draft.id(), draft);
        return draft;
    }

    private static Draft with(Draft draft, Answers answers, List<CaseMaterial> files) {
        return new Draft(
                draft.id(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall(),
                draft.channel(),
                answers,
                files,
                draft.savedAt());
    }

    private static DraftOutcome wrong(String field, String message) {
        return new DraftOutcome.Invalid(List.of(new FieldError(field, message)));
    }
}
