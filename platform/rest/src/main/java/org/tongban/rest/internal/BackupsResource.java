// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.backup.BackupOutcome;
import org.tongban.backup.BackupService;
import org.tongban.identity.Caller;
import org.tongban.page.ApiPath;

/** Backups, for the local operator. */
@javax.ws.rs.Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("backups")
@Component(service = BackupsResource.class)
public final class BackupsResource {
    private final BackupService backups;

    /**
     * Over the backup service.
     *
     * @param backups writes files
     */
    @Activate
    public BackupsResource(@Reference BackupService backups) {
        this.backups = backups;
    }

    /**
     * Where to write.
     *
     * @param file absolute path on this machine
     */
    public record BackupWish(@Nullable String file) {}

    /**
     * A backup.
     *
     * @param file where it lies
     * @param bytes how long it is
     */
    public record BackupView(String file, long bytes) {}

    /**
     * Writes a backup.
     *
     * @param wish where
     * @param request for the caller
     * @return 201 with file and length
     */
    @POST
    @Answer(
            value = 201,
            body = BackupView.class,
            problems = {400, 401, 422})
    public Response create(BackupWish wish, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        Needs needs = new Needs();
        String file = needs.text(Calls.body(wish).file(), "file");
        needs.met();
        BackupOutcome outcome = backups.create(caller, path(file));
        if (outcome instanceof BackupOutcome.Done done) {
            BackupView view = new BackupView(done.file().toString(), done.bytes());
            return Response.status(201).entity(view).build();
        }
        throw Problem.of(422, "没有备份", ((BackupOutcome.Refused) outcome).reason());
    }

    private static Path path(String text) {
        try {
            Path path = Path.of(text);
            if (path.isAbsolute()) {
                return path;
            }
        } catch (InvalidPathException malformed) {
            throw Problem.of(422, "没有备份", "路径写得不对：" + malformed.getReason());
        }
        throw Problem.of(422, "没有备份", "请写完整的路径，例如 /srv/backup/tongban.tbk。");
    }
}
