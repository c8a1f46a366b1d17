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
     * Checks the chain of events of every case.
     *
     * @param request for the caller
     * @return counts and faults
     */
    @GET
    @Path("verification")
    @Answer(problems = {401, 403})
    public CaseReadService.AuditReport verify(@Context HttpServletRequest request) {
        Calls.withDuty(request, Duty.AUDITOR, "只有审计管理员可以核对审计链。");
        return cases.verify();
    }
}
