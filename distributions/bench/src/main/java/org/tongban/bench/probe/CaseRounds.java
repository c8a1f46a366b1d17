// SPDX-License-Identifier: Apache-2.0
package org.tongban.bench.probe;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import javax.sql.DataSource;
import org.tongban.cases.CaseService;
import org.tongban.cases.DraftService;
import org.tongban.cases.Receipt;
import org.tongban.matter.MatterRegistry;
import org.tongban.tracking.TrackingService;

/** Alternating rounds: the services, then the same rows by JDBC, and again. */
final class CaseRounds implements Rounds {
    private static final int ROUNDS = 3;
    /** Cases that many follow at a time. */
    private static final int FOLLOWED = 1000;

    private static final int READS_FOR_A_FILING = 10;

    private final CaseService cases;
    private final DraftService drafts;
    private final TrackingService tracking;
    private final MatterRegistry matters;
    private final DataSource source;
    private final int filings;
    private final List<Receipt> receipts = new ArrayList<>();

    CaseRounds(Services services, int filings) {
        this.cases = services.cases();
        this.drafts = services.drafts();
        this.tracking = services.tracking();
        this.matters = services.matters();
        this.source = services.source();
        this.filings = filings;
    }

    @Override
    public void run(Findings findings) throws SQLException, IOException {
        Settings.read(source).forEach(findings::put);
        Citizens citizens = new Citizens(drafts, cases, Citizens.matter(matters).digest());
        Citizens.Ready sample = citizens.ready();
        receipts.add(citizens.file(citizens.ready()));
        RawFiling raw = new RawFiling(source, receipts.get(0).number().value());
        findings.put("rows", Integer.toString(raw.rows()));
        for (int round = 0; round <= ROUNDS; round++) {
            String name = round == 0 ? "warm" : Integer.toString(round);
            findings.put("submit.ours." + name, file(citizens).text());
            findings.put(
                    "submit.raw." + name, insert(raw, sample.draft().toString()).text());
        }
        List<Receipt> followed = List.copyOf(receipts.subList(0, Math.min(FOLLOWED, receipts.size())));
        for (int round = 0; round <= ROUNDS; round++) {
            String name = round == 0 ? "warm" : Integer.toString(round);
            findings.put("track.ours." + name, track(receipts).text());
            findings.put("again.ours." + name, track(followed).text());
            findings.put("track.raw." + name, select().text());
        }
        findings.put(
                "tokens",
                String.join(
                        " ",
                        receipts.stream()
                                .limit(1000)
                                .map(Receipt::trackingToken)
                                .toList()));
    }

    private Rate file(Citizens citizens) {
        ConcurrentLinkedQueue<Citizens.Ready> ready = new ConcurrentLinkedQueue<>();
        Parallel.run(filings, piece -> ready.add(citizens.ready()));
        ConcurrentLinkedQueue<Receipt> filed = new ConcurrentLinkedQueue<>();
        Rate rate = Parallel.run(filings, piece -> filed.add(citizens.file(ready.remove())));
        receipts.addAll(filed);
        return rate;
    }

    private Rate insert(RawFiling raw, String like) throws SQLException {
        List<String> ids = new ArrayList<>();
        try (Connection connection = source.getConnection()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < filings; i++) {
                ids.add(RawFiling.draft(connection, like));
            }
            connection.commit();
        }
        return Parallel.run(filings, source, connection -> raw.open(connection, ids, number -> {}));
    }

    private Rate track(List<Receipt> from) {
        return Parallel.run(filings * READS_FOR_A_FILING, piece -> {
            if (tracking.byToken(receipt(from, piece).trackingToken()).isEmpty()) {
                throw new IllegalStateException("A case that was filed is not found");
            }
        });
    }

    private Rate select() {
        return Parallel.run(filings * READS_FOR_A_FILING, source, connection -> {
            PreparedStatement select = connection.prepareStatement("select * from case_file where case_number = ?");
            return piece -> read(select, receipt(receipts, piece).number().value());
        });
    }

    /** All columns are fetched, as a reader of the case would. */
    private static void read(PreparedStatement select, String number) throws SQLException {
        select.setString(1, number);
        try (ResultSet found = select.executeQuery()) {
            if (!found.next()) {
                throw new IllegalStateException("A case that was filed is not found");
            }
            for (int column = found.getMetaData().getColumnCount(); column > 0; column--) {
                found.getObject(column);
            }
        }
    }

    /** Spread over all of them, in an order without neighbours. */
    private static Receipt receipt(List<Receipt> from, int piece) {
        return from.get((int) (piece * 2_654_435_761L % from.size()));
    }
}
