// SPDX-License-Identifier: Apache-2.0
package org.tongban.gateway.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInService;

/**
 * Finds out who calls the API, by its Bearer token only: a cookie alone never acts, so that no foreign page can. The local
 * operator's token lies in a file that only the owner of the process reads, made anew at each start.
 */
@Component(service = Callers.class)
public final class Callers {
    private static final String BEARER = "Bearer ";
    private static final int TOKEN_BYTES = 32;

    private final byte[] operatorToken;

    /** Comes and goes with the module that keeps the sessions; the gateway stays. */
    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable SignInService signIn;

    /**
     * Writes the operator's token file.
     *
     * @param context tells where the platform lives
     */
    @Activate
    public Callers(BundleContext context) {
        this.operatorToken = newToken();
        String base = Optional.ofNullable(context.getProperty("karaf.base")).orElse(".");
        write(Path.of(base, "data", "operator.token"));
    }

    Callers(BundleContext context, SignInService signIn) {
        this(context);
        this.signIn = signIn;
    }

    /**
     * Who calls.
     *
     * @param request with or without a token
     * @return anonymous when there is no valid token; empty when nobody can say at this moment
     */
    Optional<Caller> of(HttpServletRequest request) {
        String authorization = request.getHeader("Authorization");
        if (authorization == null || !authorization.startsWith(BEARER)) {
            return Optional.of(Caller.ANONYMOUS);
        }
        String token = authorization.substring(BEARER.length()).strip();
        if (MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), operatorToken)) {
            return Optional.of(local(request) ? new Caller.LocalOperator() : Caller.ANONYMOUS);
        }
        return Optional.ofNullable(signIn).map(sessions -> sessions.caller(token));
    }

    private static boolean local(HttpServletRequest request) {
        try {
            return InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress();
        } catch (UnknownHostException noAddress) {
            return false;
        }
    }

    private static byte[] newToken() {
        byte[] random = new byte[TOKEN_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encode(random);
    }

    private void write(Path file) {
        try {
            Files.createDirectories(Path.of(String.valueOf(file.getParent())));
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.write(file, operatorToken);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("The operator's token file cannot be written: " + file, unwritable);
        }
    }
}
