// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import javax.servlet.http.HttpServletRequest;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.page.Html;
import org.tongban.vault.Vault;

/**
 * Protection against forged requests: a signed double submit, bound to browser and session. Nothing is stored, so a form
 * outlives a restart. Each drawing has a nonce of its own, so that compression gives nothing away.
 */
@Component(service = Csrf.class)
public final class Csrf {
    static final String FIELD = "csrf";
    private static final String KIND = "web.csrf";

    private final Vault vault;

    /**
     * Under the keys of the platform.
     *
     * @param vault signs
     */
    @Activate
    public Csrf(@Reference Vault vault) {
        this.vault = vault;
    }

    Html field(String browser, String session) {
        String nonce = RandomText.next();
        String token = nonce + "." + mac(nonce, browser, session);
        return Html.rendered(out -> out.append("<input type=\"hidden\" name=\"" + FIELD + "\" value=\"")
                .append(token)
                .append("\">"));
    }

    boolean valid(String token, Optional<String> browser, String session) {
        int dot = token.indexOf('.');
        if (dot < 0 || browser.isEmpty()) {
            return false;
        }
        byte[] expected = mac(token.substring(0, dot), browser.get(), session).getBytes(StandardCharsets.US_ASCII);
        return MessageDigest.isEqual(expected, token.substring(dot + 1).getBytes(StandardCharsets.UTF_8));
    }

    /** Whether the browser itself says that another site sent the request. */
    static boolean foreign(HttpServletRequest request, String host) {
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return !site.equals("same-origin") && !site.equals("none");
        }
        String origin = request.getHeader("Origin");
        return origin != null && !origin.endsWith("://" + host);
    }

    private String mac(String nonce, String browser, String session) {
        return vault.blindIndex(KIND, nonce + "\n" + browser + "\n" + session);
    }
}
