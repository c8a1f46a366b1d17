// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.cases.DraftService;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.StoredDraft;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.DivisionCode;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.matter.Material;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterSnapshot;

/** The draft service over the store. */
@Component
public final class StoredDraftService implements DraftService {
    private static final int MOST_DRAFTS = 50;
    private static final int MOST_FILES = 50;
    private static final int MOST_CHARACTERS = 100_000;
    private static final Set<CaseMaterial.Mark> SEEN_AT_THE_WINDOW = Set.of(
            CaseMaterial.Mark.ORIGINAL_SEEN,
            CaseMaterial.Mark.COPY,
            CaseMaterial.Mark.SCANNED,
            CaseMaterial.Mark.EXEMPT,
            CaseMaterial.Mark.DEFERRED);

    private final Registers registers;
    private final JpaDrafts store;
    private final Uploads uploads;

    /**
     * Over the store.
     *
     * @param registers know matters and halls
     * @param store of drafts
     * @param uploads takes files in
     */
    @Activate
    public StoredDraftService(@Reference Registers registers, @Reference JpaDrafts store, @Reference Uploads uploads) {
        this.registers = registers;
        this.store = store;
        this.uploads = uploads;
    }

    @Override
    public DraftOutcome begin(Caller caller, String matter, DivisionCode hall, Channel channel) {
        Optional<String> owner = Owners.of(caller);
        if (owner.isEmpty()) {
            return new DraftOutcome.NotFound();
        }
        MatterSnapshot snapshot = registers.matters().snapshot();
        Optional<Matter> found = snapshot.find(matter);
        Optional<Hall> place = registers.halls().find(hall);
        if (found.isEmpty() || place.isEmpty()) {
            return wrong("hall", found.isEmpty() ? "这个事项现在没有开通。" : "没有找到这个大厅。请重新选择大厅。");
        }
        HallRules rules = new HallRules(registers, snapshot);
        Optional<String> obstacle = rules.obstacle(caller, found.get(), place.get());
        if (obstacle.isPresent()) {
            return wrong("hall", obstacle.get());
        }
        Draft draft = new Draft(
                UUID.randomUUID(),
                matter,
                found.get().digest(),
                hall,
                api(caller, channel)
                        ? Channel.API
                        : rules.channel(caller, found.get(), place.get().scope())
                                .orElse(channel),
                Answers.EMPTY,
                List.of(),
                registers.now());
        return new DraftOutcome.Saved(store.begin(owner.get(), draft).draft());
    }

    /** A citizen is online or at the API; staff file as their post says, whatever was asked for. */
    private static boolean api(Caller caller, Channel asked) {
        return caller instanceof Caller.Citizen && asked == Channel.API;
    }

    @Override
    public Optional<Draft> find(Caller caller, UUID id) {
        return Owners.of(caller).flatMap(owner -> store.find(owner, id)).map(StoredDraft::draft);
    }

    @Override
    public List<Draft> mine(Caller caller) {
        return Owners.of(caller).map(owner -> store.mine(owner, MOST_DRAFTS)).orElse(List.of());
    }

    @Override
    public Optional<Draft> save(Caller caller, UUID id, Answers answers) {
        if (answers.values().toString().length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException(
                    "The answers of one form have at most " + MOST_CHARACTERS + " characters");
        }
        return change(caller, id, draft -> {
            Map<String, Object> merged = new LinkedHashMap<>(draft.answers().values());
            answers.values().forEach((field, value) -> {
                if (asks(draft, field)) {
                    merged.put(field, value);
                }
            });
            return with(draft, new Answers(merged).filled(), draft.files());
        });
    }

    /** Fields that the form does not have are not kept. */
    private boolean asks(Draft draft, String field) {
        return registers
                .matters()
                .snapshot()
                .find(draft.matter())
                .map(matter -> matter.form().schema().get("properties") instanceof Map<?, ?> properties
                        && properties.containsKey(field))
                .orElse(true);
    }

    @Override
    public DraftOutcome attach(Caller caller, UUID id, String material, String fileName, InputStream content) {
        Optional<Draft> draft = find(caller, id);
        if (draft.isEmpty()) {
            return new DraftOutcome.NotFound();
        }
        if (draft.get().files().size() >= MOST_FILES) {
            return wrong(material, "一份申请最多交 " + MOST_FILES + " 个文件。请合并后再上传。");
        }
        List<Material> taking = new ArrayList<>(materials(draft.get()));
        if (caller instanceof Caller.Staff) {
            taking.add(MandatePapers.PAPER);
        }
        Uploads.Taken taken = uploads.take(id.toString(), taking, material, fileName, content);
        return taken instanceof Uploads.Taken.Stored stored
                ? outcome(change(caller, id, now -> adding(now, stored.file())))
                : wrong(material, ((Uploads.Taken.Wrong) taken).message());
    }

    @Override
    public DraftOutcome mark(Caller caller, UUID id, String material, CaseMaterial.Mark mark) {
        Optional<Draft> draft = find(caller, id);
        if (draft.isEmpty() || !(caller instanceof Caller.Staff)) {
            return new DraftOutcome.NotFound();
        }
        Optional<Material> known = materials(draft.get()).stream()
                .filter(one -> one.code().equals(material))
                .findFirst();
        if (known.isEmpty()) {
            return wrong(material, "这个事项不需要这份材料。");
        }
        if (!SEEN_AT_THE_WINDOW.contains(mark)) {
            return wrong(material, "“" + mark.label() + "”由系统标记，不能手工选。");
        }
        if (mark == CaseMaterial.Mark.EXEMPT && !known.get().exempt()) {
            return wrong(material, "这份材料不能免提交。");
        }
        if (mark == CaseMaterial.Mark.DEFERRED && known.get().deferrable().isEmpty()) {
            return wrong(material, "这份材料不能后补。");
        }
        CaseMaterial seen = new CaseMaterial(UUID.randomUUID(), material, "", "", 0, mark);
        return outcome(change(caller, id, now -> {
            List<CaseMaterial> kept = new ArrayList<>(now.files());
            kept.removeIf(
                    file -> file.material().equals(material) && file.fileName().isEmpty());
            kept.add(seen);
            return with(now, now.answers(), kept);
        }));
    }

    @Override
    public Optional<Draft> detach(Caller caller, UUID id, UUID file) {
        Optional<CaseMaterial> detached = find(caller, id).stream()
                .flatMap(draft -> draft.files().stream())
                .filter(known -> known.id().equals(file))
                .findFirst();
        Optional<Draft> changed = change(
                caller,
                id,
                draft -> with(
                        draft,
                        draft.answers(),
                        draft.files().stream()
                                .filter(kept -> !kept.id().equals(file))
                                .toList()));
        if (changed.isPresent()) {
            detached.ifPresent(uploads::discard);
        }
        return changed;
    }

    @Override
    public void discard(Caller caller, UUID id) {
        Owners.of(caller)
                .flatMap(owner -> store.discard(owner, id))
                .ifPresent(draft -> draft.files().forEach(uploads::discard));
    }

    private List<Material> materials(Draft draft) {
        return registers
                .matters()
                .snapshot()
                .find(draft.matter())
                .map(Matter::materials)
                .orElse(List.of());
    }

    private Optional<Draft> change(Caller caller, UUID id, UnaryOperator<Draft> change) {
        return Owners.of(caller).flatMap(owner -> store.change(owner, id, change));
    }

    private Draft adding(Draft draft, CaseMaterial file) {
        List<CaseMaterial> more = new ArrayList<>(draft.files());
        more.removeIf(mark ->
                mark.material().equals(file.material()) && mark.fileName().isEmpty());
        more.add(file);
        return with(draft, draft.answers(), more);
    }

    private Draft with(Draft draft, Answers answers, List<CaseMaterial> papers) {
        return new Draft(
                draft.id(),
                draft.matter(),
                draft.matterDigest(),
                draft.hall(),
                draft.channel(),
                answers,
                List.copyOf(papers),
                registers.now());
    }

    private static DraftOutcome outcome(Optional<Draft> draft) {
        return draft.<DraftOutcome>map(DraftOutcome.Saved::new).orElseGet(DraftOutcome.NotFound::new);
    }

    private static DraftOutcome wrong(String field, String message) {
        return new DraftOutcome.Invalid(List.of(new FieldError(field, message)));
    }
}
