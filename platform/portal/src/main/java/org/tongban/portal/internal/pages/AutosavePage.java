// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.Draft;
import org.tongban.form.Answers;
import org.tongban.matter.FormDefinition;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.Typed;
import org.tongban.portal.internal.Words;

/** Keeps what is being typed; answers with the time in which it was saved. */
@Component(service = PageContribution.class)
public final class AutosavePage implements PortalPage {
    private final Filing filing;

    /**
     * Over the filing.
     *
     * @param filing drafts and matters
     */
    @Activate
    public AutosavePage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/drafts/{draft}/autosave";
    }

    @Override
    public PageResult render(PageRequest request) {
        Optional<Draft> draft = filing.draft(request);
        if (draft.isEmpty()) {
            return NotHere.draft();
        }
        if (request.method() != Method.POST) {
            return new PageResult.Redirect("/drafts/" + draft.get().id() + "/form/1");
        }
        return filing.open(request, draft.get())
                .flatMap(opened -> save(request, opened))
                .<PageResult>map(AutosavePage::saved)
                .orElseGet(NotHere::closed);
    }

    /** Only what the page shows comes in; a field that was emptied meanwhile is emptied when the page is passed. */
    private Optional<Draft> save(PageRequest request, Filing.Opened opened) {
        List<String> fields = opened.matter().form().steps().stream()
                .map(FormDefinition.FormStep::fields)
                .flatMap(List::stream)
                .toList();
        Typed typed = new Typed(filing.site(), opened.matter().form(), fields, request.parameters());
        Answers answers = filing.site().matters().parse(opened.matter(), typed.fields());
        return filing.drafts().save(opened.citizen(), opened.draft().id(), answers);
    }

    private static PageResult saved(Draft draft) {
        String json = "{\"saved\":\"" + Words.clock(draft.savedAt()) + "\"}";
        return new PageResult.Download("application/json", "saved.json", true, json.getBytes(StandardCharsets.UTF_8));
    }
}
