// SPDX-License-Identifier: Apache-2.0
package org.tongban.portal.internal.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.DraftOutcome;
import org.tongban.form.FieldError;
import org.tongban.page.Link;
import org.tongban.page.Method;
import org.tongban.page.PageContribution;
import org.tongban.page.PageRequest;
import org.tongban.page.PageResult;
import org.tongban.page.Upload;
import org.tongban.portal.internal.Filing;
import org.tongban.portal.internal.MaterialTiles;
import org.tongban.portal.internal.MaterialsView;
import org.tongban.portal.internal.Templates;

/** Handing in, replacing and taking away the materials of a draft. */
@Component(service = PageContribution.class)
public final class MaterialsPage implements OpenDraftPage {
    private final Filing filing;

    /**
     * Over the filing.
     *
     * @param filing drafts and matters
     */
    @Activate
    public MaterialsPage(@Reference Filing filing) {
        this.filing = filing;
    }

    @Override
    public String route() {
        return "/drafts/{draft}/materials";
    }

    @Override
    public Filing filing() {
        return filing;
    }

    @Override
    public PageResult render(PageRequest request, Filing.Opened opened) {
        return request.method() == Method.POST ? post(request, opened) : page(request, opened, List.of());
    }

    private PageResult page(PageRequest request, Filing.Opened opened, List<FieldError> errors) {
        MaterialsView view =
                new MaterialTiles(filing.site().matters(), opened).view(filing.frame(opened, 2, request), errors);
        return PageResult.Page.of("提交材料", Templates.render("materials", view))
                .under(new Link(view.frame().guide(), opened.matter().name()))
                .status(errors.isEmpty() ? 200 : 422);
    }

    private PageResult post(PageRequest request, Filing.Opened opened) {
        String here = "/drafts/" + opened.draft().id() + "/materials";
        String material = request.parameter("material");
        switch (request.parameter("act")) {
            case "upload" -> {
                if (!new MaterialTiles(filing.site().matters(), opened).asksFor(material)) {
                    return new PageResult.Redirect(here);
                }
                List<FieldError> errors = upload(request, opened, material);
                return errors.isEmpty()
                        ? new PageResult.Redirect(here + "#m-" + material)
                        : page(request, opened, errors);
            }
            case "remove" -> {
                Filing.id(request.parameter("file"))
                        .ifPresent(file -> filing.drafts()
                                .detach(opened.citizen(), opened.draft().id(), file));
                return new PageResult.Redirect(here + "#m-" + material);
            }
            default -> {
                List<FieldError> missing = new MaterialTiles(filing.site().matters(), opened).missing();
                return missing.isEmpty()
                        ? new PageResult.Redirect("/drafts/" + opened.draft().id() + "/check")
                        : page(request, opened, missing);
            }
        }
    }

    private List<FieldError> upload(PageRequest request, Filing.Opened opened, String material) {
        Optional<Upload> upload =
                request.upload("file").filter(file -> !file.fileName().isBlank());
        if (upload.isEmpty()) {
            return List.of(new FieldError(material, "请先选一个文件，再点“上传”。"));
        }
        DraftOutcome outcome = attach(opened, material, upload.get());
        if (outcome instanceof DraftOutcome.Invalid invalid) {
            return invalid.errors().stream()
                    .map(error -> new FieldError(material, error.message()))
                    .toList();
        }
        Filing.id(request.parameter("replaces"))
                .ifPresent(old ->
                        filing.drafts().detach(opened.citizen(), opened.draft().id(), old));
        return List.of();
    }

    private DraftOutcome attach(Filing.Opened opened, String material, Upload upload) {
        try (InputStream content = upload.open()) {
            return filing.drafts().attach(opened.citizen(), opened.draft().id(), material, upload.fileName(), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }
}
