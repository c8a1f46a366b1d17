// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServlet;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.tongban.hall.HallService;
import org.tongban.identity.SignInService;
import org.tongban.matter.MatterRegistry;
import org.tongban.page.PageContribution;
import org.tongban.portal.PortalRegistry;
import org.tongban.vault.Vault;

/** The servlet of the platform over other services; it shares the package of the parts that only the platform may join. */
public final class PreviewSite {
    private static final int SESSION = 1800;
    private static final long CACHE = 1 << 20;

    private PreviewSite() {}

    /**
     * A site.
     *
     * @param matters on offer
     * @param portals the one portal
     * @param halls to choose from
     * @param people who signs in
     * @param vault signs forms
     * @param contributed the pages, with the first of a route before others
     * @return ready to serve
     */
    public static HttpServlet over(
            MatterRegistry matters,
            PortalRegistry portals,
            HallService halls,
            SignInService people,
            Vault vault,
            List<PageContribution> contributed) {
        Pages pages = new Pages();
        long service = 0;
        for (PageContribution page : contributed) {
            pages.bindPage(page, Map.of(Constants.SERVICE_ID, service++));
        }
        Clock clock = Clock.system(PageCache.ZONE);
        Assets assets = new Assets(portals);
        Csrf csrf = new Csrf(vault);
        return new WebServlet(
                new Visits(withoutProperties(), portals, halls, people),
                pages,
                new Frames(pages, assets, csrf, SESSION, clock),
                new PageCache(matters, portals, pages, CACHE, clock),
                assets,
                csrf);
    }

    private static BundleContext withoutProperties() {
        return (BundleContext) Proxy.newProxyInstance(
                BundleContext.class.getClassLoader(),
                new Class<?>[] {BundleContext.class},
                (proxy, method, args) -> null);
    }
}
