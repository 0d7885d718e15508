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
import time

from pages import BUILT, PAGES, POPOVERS, TODAY, go, make_workspace, uidrive

# What a popover covers has its colours.
COVERED = r"--allow 'contrast .*(list \"Steps|button \"Present\")'"


# What GTK draws around a window where nothing composes windows.
SOLID_BORDER = 5


def walk(session, state, arguments):
    """Yields what is wrong on each page."""
    for name, states, enter, leave in PAGES + POPOVERS:
        if state not in states.split() or (arguments.page and name not in arguments.page):
            continue
        began = time.monotonic()
        try:
            go(session, enter)
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
        if arguments.times:
            print(f"{state}: {name}: {time.monotonic() - began:.1f} s", flush=True)


def audit(state, arguments, scratch):
    workspace = make_workspace(state, scratch)
    # On a screen with room around the window: an X11 window manager takes some of it.
    options = uidrive.default_options(size="1280x800", backend=arguments.backend, timeout=10.0,
                                      locale="en_GB.UTF-8", text_scale=arguments.text_scale)
    program = [os.path.join(BUILT, "ui", "heddle"), "--today", TODAY]
    with uidrive.Session(program + ([workspace] if workspace else []), options) as session:
        session.run_line("window")
        session.run_line("wait frame")
        width, height = (int(side) for side in arguments.size.split("x"))
        border = 2 * SOLID_BORDER if arguments.backend == "x11" else 0
        session.run_line(f"resize {width + border} {height + border}")
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
    parser.add_argument("--backend", default="x11", choices=["x11", "wayland"])
    parser.add_argument("--times", action="store_true", help="say how long each page takes")
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
