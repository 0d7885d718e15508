#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Works out the Collaborative Improvement timeline for fieldwork starts in
every month of 2026 and 2027, by other means than Heddle's own: the steps and
the bank holidays are written down here as rules, and a date is moved by
looking at one day after the other.

    timeline-table.py > timeline-table.csv
    timeline-table.py --check timeline-table.csv

A cell is the nominal date, then ">" and the date it is moved to, if it is."""

import calendar
import csv
import io
import sys
from datetime import date, timedelta

DAY = timedelta(days=1)

# (key, anchor, weeks, months, working days); "S" the first fieldwork day, "E" the last
STEPS = [
    ("prepare", "S", 0, -2, 0),
    ("first-meeting", "S", -8, 0, 0),
    ("dates", "S", -7, 0, 0),
    ("leads", "S", -7, 0, 0),
    ("local-group", "S", -6, 0, 0),
    ("focus", "S", -6, 0, 0),
    ("hopes", "S", -6, 0, 0),
    ("team", "S", -6, 0, 0),
    ("scoping-paper", "S", -4, 0, 0),
    ("round-table", "S", -4, 0, 0),
    ("timetable", "S", -3, 0, 0),
    ("programme", "S", -2, 0, 0),
    ("pre-meeting", "S", -2, 0, 0),
    ("documents", "S", -1, 0, 0),
    ("briefing", "S", 0, 0, -1),
    ("form", "S", 0, 0, -1),
    ("draft-report", "E", 3, 0, 0),
    ("leads-meeting", "E", 5, 0, 0),
    ("report-final", "E", 7, 0, 0),
    ("report-strategic", "E", 7, 0, 0),
    ("progress-review", "E", 0, 6, 0),
]
OPENINGS = [("draft-report", 2), ("leads-meeting", 4), ("report-final", 6)]


def easter(year):
    """Sunday after the paschal full moon, by the tables' golden number."""
    golden = year % 19 + 1
    century = year // 100 + 1
    x = 3 * century // 4 - 12
    z = (8 * century + 5) // 25 - 5
    sunday = 5 * year // 4 - x - 10
    epact = (11 * golden + 20 + z - x) % 30
    if (epact == 25 and golden > 11) or epact == 24:
        epact += 1
    moon = 44 - epact
    if moon < 21:
        moon += 30
    moon += 7 - (sunday + moon) % 7
    return date(year, 3, 1) + (moon - 1) * DAY


def first_monday(year, month):
    return next(date(year, month, n) for n in range(1, 8) if date(year, month, n).weekday() == 0)


def pair(first):
    """Two holidays in a row, with substitutes for those on a weekend."""
    second = first + DAY
    return {4: [first, first + 3 * DAY],                # Friday, Saturday
            5: [first + 2 * DAY, first + 3 * DAY],      # Saturday, Sunday
            6: [second, second + DAY]}.get(first.weekday(), [first, second])


def bank_holidays(year):
    yield from pair(date(year, 1, 1))
    yield easter(year) - 2 * DAY
    yield first_monday(year, 5)
    yield max(date(year, 5, n) for n in range(25, 32) if date(year, 5, n).weekday() == 0)
    yield first_monday(year, 8)
    andrew = date(year, 11, 30)
    while andrew.weekday() > 4:
        andrew += DAY
    yield andrew
    yield from pair(date(year, 12, 25))
    if year == 2026:
        yield date(2026, 6, 15)  # the one of the World Cup


CLOSED = {day for year in range(2025, 2029) for day in bank_holidays(year)}


def works(day, on_bank_holidays):
    return day.weekday() < 5 and (on_bank_holidays or day not in CLOSED)


def months_later(day, months):
    index = day.year * 12 + day.month - 1 + months
    year, month = index // 12, index % 12 + 1
    return date(year, month, min(day.day, calendar.monthrange(year, month)[1]))


def move(day, way, on_bank_holidays):
    moved = day
    while not works(moved, on_bank_holidays):
        moved += way
    return f"{day}" if moved == day else f"{day}>{moved}"


def row(start, days, on_bank_holidays):
    end = start
    for _ in range(days - 1):
        end += DAY
        while not works(end, on_bank_holidays):
            end += DAY
    cells = [start, days, "yes" if on_bank_holidays else "no", end]
    for _, anchor, weeks, months, working in STEPS:
        day = months_later(start if anchor == "S" else end, months) + 7 * weeks * DAY
        for _ in range(-working):
            day -= DAY
            while not works(day, on_bank_holidays):
                day -= DAY
        cells.append(move(day, -DAY, on_bank_holidays))
    for _, weeks in OPENINGS:
        cells.append(move(end + 7 * weeks * DAY, DAY, on_bank_holidays))
    return cells


def table():
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(["start", "days", "works_on_bank_holidays", "end"]
                    + [step[0] for step in STEPS] + [key + ":opens" for key, _ in OPENINGS])
    number = 0
    for year in (2026, 2027):
        for month in range(1, 13):
            last = calendar.monthrange(year, month)[1]
            for day in (1, 9, 17, 25, last):
                number += 1
                days = (3 * number + number // 10) % 10 + 1
                writer.writerow(row(date(year, month, day), days, number % 7 == 0))
    return out.getvalue()


def main():
    if sys.argv[1:2] != ["--check"]:
        sys.stdout.write(table())
        return 0
    with open(sys.argv[2], encoding="utf-8") as file:
        if file.read() == table():
            return 0
    print(f"{sys.argv[2]} is not what {sys.argv[0]} writes", file=sys.stderr)
    return 1


if __name__ == "__main__":
    sys.exit(main())
