// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.HeaderParam;
import javax.ws.rs.POST;
import javax.ws.rs.Path;
import javax.ws.rs.Produces;
import javax.ws.rs.core.Context;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;
import org.tongban.page.ApiPath;

/** Sessions: sign in and out. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@ApiPath("sessions")
@Component(service = SessionsResource.class)
public final class SessionsResource {
    private final SignInService signIn;

    /**
     * Over the sign-in service.
     *
     * @param signIn checks credentials
     */
    @Activate
    public SessionsResource(@Reference SignInService signIn) {
        this.signIn = signIn;
    }

    /**
     * What is needed to sign in.
     *
     * @param account citizen id, credit code or work number
     * @param password as typed
     */
    public record Credentials(
            @Nullable String account, @Nullable String password) {
        @Override
        public String toString() {
            return "Credentials[…]";
        }
    }

    /**
     * Signs in.
     *
     * @param credentials account and password
     * @param request for the remote address
     * @return 201 with the token; 401 or 429
     */
    @POST
    public Response signIn(Credentials credentials, @Context HttpServletRequest request) {
        String account = Calls.required(credentials.account(), "account");
        String password = Calls.required(credentials.password(), "password");
        SignInOutcome outcome = signIn.signIn(account, password, request.getRemoteAddr());
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return Response.status(201)
                    .entity(Map.of("token", signedIn.token()))
                    .build();
        }
        if (outcome instanceof SignInOutcome.Locked locked) {
            throw Problem.of(429, "试错太多次，账号已暂时锁定", "请在 " + locked.until() + " 以后再试。");
        }
        throw Problem.of(401, "账号或密码不对", "请核对后再试。连续错 5 次会锁定 10 分钟。");
    }

    /**
     * Ends the session of the call.
     *
     * @param authorization the Bearer token
     * @return 204
     */
    @DELETE
    public Response signOut(@HeaderParam("Authorization") @Nullable String authorization) {
        if (authorization != null && authorization.startsWith("Bearer ")) {
            signIn.signOut(authorization.substring("Bearer ".length()));
        }
        return Response.noContent().build();
    }
}
