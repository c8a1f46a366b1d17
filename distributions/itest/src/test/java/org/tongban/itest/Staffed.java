// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.tongban.itest.WindowClerk.Skill;

/** The hall with its clerks: some take everything, some one department, some are quick and some are new. */
final class Staffed {
    private static final int DOORS = 4;
    private static final Optional<String> ALL = Optional.empty();
    private static final List<Skill> SKILLS = List.of(
            new Skill("T0402-07", ALL, 5),
            new Skill("T0402-08", Optional.of("human-resources"), 5),
            new Skill("T0402-09", ALL, 5),
            new Skill("T0402-31", ALL, 4),
            new Skill("T0402-32", ALL, 2),
            new Skill("T0402-33", Optional.of("civil-affairs"), 4));
    private static final String NEWCOMERS = """
            work_number,name,duty,division,department,office,window
            T0402-31,示例甲,综合窗口,320402004,,红梅街道便民服务中心,31
            T0402-32,示例乙,综合窗口,320402004,,红梅街道便民服务中心,32
            T0402-33,示例丙,综合窗口,320402004,civil-affairs,红梅街道便民服务中心（民政专窗）,33
            """;

    private final County county;
    private final HallDay day;
    private final Map<String, String> passwords = new HashMap<>();
    private final List<WindowClerk> clerks = new ArrayList<>();
    private PlainBrowser chief;
    private Optional<String> late = Optional.empty();

    /** Engages the newcomers and installs what a hall has. */
    Staffed(County county, HallDay day) {
        this.county = county;
        this.day = day;
        this.chief = new PlainBrowser(county);
        for (String module : List.of("capability-queue", "capability-rating")) {
            county.operator().post("/api/modules", Map.of("name", module));
        }
        Patience.until("the queue is there", () -> county.reader("tianning").reaches("/kiosk/" + HallDay.HALL));
        SKILLS.forEach(skill -> passwords.put(skill.account(), ""));
        county.person("ADMIN-01")
                .csv("/api/staff", NEWCOMERS)
                .expecting(200)
                .json()
                .forEach(account -> passwords.put(
                        account.path("workNumber").asText(),
                        account.path("firstPassword").asText()));
    }

    /** Everybody signs in. */
    void opens() {
        clerks.clear();
        for (Skill skill : SKILLS) {
            String first = passwords.getOrDefault(skill.account(), "");
            String token = county.token(skill.account(), first.isEmpty() ? county.password(skill.account()) : first);
            clerks.add(new WindowClerk(county, day, skill, token));
            if (skill.account().equals("T0402-07")) {
                chief = new PlainBrowser(county, token);
            }
        }
    }

    /** People come through the door while all clerks work for a quarter of an hour. */
    void together(List<Runnable> comers) {
        List<Runnable> all = new ArrayList<>(comers);
        clerks.forEach(clerk -> all.add(clerk::works));
        ExecutorService pool = Executors.newFixedThreadPool(clerks.size() + DOORS);
        try {
            List<Callable<Object>> calls = all.stream().map(Executors::callable).toList();
            for (Future<Object> one : pool.invokeAll(calls)) {
                one.get();
            }
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } finally {
            pool.shutdownNow();
        }
    }

    /** At the end of the day one is called, one is being served by a clerk who goes home, one by a clerk who stays. */
    void leavesThreeInTheMiddle() {
        clerks.get(0).calls();
        clerks.get(2).begins().ifPresent(ticket -> day.leavesAlone(day.holder(ticket)));
        late = clerks.get(3).begins();
    }

    /** The clerk who stays. */
    void finishesAfterClosing() {
        late.ifPresent(clerks.get(3)::finishes);
    }

    /** A receipt as the clerk prints it. */
    String receipt(HallDay.Filed filed) {
        return chief.get("/cases/" + filed.number() + "/receipt").expecting(200).body();
    }

    /** How many cases the desk counts on a day. */
    long filings(LocalDate date) {
        String csv = chief.get("/desk/filings.csv?from=" + date + "&until=" + date)
                .expecting(200)
                .body();
        return csv.lines().skip(1).filter(line -> !line.isBlank()).count();
    }
}
