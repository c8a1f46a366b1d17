// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.desk.internal.Office;
import org.tongban.desk.internal.Sheet;
import org.tongban.desk.internal.Taken;
import org.tongban.desk.internal.Words;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Keeps what a clerk types while the applicant is still looking for a paper. */
@Component(service = PageContribution.class)
public final class AutosavePage implements DeskPage {
    private final Office office;

    /**
     * Over the services.
     *
     * @param office saves
     */
    @Activate
    public AutosavePage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/intake/{draft}/autosave";
    }

    @Override
    public Set<Duty> duties() {
        return COUNTER;
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<Sheet> sheet = Sheet.open(office, request, staff);
        if (sheet.isEmpty()) {
            return DeskPage.noSuchDraft();
        }
        if (request.method() != Method.POST) {
            return new PageResult.Redirect(sheet.get().href(""));
        }
        Sheet saved = Taken.of(office, sheet.get(), request).sheet();
        String json = "{\"saved\":\"" + Words.clock(saved.draft().savedAt()) + "\"}";
        return new PageResult.Download("application/json", "saved.json", true, json.getBytes(StandardCharsets.UTF_8));
    }
}
