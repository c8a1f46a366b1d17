// SPDX-License-Identifier: Apache-2.0
package org.tongban.web.internal;

import java.util.Comparator;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.tongban.page.PageContribution;

/** Collects the pages of all modules while these come and go. Of two with one route the older service answers. */
@Component(service = Pages.class)
public final class Pages {
    private final ConcurrentMap<PageContribution, Long> pages = new ConcurrentHashMap<>();
    private volatile RoutingTable table = RoutingTable.EMPTY;

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void bindPage(PageContribution page, Map<String, Object> properties) {
        pages.put(page, properties.get(Constants.SERVICE_ID) instanceof Long id ? id : Long.MAX_VALUE);
        publish();
    }

    void unbindPage(PageContribution page) {
        pages.remove(page);
        publish();
    }

    RoutingTable table() {
        return table;
    }

    private synchronized void publish() {
        table = new RoutingTable(
                table.revision() + 1,
                pages.entrySet().stream()
                        .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                        .map(Map.Entry::getKey)
                        .toList());
    }
}
