// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.tongban.hall.HallService;
import org.tongban.identity.Caller;
import org.tongban.identity.SignInService;
import org.tongban.portal.Portal;
import org.tongban.portal.PortalRegistry;

/** Finds out about a request: the portal by its host or cookie, the caller by the session, the address to print. */
@Component(service = Visits.class)
public final class Visits {
    static final String PUBLIC_URL = "tongban.public.url";

    private static final Pattern HOST =
            Pattern.compile("([A-Za-z0-9]([A-Za-z0-9.-]{0,250}[A-Za-z0-9])?|\\[[0-9A-Fa-f:.]{2,45}\\])(:[0-9]{1,5})?");

    private static final Pattern OWN = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1\\])(:[0-9]{1,5})?");

    private final PortalRegistry portals;
    private final HallService halls;
    private final SignInService signIn;
    private final String publicUrl;

    /**
     * Over what is known of portals, halls and sessions.
     *
     * @param context holds the public address, when one is configured
     * @param portals by host
     * @param halls the tree
     * @param signIn knows the sessions
     */
    @Activate
    public Visits(
            BundleContext context,
            @Reference PortalRegistry portals,
            @Reference HallService halls,
            @Reference SignInService signIn) {
        this.portals = portals;
        this.halls = halls;
        this.signIn = signIn;
        String url =
                Optional.ofNullable(context.getProperty(PUBLIC_URL)).orElse("").strip();
        this.publicUrl = url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }

    Visit of(HttpServletRequest request, HttpServletResponse response) {
        String host = host(request);
        Cookies cookies = new Cookies(request, response, secure(request, host));
        Caller caller = cookies.session().map(signIn::caller).orElse(Caller.ANONYMOUS);
        Optional<Portal> claimed = portals.byHost(withoutPort(host));
        List<Portal> all = portals.portals();
        return new Visit(
                request,
                cookies,
                caller,
                claimed.or(() -> chosen(all, cookies)),
                claimed.isEmpty() && all.size() > 1,
                halls,
                host,
                baseUrl(request, claimed.isPresent() || OWN.matcher(host).matches() ? host : local(request)));
    }

    /** The portals to choose from when the host leaves it open. */
    List<Portal> choice() {
        return portals.portals();
    }

    private static String host(HttpServletRequest request) {
        String host = Optional.ofNullable(request.getHeader("Host")).orElse("");
        return HOST.matcher(host).matches() ? host : request.getServerName() + ":" + request.getServerPort();
    }

    private boolean secure(HttpServletRequest request, String host) {
        return request.isSecure() || publicUrl.equals("https://" + host);
    }

    /** Where the request arrived: what an unknown name in a header says must not be printed for others to follow. */
    private static String local(HttpServletRequest request) {
        String address = request.getLocalAddr();
        return (address.contains(":") ? "[" + address + "]" : address) + ":" + request.getLocalPort();
    }

    private String baseUrl(HttpServletRequest request, String host) {
        return publicUrl.isEmpty() ? request.getScheme() + "://" + host : publicUrl;
    }

    /** The portal of the cookie, or the only one. */
    private static Optional<Portal> chosen(List<Portal> all, Cookies cookies) {
        return all.size() == 1
                ? Optional.of(all.get(0))
                : cookies.portal()
                        .flatMap(code -> all.stream()
                                .filter(portal -> portal.code().equals(code))
                                .findFirst());
    }

    private static String withoutPort(String host) {
        int colon = host.lastIndexOf(':');
        return colon < 0 || host.endsWith("]") ? host : host.substring(0, colon);
    }
}
