#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Takes a picture of each page of the window, in each size, light and dark.

    shots.py [--size WIDTHxHEIGHT]… [--page NAME]… [--state STATE]… [--look LOOK]… FOLDER [FILE]

STATE is a file: none yet, empty, example, full, which is the example with 10,000
milestones more, bare, an episode just planned, or overfull, one with far too much. FILE
instead is a workspace, opened as a copy so that nothing in it changes. LOOK is light,
dark, contrast, large (text at 200 %) or rtl (right to left). Pictures are FOLDER/PAGE-
STATE-WIDTHxHEIGHT-LOOK.png. A page that cannot be reached, or a warning of GTK's, is a
failure.
"""
import argparse
import multiprocessing
import os
import shutil
import sys
import tempfile
import time

from pages import (BUILT, PAGES, PROJECTORS, SCREENS, TODAY, go, make_workspace,
                   uidrive)

SIZES = ["360x640", "800x600", "1280x720", "1920x1080"]
STATES = ["example", "empty", "full", "none", "bare", "overfull"]
LOOKS = {
    "light": [],
    "dark": ["set dark on"],
    "contrast": ["set contrast on"],
    "large": [],
    "rtl": ["set rtl on"],
}
USUAL = ["set dark off", "set contrast off", "set rtl off"]


def photograph_page(session, page, name, looks):
    _, _, enter, leave = page
    go(session, enter)
    for look in looks:
        # What is open when the direction changes keeps the place to which it was scrolled.
        if look == "rtl":
            go(session, [*leave, *LOOKS[look], *enter])
        else:
            go(session, LOOKS[look])
        session.run_line("idle")
        picture = f"{name}-{look}.png"
        session.shot(picture)
        print(picture, flush=True)
        go(session, [f"set {line.split()[1]} off" for line in LOOKS[look]])
    go(session, leave)


def photograph(job):
    """Walks through the pages of one file at one size; tells what went wrong."""
    workspace, today, state, size, folder, looks, wanted = job
    options = uidrive.default_options(size=size, backend="wayland", locale="en_GB.UTF-8",
                                      timeout=15.0, text_scale=2.0 if looks == ["large"] else 1.0)
    program = [os.path.join(BUILT, "ui", "heddle"), *today, *([workspace] if workspace else [])]
    faults = []
    try:
        with uidrive.Session(program, options) as session:
            go(session, ["window", "wait frame", "resize " + size.replace("x", " ")])
            for page in [*PAGES, *(SCREENS if size in PROJECTORS else [])]:
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
    # Large text has a window of its own: it is so from the start.
    looks = [[look for look in arguments.look or ["light", "dark"] if look != "large"]]
    looks += [["large"]] if "large" in (arguments.look or []) else []
    if arguments.file:
        files = {"example": arguments.file}
        today = []
    else:
        files = {state: make_workspace(state, scratch) for state in arguments.state or STATES}
        today = ["--today", TODAY]
    for state, made in files.items():
        for size in arguments.size or SIZES:
            for i, some in enumerate(looks):
                workspace = os.path.join(scratch, f"{state}-{size}-{i}.db") if made else None
                if made and some:
                    shutil.copy(made, workspace)
                if some:
                    yield workspace, today, state, size, arguments.folder, some, arguments.page


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", action="append", help="one of " + ", ".join(SIZES))
    parser.add_argument("--page", action="append", choices=[page[0] for page in PAGES + SCREENS])
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
