// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.identity.Caller;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseOutcome;
import org.tongban.phrase.PhraseService;
import org.tongban.phrase.PhraseTopic;
import org.tongban.phrase.internal.store.JpaPhrases;
import org.tongban.phrase.internal.store.KeptPhrase;

/** The phrase library over the database. */
@Component
public final class StoredPhraseService implements PhraseService {
    private final JpaPhrases store;
    private final Clock clock;

    /**
     * Over the store.
     *
     * @param store of phrases
     * @param clock tells when one was added
     */
    @Activate
    public StoredPhraseService(
            @Reference JpaPhrases store, @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<Phrase> of(Caller.Staff staff) {
        Owners owners = new Owners(staff);
        List<String> keys = new ArrayList<>(owners.shared());
        keys.add(0, owners.own());
        List<Phrase> phrases = new ArrayList<>(store.of(keys).stream()
                .map(kept -> phrase(owners, staff, kept))
                .sorted(Comparator.comparing(Phrase::owner).thenComparing(Phrase::topic))
                .toList());
        phrases.addAll(Shipped.PHRASES);
        return List.copyOf(phrases);
    }

    private static Phrase phrase(Owners owners, Caller.Staff staff, KeptPhrase kept) {
        boolean own = kept.owner().equals(owners.own());
        return new Phrase(
                kept.id(),
                kept.topic(),
                own ? Phrase.Owner.MINE : Phrase.Owner.DEPARTMENT,
                kept.text(),
                own || mayEdit(owners, staff, kept));
    }

    private static boolean mayEdit(Owners owners, Caller.Staff staff, KeptPhrase kept) {
        boolean shared = owners.shared().contains(kept.owner());
        return shared && (owners.leads(kept.owner()) || kept.author().equals(staff.workNumber()));
    }

    @Override
    public PhraseOutcome add(Caller.Staff staff, PhraseTopic topic, Phrase.Owner owner, String text) {
        Owners owners = new Owners(staff);
        Optional<String> key = owner == Phrase.Owner.MINE
                ? Optional.of(owners.own())
                : owner == Phrase.Owner.DEPARTMENT ? owners.home() : Optional.empty();
        if (key.isEmpty()) {
            return new PhraseOutcome.Invalid("owner", "您现在没有部门的岗位，只能加个人常用语。");
        }
        String stripped = text.strip();
        Optional<PhraseOutcome> wrong = wrong(stripped);
        if (wrong.isPresent()) {
            return wrong.get();
        }
        List<KeptPhrase> there = store.of(Set.of(key.get()));
        if (there.stream().anyMatch(one -> one.topic() == topic && one.text().equals(stripped))) {
            return new PhraseOutcome.Saved();
        }
        if (there.size() >= MOST) {
            return new PhraseOutcome.Invalid("text", "已经有 " + MOST + " 条了。请先删掉不用的。");
        }
        store.add(new KeptPhrase(UUID.randomUUID(), key.get(), topic, stripped, staff.workNumber(), clock.instant()));
        return new PhraseOutcome.Saved();
    }

    @Override
    public PhraseOutcome change(Caller.Staff staff, UUID id, String text) {
        String stripped = text.strip();
        return editable(staff, id)
                .map(kept -> wrong(stripped)
                        .orElseGet(() ->
                                store.change(id, stripped) ? new PhraseOutcome.Saved() : new PhraseOutcome.NotFound()))
                .orElseGet(PhraseOutcome.NotFound::new);
    }

    @Override
    public PhraseOutcome remove(Caller.Staff staff, UUID id) {
        return editable(staff, id).filter(kept -> store.remove(id)).isPresent()
                ? new PhraseOutcome.Saved()
                : new PhraseOutcome.NotFound();
    }

    private Optional<KeptPhrase> editable(Caller.Staff staff, UUID id) {
        Owners owners = new Owners(staff);
        return store.find(id).filter(kept -> kept.owner().equals(owners.own()) || mayEdit(owners, staff, kept));
    }

    private static Optional<PhraseOutcome> wrong(String text) {
        if (text.isEmpty()) {
            return Optional.of(new PhraseOutcome.Invalid("text", "请填写常用语。"));
        }
        return text.length() > LONGEST
                ? Optional.of(new PhraseOutcome.Invalid("text", "最多 " + LONGEST + " 个字，请写短一些。"))
                : Optional.empty();
    }
}
