#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of each page of the window, in each size, light and dark.

    shots.py [--size WIDTHxHEIGHT]… [--page NAME]… [--state STATE]… [--look LOOK]… FOLDER [FILE]

STATE is a file: empty, example, or full, which is the example with 10,000
milestones more. FILE instead is a workspace, opened as a copy so that nothing
in it changes. LOOK is light, dark, contrast, large (text at 200 %) or rtl
(right to left). Pictures are FOLDER/PAGE-STATE-WIDTHxHEIGHT-LOOK.png. A page
that cannot be reached, or a warning of GTK's, is a failure.
"""
import argparse
import csv
import datetime
import multiprocessing
import os
import shutil
import subprocess
import sys
import tempfile
import time

HERE = os.path.dirname(os.path.abspath(__file__))
BUILT = os.path.abspath(os.path.join(HERE, "..", "..", "_build", "src"))
sys.path.insert(0, os.path.join(HERE, "driver"))
import uidrive  # noqa: E402

SIZES = ["360x640", "800x600", "1280x720", "1920x1080"]
STATES = ["example", "empty", "full"]
LOOKS = {
    "light": [],
    "dark": ["set dark on"],
    "contrast": ["set contrast on"],
    "large": ["set text-scale 2"],
    "rtl": ["set rtl on"],
}
USUAL = ["set dark off", "set contrast off", "set text-scale 1", "set rtl off"]

# The day and the episode that the pictures of the design show.
TODAY = "2027-01-18"
FIELDWORK = "2027-03-09"
HOST = "Fife"
N_MILESTONES = 10000

ALL = "example full empty"
FILLED = "example full"

# To the first episode of the list, in a file that has one.
EPISODE = ["key alt+4", 'dclick list "Episodes by fieldwork" >> list item #1',
           'wait button "Back"']

# Each page, the files that have it, the commands of the driver that lead to it
# from any place, and those that leave it where it is no place.
PAGES = [
    ("today", ALL, ["key alt+1"], []),
    ("calendar-month", ALL, ["key alt+2 ctrl+1", 'wait table "Month"'], []),
    ("calendar-week", ALL, ["key alt+2 ctrl+2", 'wait table "Week"'], []),
    ("calendar-year", ALL, ["key alt+2 ctrl+4", 'wait table "Session"'], []),
    ("calendar-timeline", FILLED, ["key alt+2 ctrl+5", 'wait list "Running episodes"'], []),
    ("calendar-agenda", ALL, ["key alt+2 ctrl+3"], []),
    ("collaboratives", ALL, ["key alt+3", 'wait grouping "Map of the authorities"'], []),
    ("collaborative", FILLED, ["key alt+3", 'wait grouping "Map of the authorities"',
                               'click button /^South West, 4/',
                               'wait list "Appointments over the years"'], ["key alt+Left"]),
    ("episodes", ALL, ["key alt+4"], []),
    ("episode-overview", FILLED, EPISODE + ['wait list "Next steps"'], ["key alt+Left"]),
    ("episode-timeline", FILLED, EPISODE + ['wait list "Next steps"', "key ctrl+Page_Down",
                                            'wait list "Steps before the fieldwork"'],
     ["key ctrl+Page_Up", 'wait list "Next steps"', "key alt+Left"]),
    ("search", ALL, ["key ctrl+f", "type fife", 'wait list "Found"'], ["key Escape"]),
    ("kinds", ALL, ["key ctrl+n", "wait dialog"], ["key Escape"]),
    ("new-episode", ALL, ["key ctrl+n", "wait dialog", "key Return",
                          'wait dialog >> text "Host"'], ["key Escape"]),
    ("form", ALL, ["key ctrl+n", "wait dialog", "type milestone", "key Return",
                   'wait dialog "Add Milestone"'], ["key Escape"]),
    ("preferences", ALL, ["key ctrl+comma", "wait dialog"], ["key Escape"]),
    ("shortcuts", ALL, ["key ctrl+question", "wait dialog"], ["key Escape"]),
    ("move-preview", FILLED, EPISODE + ['click button ~"Move Fieldwork"', "wait dialog",
                                        'click button "A week later"'],
     ["key Escape", "gone dialog", "key alt+Left"]),
    ("history", ALL, ["key ctrl+h"], ["key alt+Left"]),
    ("trash", ALL, ["key ctrl+shift+Delete"], ["key alt+Left"]),
    ("backups", ALL, ["key F10", 'click menu item "Backups"'], ["key alt+Left"]),
]


def heddlectl(workspace, *arguments):
    subprocess.run([os.path.join(BUILT, "cli", "heddlectl"), "--today", TODAY, "--file", workspace,
                    *arguments], check=True, stdout=subprocess.DEVNULL)


def write_milestones(path):
    """A file whose next weeks are crowded, and whose years before and after are full."""
    today = datetime.date.fromisoformat(TODAY)
    whats = ["Fieldwork plan sent", "Regional improvement report", "Workforce return",
             "Board papers", "Interim evaluation of the literacy network"]
    with open(path, "w", newline="", encoding="utf-8") as table:
        rows = csv.writer(table)
        rows.writerow(["title", "sort", "due", "done_on"])
        for i in range(N_MILESTONES):
            away = i % 60 - 14 if i < 600 else i * 7919 % 1500 - 600
            due = today + datetime.timedelta(days=away)
            rows.writerow([f"{whats[i % len(whats)]} {i}", "deadline", due,
                           due if away < -9 else ""])


def make_workspace(state, folder):
    workspace = os.path.join(folder, f"{state}.db")
    if state == "empty":
        heddlectl(workspace, "new")
        return workspace

    heddlectl(workspace, "new", "--example")
    heddlectl(workspace, "plan-episode", "--host", HOST, "--fieldwork", FIELDWORK)
    if state == "full":
        milestones = os.path.join(folder, "milestones.csv")
        write_milestones(milestones)
        heddlectl(workspace, "import", milestones, "--as", "milestone")
    return workspace


def go(session, commands):
    for command in commands:
        session.run_line(command)


def photograph_page(session, page, name, looks):
    _, _, enter, leave = page
    go(session, enter)
    for look in looks:
        go(session, LOOKS[look])
        session.run_line("idle")
        picture = f"{name}-{look}.png"
        session.shot(picture)
        print(picture, flush=True)
        go(session, [f"set {line.split()[1]} {'1' if 'scale' in line else 'off'}"
                     for line in LOOKS[look]])
    go(session, leave)


def photograph(job):
    """Walks through the pages of one file at one size; tells what went wrong."""
    workspace, today, state, size, folder, looks, wanted = job
    options = uidrive.default_options(size=size, backend="wayland", locale="en_GB.UTF-8",
                                      timeout=15.0)
    program = [os.path.join(BUILT, "ui", "heddle"), *today, workspace]
    faults = []
    try:
        with uidrive.Session(program, options) as session:
            go(session, ["window", "wait frame", "resize " + size.replace("x", " ")])
            for page in PAGES:
                if (wanted and page[0] not in wanted) or state not in page[1].split():
                    continue
                name = os.path.join(folder, f"{page[0]}-{state}-{size}")
                try:
                    photograph_page(session, page, name, looks)
                except uidrive.Fail as failure:
                    faults.append(f"{page[0]}, {state}, {size}: {failure}")
                    go(session, [*USUAL, "key Escape", "key Escape"])
            session.finish()
    except (uidrive.Fail, uidrive.Broken) as failure:
        faults.append(f"{state}, {size}: {failure}")
    return faults


def list_jobs(arguments, scratch):
    looks = arguments.look or ["light", "dark"]
    if arguments.file:
        files = {"example": arguments.file}
        today = []
    else:
        files = {state: make_workspace(state, scratch) for state in arguments.state or STATES}
        today = ["--today", TODAY]
    for state, made in files.items():
        for size in arguments.size or SIZES:
            workspace = os.path.join(scratch, f"{state}-{size}.db")
            shutil.copy(made, workspace)
            yield workspace, today, state, size, arguments.folder, looks, arguments.page


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", action="append", help="one of " + ", ".join(SIZES))
    parser.add_argument("--page", action="append", choices=[page[0] for page in PAGES])
    parser.add_argument("--state", action="append", choices=STATES)
    parser.add_argument("--look", action="append", choices=list(LOOKS))
    parser.add_argument("folder")
    parser.add_argument("file", nargs="?")
    arguments = parser.parse_args()
    os.makedirs(arguments.folder, exist_ok=True)
    began = time.monotonic()
    with tempfile.TemporaryDirectory() as scratch:
        jobs = list(list_jobs(arguments, scratch))
        with multiprocessing.get_context("spawn").Pool(min(len(jobs), os.cpu_count() or 1)) as pool:
            faults = [fault for found in pool.imap(photograph, jobs, 1) for fault in found]
    for fault in faults:
        print(f"shots: {fault}", file=sys.stderr)
    print(f"{time.monotonic() - began:.0f} seconds")
    return 1 if faults else 0


if __name__ == "__main__":
    sys.exit(main())
