// SPDX-License-Identifier: Apache-2.0
package org.tongban.itest;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.tongban.itest.Somebody.Errand;
import org.tongban.itest.Somebody.Habit;

/** The people of a day: always the same, so that a day can be played again. */
final class Crowd {
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};
    private static final String CHECKS = "10X98765432";
    private static final String FAMILIES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗";
    private static final String GIVEN = "秀英建国桂兰志强丽华海燕晓东玉珍雨欣文杰淑芳永康春梅";

    private final Random random;

    private Crowd(long seed) {
        this.random = new Random(seed);
    }

    /** The opening hours of the hall, in half hours; the last quarter of an hour brings nobody new. */
    static final List<LocalTime> HALF_HOURS = halfHours();

    static List<Somebody> of(int people) {
        Crowd crowd = new Crowd(20_261_126);
        List<Somebody> all = new ArrayList<>();
        for (int number = 0; number < people; number++) {
            all.add(crowd.somebody(number));
        }
        return List.copyOf(all);
    }

    private static List<LocalTime> halfHours() {
        List<LocalTime> times = new ArrayList<>();
        for (LocalTime at = LocalTime.of(8, 30); at.isBefore(LocalTime.of(17, 0)); at = at.plusMinutes(30)) {
            if (at.isBefore(LocalTime.of(11, 30)) || !at.isBefore(LocalTime.of(13, 30))) {
                times.add(at);
            }
        }
        return List.copyOf(times);
    }

    private Somebody somebody(int number) {
        Habit habit = habit(number);
        Errand errand = habit.booked() ? Errand.EMPLOYMENT : errand();
        boolean old = errand == Errand.ALLOWANCE || errand == Errand.ALLOWANCE_FOR_PARENT;
        return new Somebody(
                number,
                code(old ? 1930 + random.nextInt(14) : 1968 + random.nextInt(38), number),
                name(),
                "1380000" + String.format(Locale.ROOT, "%04d", number),
                comes(number, habit),
                errand,
                habit);
    }

    /** Thirty have booked, for ten registrations an hour and address is all that is let in. */
    private Habit habit(int number) {
        if (number < 30) {
            return number % 10 == 9 ? Habit.BOOKED_AND_FORGOT : number % 10 == 8 ? Habit.BOOKED_TWICE : Habit.BOOKED;
        }
        Map<Habit, Integer> shares = new EnumMap<>(Map.of(
                Habit.DOUBLE_CLICK, 6,
                Habit.TWO_TICKETS, 3,
                Habit.LEAVES, 4,
                Habit.OUTSIDE, 6,
                Habit.WRONG_SUBJECT, 6,
                Habit.TOO_LATE, 1));
        int draw = random.nextInt(100);
        for (Map.Entry<Habit, Integer> share : shares.entrySet()) {
            draw -= share.getValue();
            if (draw < 0) {
                return share.getKey();
            }
        }
        return Habit.PATIENT;
    }

    private Errand errand() {
        int draw = random.nextInt(100);
        if (draw < 45) {
            return Errand.EMPLOYMENT;
        }
        return draw < 65
                ? Errand.ALLOWANCE
                : draw < 75
                        ? Errand.ALLOWANCE_FOR_PARENT
                        : draw < 83 ? Errand.PAPER_IN_THE_POCKET : draw < 91 ? Errand.PAPER_AT_HOME : Errand.QUESTION;
    }

    private LocalTime comes(int number, Habit habit) {
        if (habit.booked()) {
            return HALF_HOURS.get(number % HALF_HOURS.size());
        }
        return habit == Habit.TOO_LATE
                ? LocalTime.of(17, 0)
                : HALF_HOURS.get(random.nextInt(HALF_HOURS.size())).plusMinutes(15L * random.nextInt(2));
    }

    private String name() {
        StringBuilder name = new StringBuilder().append(FAMILIES.charAt(random.nextInt(FAMILIES.length())));
        int given = 2 * random.nextInt(GIVEN.length() / 2);
        return name.append(GIVEN, given, given + 2).toString();
    }

    /** 320499 is nobody's division; the number in the crowd makes the code unique. */
    private String code(int year, int number) {
        String body = String.format(
                Locale.ROOT, "320499%d%02d%02d%03d", year, 1 + random.nextInt(12), 1 + random.nextInt(28), number);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += WEIGHTS[i] * Character.digit(body.charAt(i), 10);
        }
        return body + CHECKS.charAt(sum % 11);
    }
}
