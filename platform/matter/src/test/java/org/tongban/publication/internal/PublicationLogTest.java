// SPDX-License-Identifier: Apache-2.0
package org.tongban.publication.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tongban.publication.PublicationEntry;
import org.tongban.publication.PublicationEntry.Step;
import org.tongban.publication.PublicationKind;
import org.tongban.publication.internal.store.JpaPublicationStore;
import org.tongban.testkit.DatabaseTest;
import org.tongban.testkit.PersistenceUnderTest;
import org.tongban.testkit.TestClock;
import org.tongban.testkit.TestDatabase;

/** The log in the database, seen by two nodes. */
@PersistenceUnderTest("matter-0.1")
class PublicationLogTest {
    private static final String CODE = "elderly-allowance";

    private final TestClock clock = TestClock.at("2026-11-25T09:30:00");

    private PublicationLog node(TestDatabase database, boolean automatic) {
        return new PublicationLog(new JpaPublicationStore(database.otherNode()), automatic, clock);
    }

    private static KeptVersion version(int number) {
        String digest = String.valueOf(number).repeat(64);
        return new KeptVersion(digest, CODE, number + ".0.0", "civil/MATTER-INF/" + CODE + ".yaml", "{\"名\":\"津贴\"}");
    }

    private PublicationEntry suspension(PublicationLog log, int seq) {
        return new PublicationEntry(
                CODE,
                seq,
                Step.REQUESTED,
                seq,
                PublicationKind.SUSPEND,
                Optional.empty(),
                Optional.empty(),
                Optional.of("320402"),
                "系统改造",
                Optional.of(log.today()),
                Optional.of(log.today().plusDays(3)),
                "M0400-01",
                log.instant());
    }

    @DatabaseTest
    void whatIsWrittenIsReadBackByAnotherNode(TestDatabase database) {
        PublicationLog here = node(database, true);
        PublicationLog there = node(database, true);
        here.adopt(List.of(version(1)));
        PublicationEntry asked = suspension(here, 2);
        assertThat(here.append(asked, List.of())).isTrue();
        assertThat(there.now().revision()).isZero();
        there.refresh();
        assertThat(there.now().revision()).isEqualTo(2);
        assertThat(there.now().of(CODE).entries()).last().isEqualTo(asked);
        assertThat(there.kept(version(1).digest())).contains(version(1));
        assertThat(there.kept(version(2).digest())).isEmpty();
    }

    @DatabaseTest
    void aNumberIsTakenOnce(TestDatabase database) {
        PublicationLog here = node(database, true);
        PublicationLog there = node(database, true);
        assertThat(here.append(suspension(here, 1), List.of())).isTrue();
        assertThat(there.append(suspension(there, 1), List.of(version(1)))).isFalse();
        assertThat(there.now().revision()).as("the loser has read the log").isEqualTo(1);
        assertThat(there.kept(version(1).digest())).as("nothing half-written").isEmpty();
    }

    @DatabaseTest
    void nodesThatStartTogetherApproveAVersionOnce(TestDatabase database)
            throws InterruptedException, ExecutionException {
        List<PublicationLog> nodes = List.of(node(database, true), node(database, true));
        CountDownLatch go = new CountDownLatch(1);
        ExecutorService threads = Executors.newFixedThreadPool(nodes.size());
        List<Future<?>> running = new ArrayList<>();
        for (PublicationLog log : nodes) {
            running.add(threads.submit(() -> {
                go.await();
                for (int number = 1; number <= 5; number++) {
                    log.adopt(List.of(version(number)));
                }
                return log;
            }));
        }
        go.countDown();
        for (Future<?> one : running) {
            one.get();
        }
        threads.shutdown();
        assertThat(node(database, true).now().of(CODE).entries())
                .extracting(entry -> entry.version().orElse(""))
                .containsExactlyInAnyOrder("1.0.0", "2.0.0", "3.0.0", "4.0.0", "5.0.0");
    }

    @DatabaseTest
    void whereTwoPeopleAreRequiredInstallingApprovesNothing(TestDatabase database) {
        PublicationLog log = node(database, false);
        log.adopt(List.of(version(1)));
        assertThat(log.now().revision()).isZero();
    }
}
