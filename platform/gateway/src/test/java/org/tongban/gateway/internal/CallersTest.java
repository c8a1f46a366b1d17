// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.osgi.framework.BundleContext;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInOutcome;
import org.tongban.identity.SignInService;

class CallersTest {
    private static final Caller CLERK = new Caller.Staff("T0402-07", "张敏（示例）", List.of());

    @TempDir
    @SuppressWarnings("NullAway.Init")
    Path base;

    private Callers callers = new Callers(context(Path.of("target")), new OneSession());

    @BeforeEach
    void start() {
        callers = new Callers(context(base), new OneSession());
    }

    @Test
    void operatorTokenIsReadableByTheOwnerOnly() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(token())))
                .isEqualTo("rw-------");
    }

    @Test
    void operatorTokenActsOnLoopbackOnly() throws Exception {
        String bearer = "Bearer " + Files.readString(token());
        assertThat(callers.of(request("127.0.0.1", bearer))).hasValue(new Caller.LocalOperator());
        assertThat(callers.of(request("192.0.2.7", bearer))).hasValue(Caller.ANONYMOUS);
    }

    @Test
    void sessionTokenIsTheStaffMember() {
        assertThat(callers.of(request("192.0.2.7", "Bearer clerk"))).hasValue(CLERK);
        assertThat(callers.of(request("192.0.2.7", "clerk"))).hasValue(Caller.ANONYMOUS);
    }

    @Test
    void whileNobodyKnowsTheSessionsOnlyTheOperatorIsKnown() throws Exception {
        Callers alone = new Callers(context(base));
        String bearer = "Bearer " + Files.readString(token());
        assertThat(alone.of(request("192.0.2.7", "Bearer clerk"))).isEmpty();
        assertThat(alone.of(request("127.0.0.1", bearer))).hasValue(new Caller.LocalOperator());
    }

    private Path token() {
        return base.resolve("data").resolve("operator.token");
    }

    private static BundleContext context(Path base) {
        return fake(BundleContext.class, Map.of("getProperty", base.toString()));
    }

    private static HttpServletRequest request(String remote, String authorization) {
        return fake(HttpServletRequest.class, Map.of("getRemoteAddr", remote, "getHeader", authorization));
    }

    private static <T> T fake(Class<T> type, Map<String, String> answers) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, args) -> answers.get(method.getName())));
    }

    /** Knows the session of one clerk. */
    private static final class OneSession implements SignInService {
        @Override
        public SignInOutcome signIn(String account, String password, String remote) {
            return new SignInOutcome.WrongCredentials();
        }

        @Override
        public Caller caller(String token) {
            return token.equals("clerk") ? CLERK : Caller.ANONYMOUS;
        }

        @Override
        public void signOut(String token) {}
    }
}
