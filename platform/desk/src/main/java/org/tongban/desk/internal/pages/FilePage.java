// SPDX-License-Identifier: Apache-2.0
package org.tongban.desk.internal.pages;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseService;
import org.tongban.desk.internal.Ids;
import org.tongban.desk.internal.Office;
import org.tongban.identity.Caller;
import org.tongban.page.Link;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;

/** Opens a file of a case or of a draft for those who may. */
@Component(service = PageContribution.class)
public final class FilePage implements DeskPage {
    /** What a browser shows by itself; uploads are typed by content, and HTML comes only from the platform. */
    private static final Set<String> SHOWN =
            Set.of("application/pdf", "image/jpeg", "image/png", "text/html;charset=UTF-8");

    private final Office office;

    /**
     * Over the services.
     *
     * @param office knows the files
     */
    @Activate
    public FilePage(@Reference Office office) {
        this.office = office;
    }

    @Override
    public String route() {
        return "/desk/files/{file}";
    }

    @Override
    public PageResult render(PageRequest request, Caller.Staff staff) {
        Optional<UUID> id = Ids.parse(request.pathPart("file"));
        Optional<CaseService.StoredFile> file =
                id.flatMap(found -> office.cases().file(staff, found));
        return file.<PageResult>map(found -> new PageResult.Download(
                        found.contentType(), found.fileName(), SHOWN.contains(found.contentType()), found.content()))
                .orElseGet(() -> new PageResult.Message(
                        404, "没有找到这个文件", "文件可能已经换过。请回到办件页，从材料清单里打开。", new Link("/desk", "回到待办")));
    }
}
