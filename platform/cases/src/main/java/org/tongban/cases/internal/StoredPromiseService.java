// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.PromiseService;
import org.tongban.cases.Submission;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.StoredDraft;
import org.tongban.identity.Caller;
import org.tongban.paper.PaperPress;

/** Draws the promises of a draft before it is filed. */
@Component
public final class StoredPromiseService implements PromiseService {
    private final Registers registers;
    private final JpaDrafts drafts;
    private final PaperPress press;
    private final Templates templates;

    /**
     * Over the drafts.
     *
     * @param registers know matters and persons
     * @param drafts what will be filed
     * @param press sets papers
     * @param templates of documents
     */
    @Activate
    public StoredPromiseService(
            @Reference Registers registers,
            @Reference JpaDrafts drafts,
            @Reference PaperPress press,
            @Reference Templates templates) {
        this.registers = registers;
        this.drafts = drafts;
        this.press = press;
        this.templates = templates;
    }

    @Override
    public List<Promise> of(Caller caller, Submission submission) {
        return Owners.of(caller).flatMap(owner -> drafts.find(owner, submission.draft())).stream()
                .map(StoredDraft::draft)
                .flatMap(draft -> new JointParts(registers)
                        .of(caller, draft, submission).stream()
                                .flatMap(ready -> new Promises(registers, templates)
                                        .of(ready.fit(), ready.draft().answers(), submission.applicants()).stream()))
                .map(made -> new Promise(
                        made.kind(),
                        made.matter().name(),
                        press.html(made.paper()).markup(),
                        made.digest()))
                .toList();
    }
}
