// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferencePolicyOption;
import org.osgi.service.metatype.annotations.Designate;
import org.tongban.matter.MatterRegistry;
import org.tongban.portal.PortalRegistry;

/**
 * Pages as anonymous visitors see them, ready to be sent. The key holds everything that they are drawn from, so nothing has
 * to be cleared: what is out of date is never asked for again, and makes room.
 */
@Component(service = PageCache.class, configurationPid = "org.tongban.web")
@Designate(ocd = WebSettings.class)
public final class PageCache {
    static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final int LONGEST_QUERY = 200;
    private static final long MEBIBYTE = 1L << 20;

    private final Cache<Key, Rendered> pages;
    private final MatterRegistry matters;
    private final PortalRegistry portals;
    private final Pages table;
    private final Clock clock;

    /**
     * What a page is drawn from.
     *
     * @param matters revision of the matters
     * @param portals revision of the portals
     * @param pages revision of the routing table
     * @param day whose date the strip shows
     * @param base scheme, host and port
     * @param portal of the cookie
     * @param hall of the cookie
     * @param elder large print
     * @param contrast high contrast
     * @param address path and query
     */
    record Key(
            long matters,
            long portals,
            long pages,
            LocalDate day,
            String base,
            String portal,
            String hall,
            boolean elder,
            boolean contrast,
            String address) {}

    /**
     * Over what pages are drawn from.
     *
     * @param matters with a revision
     * @param portals with a revision
     * @param table the routes
     * @param clock by which days are counted everywhere
     * @param settings how much to keep
     */
    @Activate
    public PageCache(
            @Reference MatterRegistry matters,
            @Reference PortalRegistry portals,
            @Reference Pages table,
            @Reference(policyOption = ReferencePolicyOption.GREEDY) Clock clock,
            WebSettings settings) {
        this(matters, portals, table, settings.cache_megabytes() * MEBIBYTE, clock);
    }

    PageCache(MatterRegistry matters, PortalRegistry portals, Pages table, long bytes, Clock clock) {
        this.matters = matters;
        this.portals = portals;
        this.table = table;
        this.clock = clock.withZone(ZONE);
        this.pages = Caffeine.newBuilder()
                .maximumWeight(bytes)
                .weigher((Key key, Rendered page) -> page.weight())
                .executor(Runnable::run)
                .build();
    }

    /** The key of a visit; empty when its answer is for one visitor alone. */
    Optional<Key> key(Visit visit) {
        if (!visit.anonymous() || visit.query().length() > LONGEST_QUERY) {
            return Optional.empty();
        }
        Cookies cookies = visit.cookies();
        return Optional.of(new Key(
                matters.snapshot().revision(),
                portals.revision(),
                table.table().revision(),
                LocalDate.now(clock),
                visit.baseUrl() + visit.host(),
                cookies.portal().orElse(""),
                cookies.hall().orElse(""),
                cookies.elder(),
                cookies.contrast(),
                visit.address()));
    }

    Optional<Rendered> find(Key key) {
        return Optional.ofNullable(pages.getIfPresent(key));
    }

    void keep(Key key, Rendered page) {
        pages.put(key, page);
    }
}
