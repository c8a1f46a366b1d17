// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.List;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.GET;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.PathParam;
import javax.ws.rs.Produces;
import javax.ws.rs.QueryParam;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.jspecify.annotations.Nullable;
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
    private static final int PAGE = 50;

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
     * An account of an import.
     *
     * @param workNumber the public number
     * @param firstPassword generated, said once; empty when the account existed
     */
    public record AccountView(String workNumber, String firstPassword) {
        @Override
        public String toString() {
            return "AccountView[" + workNumber + "]";
        }
    }

    /**
     * A member of staff.
     *
     * @param workNumber the public number
     * @param name that colleagues see
     * @param active false after leaving
     * @param posts duties and scopes
     */
    public record StaffView(String workNumber, String name, boolean active, List<PostView> posts) {
        static StaffView of(StaffService.StaffMember member) {
            return new StaffView(
                    member.workNumber(),
                    member.name(),
                    member.active(),
                    member.posts().stream().map(PostView::of).toList());
        }
    }

    /**
     * Imports a CSV file, all lines or none.
     *
     * @param csv UTF-8 text with the header work_number,name,duty,division,department,office,window
     * @param request for the caller
     * @return accounts with first passwords
     */
    @POST
    @Consumes("text/csv")
    @Answer(problems = {400, 401, 403, 422})
    public List<AccountView> importCsv(String csv, @Context HttpServletRequest request) {
        Caller caller = administrator(request);
        StaffService.StaffImport done = staff.importCsv(caller, Calls.body(csv));
        if (!done.errors().isEmpty()) {
            throw Problem.invalid(done.errors());
        }
        return done.accounts().stream()
                .map(account -> new AccountView(
                        account.workNumber(), account.firstPassword().orElse("")))
                .toList();
    }

    /**
     * Lists staff in the order of work numbers.
     *
     * @param after the last work number of the page before; optional
     * @param request for the caller
     * @return at most fifty
     */
    @GET
    @Answer(problems = {401, 403})
    public List<StaffView> list(@QueryParam("after") @Nullable String after, @Context HttpServletRequest request) {
        return staff.list(administrator(request), after == null ? "" : after, PAGE).stream()
                .map(StaffView::of)
                .toList();
    }

    /**
     * Reads one member of staff.
     *
     * @param workNumber the public number
     * @param request for the caller
     * @return the member
     */
    @GET
    @Path("{workNumber}")
    @Answer(problems = {401, 403, 404})
    public StaffView get(@PathParam("workNumber") String workNumber, @Context HttpServletRequest request) {
        administrator(request);
        return staff.find(workNumber).map(StaffView::of).orElseThrow(() -> Problem.notFound("这位工作人员"));
    }

    private static Caller administrator(HttpServletRequest request) {
        return Calls.withDuty(request, Duty.SYSTEM_ADMIN, "只有系统管理员可以查看和导入人员。");
    }
}
