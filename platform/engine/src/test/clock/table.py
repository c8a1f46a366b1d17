#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Writes the table of due days that the engine is checked against.

It reads the holiday notices of the calendar bundle, lays every day from 2017 to 2036 out in one list, and answers by
filtering and indexing that list. It shares no code and no method with the engine, which walks from day to day.

    python3 platform/engine/src/test/clock/table.py            # writes deadlines.csv and sittings.csv
    python3 platform/engine/src/test/clock/table.py --check    # fails when one of them differs
"""
import calendar
import datetime
import json
import pathlib
import random
import sys

HERE = pathlib.Path(__file__).resolve()
ROOT = HERE.parents[5]
NOTICES = ROOT / "bundles/data/calendar/src/main/resources/CALENDAR-INF"
TABLE = HERE.parents[1] / "resources/org/tongban/engine/clock/deadlines.csv"
SITTINGS = TABLE.with_name("sittings.csv")
CLOSES = datetime.time(17, 0)

MONTHS = {"month": 1, "year": 12}
ONE = datetime.timedelta(days=1)
ALL_DAYS = [datetime.date(2017, 1, 1) + n * ONE for n in range(20 * 365)]


def notices():
    exceptions, last = {}, None
    for file in sorted(NOTICES.glob("2*.json")):
        notice = json.loads(file.read_text(encoding="utf-8"))
        if notice["days"]:
            last = notice["year"]
        for day in notice["days"]:
            exceptions[datetime.date.fromisoformat(day["date"])] = day["isOffDay"]
    return exceptions, datetime.date(last, 12, 31)


EXCEPTIONS, PUBLISHED_UNTIL = notices()
WORKING = {day for day in ALL_DAYS if not EXCEPTIONS.get(day, day.isoweekday() > 5)}


def corresponding(start, months):
    """The corresponding day, else the last day of the month."""
    year, month = divmod(start.year * 12 + start.month - 1 + months, 12)
    return datetime.date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def due(start, amount, unit, pauses):
    """The first day is not counted; a paused day does not exist; a day off gives way to the next working day."""
    running = [d for d in ALL_DAYS if d >= start and not any(a <= d < b for a, b in pauses)]
    if unit == "working-day":
        counted = [d for d in running if d > start and d in WORKING]
    else:
        counted = [d for d in running if d > start]
    if unit in MONTHS:
        amount = (corresponding(start, amount * MONTHS[unit]) - start).days
    last = counted[amount - 1] if amount else start
    return [d for d in running if d >= last and d in WORKING][0]


def sitting(moment):
    """Done at once: today while somebody is still there to do it, else on the next working day."""
    free = [d for d in ALL_DAYS if d in WORKING and datetime.datetime.combine(d, CLOSES) > moment]
    return free[0]


class Table:
    def __init__(self):
        self.rows, self.seen = [], set()

    def add(self, about, start, amount, unit, *pauses):
        pauses = [(day(a), day(b)) for a, b in pauses]
        start = day(start)
        written = " ".join(f"{a}..{b}" for a, b in pauses)
        key = (start, amount, unit, written)
        if key in self.seen:
            return
        self.seen.add(key)
        end = due(start, amount, unit, pauses)
        provisional = str(end > PUBLISHED_UNTIL).lower()
        self.rows.append(f"{about};{start};{amount} {unit};{written};{end};{provisional}")


def day(text):
    return text if isinstance(text, datetime.date) else datetime.date.fromisoformat(text)


UNITS = ("working-day", "calendar-day", "month")
DAYS_OFF = sorted(d for d, off in EXCEPTIONS.items() if off)
MAKE_UP = sorted(d for d, off in EXCEPTIONS.items() if not off)


def vectors(table):
    table.add("known vector", "2018-09-29", 5, "working-day")
    table.add("known vector", "2026-02-13", 5, "working-day")
    table.add("known vector", "2026-12-21", 10, "working-day")


def make_up_and_holidays(table):
    for start in MAKE_UP:
        table.add("starts on a make-up workday", start, 5, "working-day")
        table.add("starts before a make-up workday", start - ONE, 1, "working-day")
        table.add("calendar days that end on a make-up workday", start - 15 * ONE, 15, "calendar-day")
    for start in DAYS_OFF[::5]:
        table.add("starts on a holiday", start, 20, "working-day")
        table.add("starts on a holiday", start, 10, "calendar-day")
        table.add("starts on a holiday", start, 0, "working-day")
        table.add("calendar days that end on a holiday", start - 30 * ONE, 30, "calendar-day")
    for start in MAKE_UP[::4]:
        table.add("on the spot on a make-up workday", start, 0, "calendar-day")


def usual_limits(table, dice):
    for amount in (1, 2, 3, 5, 7, 10, 15, 20, 30, 45, 60):
        for _ in range(6):
            table.add("working days", some_day(dice), amount, "working-day")
    for amount in (1, 3, 5, 7, 15, 30, 45, 60, 90):
        for _ in range(6):
            table.add("calendar days", some_day(dice), amount, "calendar-day")
    for _ in range(20):
        table.add("on the spot", some_day(dice), 0, dice.choice(UNITS))


def months(table, dice):
    for year in (2020, 2023, 2024, 2025):
        for start in (f"{year}-01-28", f"{year}-01-29", f"{year}-01-30", f"{year}-01-31"):
            table.add("month's end before February", start, 1, "month")
    for start in ("2019-12-31", "2020-08-31", "2021-03-31", "2022-05-31", "2023-10-31", "2025-07-31", "2025-08-30"):
        for amount in (1, 2, 3, 6):
            table.add("month's end", start, amount, "month")
    for start in ("2020-02-29", "2024-02-29"):
        for amount in (1, 2, 3, 12, 24):
            table.add("leap day", start, amount, "month")
    table.add("leap day", "2023-02-28", 12, "month")
    for start in ("2020-02-29", "2023-02-28", "2024-02-29", "2024-12-31"):
        table.add("years", start, 1, "year")
        table.add("years", start, 2, "year", (day(start) + 5 * ONE, day(start) + 9 * ONE))
    for _ in range(30):
        table.add("months", some_day(dice), dice.randint(1, 9), "month")


def turn_of_the_year(table):
    for year in range(2018, 2026):
        for start in (f"{year}-12-27", f"{year}-12-28", f"{year}-12-31"):
            table.add("turn of the year", start, 5, "working-day")
        table.add("turn of the year", f"{year}-12-20", 20, "working-day")
        table.add("turn of the year", f"{year}-12-17", 15, "calendar-day")
        table.add("turn of the year", f"{year}-11-30", 1, "month")


def pauses(table, dice):
    for unit in UNITS:
        limits = (1, 2, 3) if unit == "month" else (5, 10, 15, 20, 30)
        for _ in range(9):
            start, amount = some_day(dice), dice.choice(limits)
            plain = due(start, amount, unit, [])
            early = start + dice.randint(1, 6) * ONE
            late = early + dice.randint(2, 20) * ONE
            table.add("one pause", start, amount, unit, (early, late))
            table.add("two apart", start, amount, unit, (early, early + ONE), (late, late + 3 * ONE))
            table.add("two adjacent", start, amount, unit, (early, late), (late, late + 7 * ONE))
            table.add("two overlapping", start, amount, unit, (early, late), (late - ONE, late + 5 * ONE))
            table.add("one inside another", start, amount, unit, (early, late + 4 * ONE), (early + ONE, late))
            table.add("later pause named first", start, amount, unit, (late, late + 2 * ONE), (early, early + 2 * ONE))
            table.add("the same pause twice", start, amount, unit, (early, late), (early, late))
            table.add("begins before the start", start, amount, unit, (start - 4 * ONE, early))
            table.add("begins on the start day", start, amount, unit, (start, early))
            table.add("over before the start", start, amount, unit, (start - 9 * ONE, start))
            table.add("ends the day after the start", start, amount, unit, (start - 3 * ONE, start + ONE))
            table.add("covers the due day", start, amount, unit, (plain - ONE, plain + 5 * ONE))
            table.add("begins on the due day", start, amount, unit, (plain, plain + 3 * ONE))
            table.add("ends on the due day", start, amount, unit, (plain - 2 * ONE, plain))
            table.add("begins after the due day", start, amount, unit, (plain + ONE, plain + 30 * ONE))
            table.add("without a day", start, amount, unit, (early, early))
            table.add("longer than the limit", start, amount, unit, (early, early + 120 * ONE))


def pauses_of_days_off(table):
    table.add("pause of days off only", "2025-09-28", 5, "working-day", ("2025-10-01", "2025-10-09"))
    table.add("pause of days off only", "2025-09-20", 15, "calendar-day", ("2025-10-01", "2025-10-09"))
    table.add("pause over a weekend", "2026-11-18", 5, "working-day", ("2026-11-21", "2026-11-23"))
    table.add("pause over a weekend", "2026-11-18", 5, "calendar-day", ("2026-11-21", "2026-11-23"))
    table.add("limit ends on a day off, then a pause", "2026-11-14", 14, "calendar-day", ("2026-11-30", "2026-12-03"))
    table.add("limit ends on a day off in a pause", "2026-11-14", 14, "calendar-day", ("2026-11-28", "2026-12-01"))
    table.add("on the spot, paused at once", "2026-11-16", 0, "working-day", ("2026-11-16", "2026-11-18"))
    table.add("on the spot on a day off, then a pause", "2026-11-15", 0, "working-day", ("2026-11-16", "2026-11-18"))


def unpublished(table):
    for start, amount, unit in (
        ("2026-12-21", 8, "working-day"),
        ("2026-12-21", 9, "working-day"),
        ("2026-12-31", 0, "working-day"),
        ("2026-12-31", 1, "working-day"),
        ("2026-12-31", 0, "calendar-day"),
        ("2026-12-31", 1, "calendar-day"),
        ("2026-11-30", 1, "month"),
        ("2026-12-01", 1, "month"),
        ("2026-10-31", 2, "month"),
        ("2026-10-31", 4, "month"),
        ("2026-12-16", 15, "calendar-day"),
        ("2026-12-17", 15, "calendar-day"),
        ("2026-12-17", 45, "working-day"),
        ("2027-02-03", 20, "working-day"),
        ("2027-09-30", 7, "calendar-day"),
        ("2028-02-29", 12, "month"),
    ):
        table.add("beyond the published calendar", start, amount, unit)
    table.add("pushed beyond it by a pause", "2026-12-01", 10, "working-day", ("2026-12-07", "2026-12-28"))
    table.add("not pushed beyond it", "2026-12-01", 10, "working-day", ("2026-12-20", "2027-02-01"))
    table.add("pause across the turn of the year", "2026-12-21", 5, "working-day", ("2026-12-28", "2027-01-11"))


def at_random(table, dice):
    for _ in range(250):
        unit = dice.choice(UNITS)
        amount = dice.randint(0, 5) if unit == "month" else dice.randint(0, 60)
        start = some_day(dice)
        held = []
        for _ in range(dice.choice((0, 1, 2, 2, 3, 4))):
            begin = start + dice.randint(-8, 50) * ONE
            held.append((begin, begin + dice.choice((0, 1, 1, 2, 3, 5, 8, 13, 30)) * ONE))
        table.add("at random", start, amount, unit, *held)


def sittings(dice):
    days = [some_day(dice) for _ in range(12)] + DAYS_OFF[::40] + MAKE_UP[::12]
    days += [day("2026-02-14"), day("2026-09-30"), day("2026-11-27"), day("2026-12-31")]
    rows = []
    for start in sorted(set(days)):
        for hour, minute in ((0, 0), (8, 59), (12, 30), (16, 59), (17, 0), (18, 30), (23, 59)):
            moment = datetime.datetime.combine(start, datetime.time(hour, minute))
            end = sitting(moment)
            unit = dice.choice(UNITS)
            late = str(end > PUBLISHED_UNTIL).lower()
            rows.append(f"{moment.isoformat(timespec='minutes')};0 {unit};{end};{late}\n")
    return "# moment;limit;due;provisional -- made by src/test/clock/table.py, do not edit\n" + "".join(rows)


def some_day(dice):
    return datetime.date(2018, 1, 1) + dice.randrange(3287) * ONE


def written():
    table, dice = Table(), random.Random(20181001)
    vectors(table)
    make_up_and_holidays(table)
    usual_limits(table, dice)
    months(table, dice)
    turn_of_the_year(table)
    pauses(table, dice)
    pauses_of_days_off(table)
    unpublished(table)
    at_random(table, dice)
    return "# about;start;limit;pauses;due;provisional -- made by src/test/clock/table.py, do not edit\n" + "".join(
        row + "\n" for row in table.rows
    )


if __name__ == "__main__":
    tables = {TABLE: written(), SITTINGS: sittings(random.Random(20181002))}
    if sys.argv[1:] == ["--check"]:
        wrong = [path for path, text in tables.items() if path.read_text(encoding="utf-8") != text]
        sys.exit(f"{wrong[0]} is not what this script writes" if wrong else 0)
    for path, text in tables.items():
        path.write_text(text, encoding="utf-8")
