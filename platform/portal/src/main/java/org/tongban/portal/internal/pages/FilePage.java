// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.util.Optional;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseService;
import org.tongban.identity.Caller;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.portal.internal.Filing;

/** A file of a draft or a case, for whoever may see it. */
@Component(service = PageContribution.class)
public final class FilePage implements PortalPage {
    private static final Set<String> SHOWN = Set.of("application/pdf", "image/jpeg", "image/png");

    private final CaseService cases;

    /**
     * Over the cases.
     *
     * @param cases gives files to those who may see them
     */
    @Activate
    public FilePage(@Reference CaseService cases) {
        this.cases = cases;
    }

    @Override
    public String route() {
        return "/files/{file}";
    }

    @Override
    public PageResult render(PageRequest request) {
        if (request.caller() instanceof Caller.Anonymous) {
            return new PageResult.SignInFirst();
        }
        Optional<CaseService.StoredFile> file =
                Filing.id(request.pathPart("file")).flatMap(id -> cases.file(request.caller(), id));
        return file.<PageResult>map(FilePage::download).orElseGet(NotHere::file);
    }

    /** The generated form is our own page; whatever people upload is shown only when it cannot run anything. */
    private static PageResult download(CaseService.StoredFile file) {
        String type = file.contentType();
        return new PageResult.Download(
                type, file.fileName(), SHOWN.contains(type) || type.startsWith("text/html"), file.content());
    }
}
