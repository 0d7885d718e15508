#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of each page of the window, in each size, light and dark.

    shots.py [--size WIDTHxHEIGHT]… [--page NAME]… FOLDER FILE

FILE is a workspace, opened as a copy so that nothing in it changes. Pictures
are FOLDER/PAGE-WIDTHxHEIGHT[-dark].png; a warning of GTK's is a failure.
"""
import argparse
import os
import shutil
import sys
import tempfile

HERE = os.path.dirname(os.path.abspath(__file__))
sys.path.insert(0, os.path.join(HERE, "driver"))
import uidrive  # noqa: E402

SIZES = ["800x600", "1280x720", "1920x1080"]

# Each page, and the commands of the driver that lead to it from the one before.
PAGES = [
    ("today", ["key alt+1", 'wait list "Next fieldwork"']),
    ("calendar-month", ["key alt+2 ctrl+1", 'wait table "Month"']),
    ("calendar-week", ["key ctrl+2", 'wait table "Week"']),
    ("calendar-year", ["key ctrl+4", 'wait table "Session"']),
    ("calendar-agenda", ["key ctrl+3", 'wait list "Agenda"']),
    ("search", ["key ctrl+f", "type fife"]),
    ("collaboratives", ["key Escape", "gone dialog", "key alt+3",
                        'wait grouping "Map of the authorities"']),
    ("collaborative", ['click button ~"South West"', 'wait list "Appointments over the years"',
                       'wait list "Milestones"']),
    ("episodes", ["key alt+4",
                  'wait list "Episodes by fieldwork"']),
    ("new-episode", ["key ctrl+n", "wait dialog", "key Return", 'wait dialog >> text "Host"']),
    ("episode-timeline", ["key Escape", "gone dialog", 'dclick list item ~"East Lothian"',
                          'wait button ~"Move Fieldwork"']),
    ("move-preview", ['click button ~"Move Fieldwork"', "wait dialog",
                      'click button "A week later"', 'click button "A week later"']),
    ("history", ["key Escape", "gone dialog", "key ctrl+h",
                 'wait list "Changes, newest first"']),
    ("trash", ['click button "Undo This Change"', "key ctrl+shift+Delete",
               'wait list "Removed, latest first"']),
    ("backups", ["key F10", 'wait menu item "Backups"', 'click menu item "Backups"',
                 'click button "Back Up Now"', 'wait list "Backups, newest first"']),
    ("backup-look", ['click list "Backups, newest first" >> list item #1',
                     'wait list "Records in the backup"']),
]


def photograph(program, workspace, folder, size, wanted):
    """Walks through the pages at one size and takes two pictures of each."""
    options = uidrive.default_options(size=size, backend="wayland", locale="en_GB.UTF-8",
                                      timeout=30.0)
    with uidrive.Session([program, workspace], options) as session:
        session.run_line("window")
        session.run_line("wait frame")
        session.run_line("resize " + size.replace("x", " "))
        for page, commands in PAGES:
            for command in commands:
                session.run_line(command)
            if wanted and page not in wanted:
                continue
            for scheme, ending in (("on", "-dark"), ("off", "")):
                session.run_line(f"set dark {scheme}")
                session.run_line("idle")
                picture = os.path.join(folder, f"{page}-{size}{ending}.png")
                session.shot(picture)
                print(picture, flush=True)
        session.finish()


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", action="append", help="one of " + ", ".join(SIZES))
    parser.add_argument("--page", action="append", choices=[page for page, _ in PAGES])
    parser.add_argument("folder")
    parser.add_argument("file")
    arguments = parser.parse_args()
    program = os.path.join(HERE, "..", "..", "_build", "src", "ui", "heddle")
    os.makedirs(arguments.folder, exist_ok=True)
    with tempfile.TemporaryDirectory() as scratch:
        for size in arguments.size or SIZES:
            workspace = os.path.join(scratch, f"{size}.db")
            shutil.copy(arguments.file, workspace)
            try:
                photograph(os.path.abspath(program), workspace, arguments.folder, size,
                           arguments.page)
            except (uidrive.Fail, uidrive.Broken) as failure:
                print(f"shots: {size}: {failure}", file=sys.stderr)
                return 1
    return 0


sys.exit(main())
