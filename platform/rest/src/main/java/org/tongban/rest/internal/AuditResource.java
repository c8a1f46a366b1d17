// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.GET;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.cases.CaseReadService;
import org.tongban.identity.Caller;
import org.tongban.identity.Duty;
import org.tongban.page.ApiPath;

/** The audit: are the chains of events whole. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@ApiPath("audit")
@Component(service = AuditResource.class)
public final class AuditResource {
    private final CaseReadService cases;

    /**
     * Over the read contract.
     *
     * @param cases reads all chains
     */
    @Activate
    public AuditResource(@Reference CaseReadService cases) {
        this.cases = cases;
    }

    /**
     * Checks all chains.
     *
     * @param request for the caller
     * @return counts and faults
     */
    @GET
    @Path("verification")
    public CaseReadService.AuditReport verify(@Context HttpServletRequest request) {
        Caller caller = Calls.signedIn(request);
        if (caller instanceof Caller.LocalOperator
                || (caller instanceof Caller.Staff staff && staff.has(Duty.AUDITOR))) {
            return cases.verify();
        }
        throw Problem.of(403, "没有权限", "只有审计管理员可以核对审计链。");
    }
}
