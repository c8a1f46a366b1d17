// SPDX-License-Identifier: Apache-2.0
package org.tongban.halls.internal;

import java.time.Year;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleEvent;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.util.tracker.BundleTracker;
import org.osgi.util.tracker.BundleTrackerCustomizer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.engine.clock.Calendar;
import org.tongban.engine.clock.HolidayNotice;
import org.tongban.hall.HallService;
import org.tongban.hall.WorkCalendar;

/**
 * Finds data bundles by their folders and publishes halls and calendar; without data there is no service.
 *
 * <p>Of several cities the bundle with the highest version is shown. The years of all calendars are one calendar.
 */
@Component(service = {})
public final class DataBundles implements BundleTrackerCustomizer<DataBundle> {
    private static final Logger LOG = LoggerFactory.getLogger(DataBundles.class);

    private final Map<Long, DataBundle> present = new ConcurrentHashMap<>();
    private final AtomicInteger changes = new AtomicInteger();
    private final Publication<HallService> halls;
    private final Publication<WorkCalendar> calendar;
    private final BundleTracker<DataBundle> tracker;

    /**
     * Starts to look.
     *
     * @param context of this bundle
     */
    @Activate
    public DataBundles(BundleContext context) {
        this.halls = new Publication<>(context, HallService.class);
        this.calendar = new Publication<>(context, WorkCalendar.class);
        this.tracker = new BundleTracker<>(context, Bundle.ACTIVE, this);
        tracker.open();
    }

    @Deactivate
    void close() {
        tracker.close();
    }

    @Override
    public @Nullable DataBundle addingBundle(Bundle bundle, @Nullable BundleEvent event) {
        if (!DataBundle.isOne(bundle)) {
            return null;
        }
        try {
            DataBundle data = DataBundle.of(bundle);
            present.put(bundle.getBundleId(), data);
            changed();
            return data;
        } catch (DataFault fault) {
            LOG.error("data of {} is not used: {}", bundle.getSymbolicName(), fault.getMessage());
            return null;
        }
    }

    @Override
    public void modifiedBundle(Bundle bundle, @Nullable BundleEvent event, DataBundle data) {
        // Only ACTIVE is tracked: nothing can change in between.
    }

    @Override
    public void removedBundle(Bundle bundle, @Nullable BundleEvent event, DataBundle data) {
        present.remove(bundle.getBundleId());
        changed();
    }

    /** Publishes without holding a lock: whoever publishes already takes this change along. */
    private void changed() {
        if (changes.getAndIncrement() > 0) {
            return;
        }
        int seen;
        do {
            seen = changes.get();
            publish(present.values().stream().sorted(DataBundle.AGE).toList());
        } while (changes.addAndGet(-seen) > 0);
    }

    private void publish(List<DataBundle> bundles) {
        List<DataBundle> cities =
                bundles.stream().filter(data -> data.tree().isPresent()).toList();
        Optional<DataBundle> city = cities.isEmpty() ? Optional.empty() : Optional.of(cities.get(cities.size() - 1));
        Optional<HallService> tree = city.flatMap(DataBundle::tree);
        if (halls.replace(tree, city.map(DataBundle::name).orElse(""))) {
            LOG.info("halls: {}", city.map(DataBundle::toString).orElse("no data"));
        }
        Map<Year, HolidayNotice> notices = new HashMap<>();
        bundles.forEach(data -> data.notices().forEach(notice -> notices.put(notice.year(), notice)));
        Optional<WorkCalendar> days = notices.values().stream().anyMatch(HolidayNotice::published)
                ? Optional.of(Calendar.of(notices.values()))
                : Optional.empty();
        if (calendar.replace(days, "")) {
            LOG.info("calendar: {}", days.map(Object::toString).orElse("no data"));
        }
    }
}
