// SPDX-License-Identifier: Apache-2.0
package org.tongban.rest.internal;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import javax.ws.rs.Consumes;
import javax.ws.rs.DELETE;
import javax.ws.rs.GET;
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
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("HH:mm").withZone(ZoneId.of("Asia/Shanghai"));

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
     * A session.
     *
     * @param token to send as {@code Authorization: Bearer}
     * @param caller who it is
     */
    public record SessionView(String token, CallerView caller) {
        @Override
        public String toString() {
            return "SessionView[" + caller + "]";
        }
    }

    /**
     * Signs in.
     *
     * @param credentials account and password
     * @param request for the remote address
     * @return 201 with the token
     */
    @POST
    @Answer(
            value = 201,
            body = SessionView.class,
            problems = {400, 401, 422, 429})
    public Response signIn(Credentials credentials, @Context HttpServletRequest request) {
        Needs needs = new Needs();
        String account = needs.text(Calls.body(credentials).account(), "account");
        needs.text(credentials.password(), "password");
        needs.met();
        String password = Optional.ofNullable(credentials.password()).orElse("");
        SignInOutcome outcome = signIn.signIn(account, password, request.getRemoteAddr());
        if (outcome instanceof SignInOutcome.SignedIn signedIn) {
            return Response.status(201)
                    .entity(new SessionView(signedIn.token(), CallerView.of(signedIn.caller())))
                    .build();
        }
        if (outcome instanceof SignInOutcome.Locked locked) {
            // The next full minute, so that the time that is said is never too early.
            String until = TIME.format(locked.until().plusSeconds(59));
            throw Problem.of(429, "错的次数太多，现在不能登录", "请在 " + until + " 以后再试。急办请拨打 0519-12345。");
        }
        throw Problem.of(401, "账号或密码不对", "请核对后再试。连续错 5 次会锁定 10 分钟。");
    }

    /**
     * Tells who the token of the call belongs to.
     *
     * @param request for the caller
     * @return the caller
     */
    @GET
    @Answer(problems = 401)
    public CallerView current(@Context HttpServletRequest request) {
        return CallerView.of(Calls.signedIn(request));
    }

    /**
     * Ends the session of the call.
     *
     * @param authorization the Bearer token
     * @return 204
     */
    @DELETE
    @Answer(204)
    public Response signOut(@HeaderParam("Authorization") @Nullable String authorization) {
        if (authorization != null && authorization.startsWith("Bearer ")) {
            signIn.signOut(authorization.substring("Bearer ".length()).strip());
        }
        return Response.noContent().build();
    }
}
