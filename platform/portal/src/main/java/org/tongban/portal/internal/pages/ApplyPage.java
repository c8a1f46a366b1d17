// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Channel;
import org.tongban.cases.Draft;
import org.tongban.cases.DraftOutcome;
import org.tongban.form.Answers;
import org.tongban.form.FieldError;
import org.tongban.hall.Hall;
import org.tongban.identity.Caller;
import org.tongban.matter.Matter;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.Known;
import org.tongban.portal.internal.Urls;

/** Begins a filing, or goes on with the one that was begun. */
@Component(service = PageContribution.class)
public final class ApplyPage implements PortalPage {
    private final Filing filing;

    /**
     * Over the filing.
     *
     * @param filing drafts and matters
     */
    @Activate
    public ApplyPage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/apply/{matter}";
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Matter> matter = filing.site().matters().snapshot().find(request.pathPart("matter"));
        if (matter.isEmpty()) {
            return NotHere.matter();
        }
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        if (!(request.caller() instanceof Caller.Citizen citizen)) {
            return NotHere.staff();
        }
        Optional<Hall> hall = filing.site().chosen(request);
        return hall.isEmpty()
                ? new PageResult.Redirect(
                        "/halls?next=" + Urls.encode("/apply/" + matter.get().code()))
                : begin(citizen, matter.get(), hall.get());
    }

    private PageResult begin(Caller.Citizen citizen, Matter matter, Hall hall) {
        DraftOutcome outcome = filing.drafts().begin(citizen, matter.code(), hall.code(), Channel.ONLINE);
        if (outcome instanceof DraftOutcome.Saved saved) {
            return start(citizen, matter, saved.draft());
        }
        if (outcome instanceof DraftOutcome.Invalid invalid) {
            String why = invalid.errors().stream().map(FieldError::message).collect(Collectors.joining());
            return new PageResult.Message(422, "现在还不能在这里申请", why, new Link("/matters/" + matter.code(), "看看要带什么"));
        }
        return NotHere.matter();
    }

    /** What the register knows is answered at once, so that a filing holds it also when nobody looked at the field. */
    private PageResult start(Caller.Citizen citizen, Matter matter, Draft draft) {
        Known known = filing.known(citizen, matter.form());
        Map<String, Object> missing = new LinkedHashMap<>(known.facts());
        missing.keySet()
                .removeIf(field -> draft.answers()
                        .text(field)
                        .filter(text -> !text.isBlank())
                        .isPresent());
        boolean resumed = !draft.answers().values().isEmpty();
        if (!missing.isEmpty()) {
            filing.drafts().save(citizen, draft.id(), new Answers(missing));
        }
        return new PageResult.Redirect("/drafts/" + draft.id() + "/form/1" + (resumed ? "?resumed=1" : ""));
    }
}
