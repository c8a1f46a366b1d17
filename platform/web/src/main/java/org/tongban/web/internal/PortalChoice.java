// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.List;
import java.util.Optional;
import org.tongban.page.Method;
import org.tongban.page.PageResult;
import org.tongban.portal.Portal;

/** On a host that no portal claims, the visitor says which one is meant; the browser remembers. */
public final class PortalChoice {
    private static final String HOME = "/";
    private static final String PORTAL = "portal";

    private PortalChoice() {}

    /** What to do instead of the home page; empty when it is clear whose it is. */
    static Optional<PageResult> instead(BrowserRequest request, List<Portal> portals) {
        if (request.method() != Method.GET || !request.path().equals(HOME) || !request.hostOpen()) {
            return Optional.empty();
        }
        String wanted = request.parameter(PORTAL);
        if (portals.stream().anyMatch(portal -> portal.code().equals(wanted))) {
            request.cookies().portal(wanted);
            return Optional.of(new PageResult.Redirect(HOME));
        }
        return request.portal().isPresent() && !request.parameters().containsKey(PORTAL)
                ? Optional.empty()
                : Optional.of(PageResult.Page.of("选择区县", Templates.render("choice", new View(portals))));
    }

    /**
     * What the page shows.
     *
     * @param portals in public order
     */
    public record View(List<Portal> portals) {}
}
