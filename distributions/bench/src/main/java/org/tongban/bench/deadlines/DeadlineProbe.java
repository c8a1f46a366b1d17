// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.deadlines;

import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.BundleException;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.matter.Matter;
import org.tongban.matter.MatterRegistry;

/**
 * Amends the calendar again and again and reads from the platform's own note how long all open cases took. It holds no
 * service of the platform but the data source: everything else starts anew with a new calendar.
 */
@Component(immediate = true, service = DeadlineProbe.class)
public final class DeadlineProbe {
    private static final Logger LOG = LoggerFactory.getLogger(DeadlineProbe.class);
    private static final int SECONDS_TO_WAIT = 180;

    private final BundleContext context;
    private final DataSource source;
    private final Thread thread;

    /**
     * Over the database of the cases.
     *
     * @param context knows what is asked for
     * @param source of the cases
     */
    @Activate
    public DeadlineProbe(
            BundleContext context, @Reference(target = "(osgi.jndi.service.name=cases)") DataSource source) {
        this.context = context;
        this.source = source;
        Path result = Path.of(context.getProperty("tongban.bench.result"));
        int amount = Integer.parseInt(context.getProperty("tongban.bench.amount"));
        Path folder = Path.of(context.getProperty("tongban.bench.calendars"));
        this.thread = new Thread(() -> run(result, folder, amount), "tongban-bench");
        thread.start();
    }

    @Deactivate
    void stop() {
        thread.interrupt();
    }

    private void run(Path result, Path folder, int amount) {
        Properties found = new Properties();
        try {
            measure(found, calendars(folder), amount);
        } catch (IllegalStateException | SQLException | IOException | BundleException failed) {
            LOG.error("Not measured", failed);
            found.setProperty("failure", failed.toString());
        }
        Path half = result.resolveSibling(result.getFileName() + ".half");
        try (Writer out = Files.newBufferedWriter(half, StandardCharsets.UTF_8)) {
            found.store(out, null);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
        try {
            Files.move(half, result, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException lost) {
            throw new IllegalStateException(lost);
        }
    }

    private static List<Path> calendars(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private void measure(Properties found, List<Path> calendars, int amount)
            throws SQLException, IOException, BundleException {
        Matter matter = await(this::matter, "the matter " + AcceptedCases.MATTER);
        String first = await(() -> note().map(Note::days), "the first calendar");
        found.setProperty("calendar", first.substring(0, 10));
        new AcceptedCases(service(DraftService.class), service(CaseService.class), matter.digest()).file(amount);
        for (int round = 0; round < calendars.size(); round++) {
            String before = note().orElseThrow().days();
            Bundle bundle = context.installBundle(calendars.get(round).toUri().toString());
            bundle.start();
            Note after = await(() -> note().filter(note -> !note.days().equals(before)), "round " + round);
            if (after.moved() != amount) {
                throw new IllegalStateException(after.moved() + " cases have moved instead of " + amount);
            }
            found.setProperty("took." + (round == 0 ? "warm" : round), Long.toString(after.took()));
            bundle.uninstall();
            await(() -> note().filter(note -> note.days().equals(before)), "the calendar as it was");
        }
    }

    /**
     * What the platform notes of a calendar.
     *
     * @param days what it says
     * @param moved how many cases got other dates
     * @param took milliseconds
     */
    private record Note(String days, long moved, long took) {}

    private Optional<Note> note() {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("select days, moved, took_ms from case_calendar")) {
            return row.next()
                    ? Optional.of(new Note(row.getString(1), row.getLong(2), row.getLong(3)))
                    : Optional.empty();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Optional<Matter> matter() {
        return Optional.ofNullable(context.getServiceReference(MatterRegistry.class))
                .map(context::getService)
                .flatMap(matters -> matters.snapshot().find(AcceptedCases.MATTER));
    }

    private <S> S service(Class<S> type) {
        return await(
                () -> {
                    ServiceReference<S> found = context.getServiceReference(type);
                    return found == null ? Optional.empty() : Optional.ofNullable(context.getService(found));
                },
                type.getName());
    }

    private static <T> T await(Supplier<Optional<T>> wanted, String name) {
        for (int tries = 0; tries < SECONDS_TO_WAIT * 10; tries++) {
            Optional<T> found = wanted.get();
            if (found.isPresent()) {
                return found.get();
            }
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
        }
        throw new IllegalStateException("Waited in vain for " + name);
    }
}
