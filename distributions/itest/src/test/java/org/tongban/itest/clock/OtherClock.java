// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import org.osgi.framework.BundleActivator;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;

/** Runs inside the county: its time is ahead by as much as a file says. */
public final class OtherClock extends Clock implements BundleActivator {
    /** The header that names the file. */
    public static final String FILE = "Tongban-Ahead";

    private final ZoneId zone;
    private Path file = Path.of("");

    /** Made by the framework. */
    public OtherClock() {
        this(ZoneId.of("Asia/Shanghai"));
    }

    private OtherClock(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public void start(BundleContext context) {
        file = Path.of(context.getBundle().getHeaders().get(FILE));
        context.registerService(Clock.class, this, FrameworkUtil.asDictionary(Map.of(Constants.SERVICE_RANKING, 100)));
    }

    @Override
    public void stop(BundleContext context) {
        // the framework takes the service away
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        OtherClock clock = new OtherClock(other);
        clock.file = file;
        return clock;
    }

    @Override
    public Instant instant() {
        try {
            return Clock.systemUTC()
                    .instant()
                    .plus(Duration.parse(Files.readString(file).strip()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
