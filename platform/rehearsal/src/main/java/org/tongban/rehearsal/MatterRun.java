// SPDX-License-Identifier: Apache-2.0
package org.tongban.rehearsal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.tongban.cases.internal.PlayedCases;
import org.tongban.hall.WorkCalendar;
import org.tongban.matter.Matter;
import org.tongban.stage.OfficialDays;
import org.tongban.stage.SampleCity;
import org.tongban.stage.SamplePeople;
import org.tongban.stage.SampleStaff;
import org.tongban.stage.StagedMatters;
import org.tongban.testkit.MatterBundle;
import org.tongban.testkit.TestClock;

/**
 * The matters of one bundle in a sample city of two districts: applications are checked, cases move and documents go out by
 * the platform's own code. There is no database, no Karaf and no time but that of the test.
 */
public final class MatterRun {
    /** What the build has left does not change while its tests run. */
    private static final Map<Path, MatterBundle> BUNDLES = new ConcurrentHashMap<>();

    private final TestClock clock;
    private final StagedMatters matters;
    private final SampleCity city;
    private final PlayedHooks hooks;
    private final SamplePeople people = new SamplePeople();
    private final PlayedCases cases;

    private MatterRun(MatterBundle bundle, TestClock clock) {
        this.clock = clock;
        this.city = new SampleCity(bundle.matters());
        this.hooks =
                new PlayedHooks(bundle.hooks(), Map.of(Clock.class, clock, WorkCalendar.class, OfficialDays.PUBLISHED));
        this.matters = new StagedMatters(bundle.matters(), city, clock, hooks::objections);
        this.cases = new PlayedCases(
                matters, city, people, new SampleStaff(people), OfficialDays.PUBLISHED, clock, new PlainPress());
    }

    /**
     * The bundle of a folder.
     *
     * @param classes where {@code MATTER-INF} and the classes of the hooks lie, usually {@code target/classes}
     * @param at when it begins, in Shanghai time
     * @return a run of its own
     * @throws AssertionError when a descriptor has an error, with file, line, rule and remedy
     */
    public static MatterRun of(Path classes, String at) {
        MatterBundle bundle = BUNDLES.computeIfAbsent(classes, MatterBundle::in);
        if (bundle.matters().isEmpty() || !bundle.errors().isEmpty()) {
            throw new AssertionError(
                    bundle.errors().isEmpty()
                            ? "没有找到事项：" + classes.resolve("MATTER-INF") + " 里没有 .yaml 文件。"
                            : String.join("\n", bundle.errors()));
        }
        return new MatterRun(bundle, TestClock.at(at));
    }

    /**
     * Begins an application.
     *
     * @param code of the matter
     * @return with nothing in it yet
     */
    public Application matter(String code) {
        return new Application(this, definition(code));
    }

    /**
     * The matters that can be played, life events left aside: their parts are matters of other bundles.
     *
     * @return codes in the order of the files
     */
    public List<String> codes() {
        return matters.matters().stream()
                .filter(matter -> matter.event().isEmpty())
                .map(Matter::code)
                .toList();
    }

    /**
     * How often the hooks of a matter were asked.
     *
     * @param code of the matter
     * @return 0 when nobody filed it, or it has no hook
     */
    public int hookCalls(String code) {
        return hooks.calls(code);
    }

    /**
     * The clock of this run.
     *
     * @return it stands still until it is moved
     */
    public TestClock clock() {
        return clock;
    }

    /**
     * Goes to the morning of a day.
     *
     * @param day for example {@code 2026-12-01}
     * @return this
     */
    public MatterRun on(String day) {
        clock.set(LocalDate.parse(day) + "T09:30:00");
        return this;
    }

    private Matter definition(String code) {
        return matters.find(code)
                .orElseThrow(() -> new AssertionError("这个包里没有事项 " + code + "，有的是：" + String.join("、", codes())));
    }

    PlayedCases cases() {
        return cases;
    }

    PlayedHooks hooks() {
        return hooks;
    }

    StagedMatters matters() {
        return matters;
    }

    SampleCity city() {
        return city;
    }

    SamplePeople people() {
        return people;
    }
}
