// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.identity.StaffService;
import org.tongban.page.ApiPath;

/** Staff and posts. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("staff")
@Component(service = StaffResource.class)
public final class StaffResource {
    private final StaffService staff;

    /**
     * Over the staff service.
     *
     * @param staff imports
     */
    @Activate
    public StaffResource(@Reference StaffService staff) {
        this.staff = staff;
    }

    /**
     * Imports a CSV file, all lines or none.
     *
     * @param csv UTF-8 text with a header line
     * @param request for the caller
     * @return accounts with first passwords; 422 with the lines that are wrong
     */
    @POST
    @Consumes("text/csv")
    public List<Map<String, String>> importCsv(String csv, @Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        if (!(caller instanceof Caller.LocalOperator)
                && !(caller instanceof Caller.Staff member && member.has(Duty.SYSTEM_ADMIN))) {
            throw Problem.of(403, "没有权限", "只有系统管理员可以导入人员。");
        }
        StaffService.StaffImport done = staff.importCsv(caller, csv);
        if (!done.errors().isEmpty()) {
            throw Problem.invalid(done.errors());
        }
        return done.accounts().stream()
                .map(account -> Map.of(
                        "workNumber",
                        account.workNumber(),
                        "firstPassword",
                        account.firstPassword().orElse("")))
                .toList();
    }
}
