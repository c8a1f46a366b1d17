// SPDX-License-Identifier: Apache-2.0
package org.tongban.cases.internal;

import java.util.Optional;
import java.util.UUID;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseMaterial;
import org.tongban.cases.CaseNumber;
import org.tongban.cases.CaseService;
import org.tongban.cases.internal.store.JpaBlobs;
import org.tongban.cases.internal.store.JpaCaseStore;
import org.tongban.cases.internal.store.JpaDrafts;
import org.tongban.cases.internal.store.StoredBlob;
import org.tongban.identity.Caller;
import org.tongban.matter.Material;

/** Opens files for those who may see the case or own the draft. */
@Component(service = StoredFiles.class)
public final class StoredFiles {
    private final Access access;
    private final JpaCaseStore store;
    private final JpaBlobs blobs;
    private final JpaDrafts drafts;
    private final FileBlobs files;

    /**
     * Over stores and folder.
     *
     * @param access reads for those who may
     * @param store of cases
     * @param blobs what is known of files
     * @param drafts of owners
     * @param files bytes
     */
    @Activate
    public StoredFiles(
            @Reference Access access,
            @Reference JpaCaseStore store,
            @Reference JpaBlobs blobs,
            @Reference JpaDrafts drafts,
            @Reference FileBlobs files) {
        this.access = access;
        this.store = store;
        this.blobs = blobs;
        this.drafts = drafts;
        this.files = files;
    }

    Optional<CaseService.StoredFile> open(Caller caller, UUID id) {
        Optional<CaseNumber> number = store.caseOf(id);
        return number.isPresent()
                ? access.see(caller, number.get()).flatMap(seen -> ofCase(seen, id))
                : blobs.find(id).filter(blob -> unfiled(caller, blob)).flatMap(blob -> stored(blob.material()));
    }

    private Optional<CaseService.StoredFile> ofCase(Access.Seen seen, UUID id) {
        Optional<CaseMaterial> paper = seen.stored().materials().stream()
                .filter(material -> material.id().equals(id))
                .findFirst();
        return paper.filter(material -> material.mark() == CaseMaterial.Mark.GENERATED)
                .map(material -> generated(seen, material))
                .or(() -> paper.flatMap(this::stored));
    }

    private static CaseService.StoredFile generated(Access.Seen seen, CaseMaterial paper) {
        String title = seen.definition().matter().materials().stream()
                .filter(material -> material.code().equals(paper.material()))
                .map(Material::name)
                .findFirst()
                .orElse(paper.fileName());
        byte[] html =
                new GeneratedForm(seen.definition(), seen.stored().content().answers()).html(title);
        return new CaseService.StoredFile(paper.fileName(), GeneratedForm.CONTENT_TYPE, html);
    }

    private Optional<CaseService.StoredFile> stored(CaseMaterial file) {
        return file.fileName().isEmpty()
                ? Optional.empty()
                : files.read(file.id())
                        .map(bytes -> new CaseService.StoredFile(file.fileName(), file.contentType(), bytes));
    }

    /** A file of a draft, or one that waits for the command that names it. */
    private boolean unfiled(Caller caller, StoredBlob blob) {
        Optional<CaseNumber> number = CaseNumber.parse(blob.owner());
        return number.isPresent()
                ? access.see(caller, number.get()).isPresent()
                : Owners.of(caller)
                        .flatMap(owner -> drafts.find(owner, UUID.fromString(blob.owner())))
                        .isPresent();
    }
}
