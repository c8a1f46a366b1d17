// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Power cuts, forgery and lost disks. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@BesideTheOthers
class HardTimesIT {
    private static final String CITIZEN = "320499199709230284";
    private static final int CUTS = 2;
    private static final int LATEST_CUT_MS = 120;

    private final OwnCounty own = new OwnCounty("hard-times", Map.of());
    private final County county = own.county();
    private final Random random = new Random(20_261_124);

    @BeforeAll
    void itRuns() {
        own.start();
    }

    @AfterAll
    void itEnds() {
        own.close();
    }

    @Test
    void aPowerCutDuringAFilingNeverLosesNorDoublesACase() {
        Visitor citizen = county.person(CITIZEN);
        int cases = casesOf(citizen);
        for (int cut = 0; cut < CUTS; cut++) {
            Application application = Application.complete(citizen);
            String key = "cut-" + cut;
            CompletableFuture<Visitor.Answer> first = CompletableFuture.supplyAsync(() -> application.file(key));
            if (cut == 0) {
                first.join();
            } else {
                LockSupport.parkNanos(
                        Duration.ofMillis(random.nextInt(LATEST_CUT_MS)).toNanos());
            }
            own.kill();
            own.start();
            // The session of before the cut still holds, and so does the key.
            Visitor.Answer second = application.file(key);
            assertThat(second.status()).isIn(200, 201);
            answered(first)
                    .ifPresent(number -> assertThat(second.text("number")).isEqualTo(number));
            assertThat(casesOf(citizen)).isEqualTo(++cases);
        }
        assertThat(Tongban.say(own.home(), county, "audit", "verify").words()).contains("全部完好");
    }

    @Test
    void aForgedEventIsNamedAndABackupBringsBackTheTruth() throws IOException {
        Visitor citizen = county.person(CITIZEN);
        String number = Application.complete(citizen).file("truth").text("number");
        String before = citizen.get("/api/cases/" + number).expecting(200).body();
        Path backup = county.base().resolve("truth.tbk");
        assertThat(Tongban.say(own.home(), county, "backup", backup.toString()).exit())
                .isZero();
        own.stop();
        DerbyOnDisk.changeOneByteOfAnEvent(county.base().resolve("data/db"), number);
        own.start();
        Tongban.Said found = Tongban.say(own.home(), county, "audit", "verify");
        assertThat(found.exit()).isEqualTo(1);
        assertThat(found.words()).contains(number, "1 处不对");

        assertThat(Tongban.say(own.home(), county, "restore", backup.toString()).words())
                .contains("运行");
        own.stop();
        assertThat(Tongban.say(own.home(), county, "restore", damaged(backup).toString())
                        .exit())
                .isEqualTo(1);
        Tongban.Said restored = Tongban.say(own.home(), county, "restore", backup.toString());
        assertThat(restored.exit()).as(restored.words()).isZero();
        own.start();
        assertThat(Tongban.say(own.home(), county, "audit", "verify").words()).contains("全部完好");
        assertThat(county.person(CITIZEN)
                        .get("/api/cases/" + number)
                        .expecting(200)
                        .body())
                .isEqualTo(before);
    }

    private static java.util.Optional<String> answered(CompletableFuture<Visitor.Answer> first) {
        try {
            return java.util.Optional.of(first.join())
                    .filter(answer -> answer.status() == 201)
                    .map(answer -> answer.text("number"));
        } catch (CompletionException cutOff) {
            if (cutOff.getCause() instanceof UncheckedIOException) {
                return java.util.Optional.empty();
            }
            throw cutOff;
        }
    }

    private static int casesOf(Visitor citizen) {
        JsonNode list = citizen.get("/api/cases").expecting(200).json().path("cases");
        return list.size();
    }

    private static Path damaged(Path backup) throws IOException {
        byte[] content = Files.readAllBytes(backup);
        content[content.length / 2] ^= 1;
        return Files.write(backup.resolveSibling("damaged.tbk"), content);
    }
}
