// SPDX-License-Identifier: Apache-2.0
package org.tongban.phrase.internal;

import java.util.Arrays;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Audience;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.phrase.Phrase;
import org.tongban.phrase.PhraseOutcome;
import org.tongban.phrase.PhraseService;
import org.tongban.phrase.PhraseTopic;

/** 常用语: where officers look after their phrases. */
@Component(service = PageContribution.class)
public final class PhrasesPage implements PageContribution {
    private static final String PATH = "/desk/phrases";

    private final PhraseService phrases;

    /**
     * Over the library.
     *
     * @param phrases of everybody
     */
    @Activate
    public PhrasesPage(@Reference PhraseService phrases) {
        this.phrases = phrases;
    }

    @Override
    public Audience audience() {
        return Audience.DESK;
    }

    @Override
    public String route() {
        return PATH;
    }

    @Override
    public Set<Duty> duties() {
        return Set.of(Duty.WINDOW, Duty.HELPER, Duty.ACCEPTANCE, Duty.EXAMINATION, Duty.DECISION);
    }

    @Override
    public Optional<MenuEntry> menu() {
        return Optional.of(new MenuEntry("常用语", 70));
    }

    @Override
    public PageResult render(PageRequest request) {
        if (!(request.caller() instanceof Caller.Staff staff)
                || duties().stream().noneMatch(staff::has)) {
            return new PageResult.SignInFirst();
        }
        return request.method() == Method.POST
                ? post(request, staff)
                : page(request, staff, PhrasesView.WELL, PhrasesView.Typed.NOTHING);
    }

    private PageResult post(PageRequest request, Caller.Staff staff) {
        PhrasesView.Typed typed = new PhrasesView.Typed(
                request.parameter("id"),
                request.parameter("topic"),
                request.parameter("owner"),
                request.parameter("text"));
        boolean removes = !request.parameter("remove").isEmpty();
        PhraseOutcome outcome = outcome(staff, typed, removes);
        if (outcome instanceof PhraseOutcome.Invalid invalid) {
            return page(request, staff, invalid, typed).status(422);
        }
        return outcome instanceof PhraseOutcome.NotFound
                ? new PageResult.Message(404, "没有找到这条常用语", "可能已经删了，或者不归您改。", new Link(PATH, "回到常用语"))
                : new PageResult.Redirect(PATH + "?said=" + (removes ? "removed" : "saved"));
    }

    private PhraseOutcome outcome(Caller.Staff staff, PhrasesView.Typed typed, boolean removes) {
        if (!typed.id().isEmpty()) {
            Optional<UUID> id = id(typed.id());
            if (id.isEmpty()) {
                return new PhraseOutcome.NotFound();
            }
            return removes ? phrases.remove(staff, id.get()) : phrases.change(staff, id.get(), typed.text());
        }
        Optional<PhraseTopic> topic = Arrays.stream(PhraseTopic.values())
                .filter(one -> one.name().equals(typed.topic()))
                .findFirst();
        Optional<Phrase.Owner> owner = PhrasesView.OWNERS.stream()
                .filter(one -> one.name().equals(typed.owner()))
                .findFirst();
        if (topic.isEmpty()) {
            return new PhraseOutcome.Invalid("topic", "请选用在哪里。");
        }
        return owner.isEmpty()
                ? new PhraseOutcome.Invalid("owner", "请选给谁用。")
                : phrases.add(staff, topic.get(), owner.get(), typed.text());
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    private PageResult.Page page(
            PageRequest request, Caller.Staff staff, PhraseOutcome.Invalid error, PhrasesView.Typed typed) {
        String said = switch (request.parameter("said")) {
            case "saved" -> "已保存。办件页上马上可以用。";
            case "removed" -> "已删除。以前写进办件的文字不变。";
            default -> "";
        };
        PhrasesView view = new PhrasesView(request.csrfField().markup(), said, error, typed, phrases.of(staff));
        return PageResult.Page.of("常用语", Templates.render("phrases", view))
                .under(new Link("/desk", "待办"))
                .full();
    }
}
