#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Audits every page, dialog and popover of the window: names, keyboard, contrast, size, clipping.

    audit.py [--size WIDTHxHEIGHT] [--text-scale N] [--rtl] [--no-tab] [--page NAME]…

Pages are walked through with the Tab key, unless --no-tab. Exit status 1 if an
error is found or a page cannot be reached.
"""
import argparse
import os
import sys
import tempfile

from pages import BUILT, PAGES, POPOVERS, TODAY, go, make_workspace, uidrive

# Lines that a popover half covers have its colours.
COVERED = r"--allow 'contrast .*list \"Steps'"


def walk(session, state, arguments):
    """Yields what is wrong on each page."""
    for name, states, enter, leave in PAGES + POPOVERS:
        if state not in states.split() or (arguments.page and name not in arguments.page):
            continue
        try:
            go(session, enter)
            session.run_line("idle")
            over = (name, states, enter, leave) in POPOVERS
            session.run_line(" ".join(["audit", *(["--no-tab"] if over or arguments.no_tab else []),
                                       *([COVERED] if over else [])]))
            go(session, leave)
            said = session.run_line("warnings clear")
            if said != "(none)":
                yield f"{state}: {name}: {said}"
        except uidrive.Fail as failure:
            yield f"{state}: {name}: {failure}"
            for _ in range(3):
                session.run_line("key Escape")


def audit(state, arguments, scratch):
    workspace = make_workspace(state, scratch)
    options = uidrive.default_options(size=arguments.size, backend="wayland", timeout=10.0,
                                      locale="en_GB.UTF-8", text_scale=arguments.text_scale)
    program = [os.path.join(BUILT, "ui", "heddle"), "--today", TODAY]
    with uidrive.Session(program + ([workspace] if workspace else []), options) as session:
        session.run_line("window")
        session.run_line("wait frame")
        session.run_line("resize " + arguments.size.replace("x", " "))
        # libadwaita's alerts ask their heading for a height at too small a width.
        session.run_line("allow Trying to measure GtkLabel 0x[0-9a-f]+ for width of")
        if arguments.rtl:
            session.run_line("set rtl on")
        yield from walk(session, state, arguments)
        try:
            session.finish()
        except uidrive.Fail as failure:
            yield f"{state}: {failure}"


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--size", default="1280x800")
    parser.add_argument("--text-scale", type=float, default=1.0)
    parser.add_argument("--rtl", action="store_true")
    parser.add_argument("--no-tab", action="store_true")
    parser.add_argument("--page", action="append")
    parser.add_argument("--state", action="append", choices=["none", "empty", "example"])
    arguments = parser.parse_args()
    n_faults = 0
    with tempfile.TemporaryDirectory() as scratch:
        for state in arguments.state or ["none", "empty", "example"]:
            for fault in audit(state, arguments, scratch):
                n_faults += 1
                print(fault, flush=True)
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())
