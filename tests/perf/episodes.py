#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the pages of episodes in a large file against those in a small one.

    tests/perf/episodes.py [--rounds N] [--sizes 10,200] [BUILD_FOLDER]

32 authorities and, at 200 episodes, 5,000 people and 20,000 findings. Needs a build with
-Dbenchmarks=true. What a page costs is counted as tests/perf/work.py says; both files
are measured in turn, and the ratio is the median over the rounds.

Scrolling is compared by strides of the wheel: three notches, which are as many pixels
and pictures in both files. Keys would not do. Page Down only moves the focus while the
row it goes to is in sight, and where ten episodes end it does nothing, so that the small
file would do less and not the same for less. The window is low, so that ten episodes
fill more than it shows; only strides that went their whole way count, down and up, and
the figure is the median of what they cost. The large file goes on to strides where rows
are made or used again. A page that has no whole stride in one of the files has no figure.
"""
import argparse
import os
import pathlib
import re
import shutil
import statistics
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent / "ui" / "driver"))
import uidrive  # noqa: E402
from work import UNIT, Work  # noqa: E402

TODAY = "2027-01-18"
AT_MOST = {"open": 1.2, "scroll": 1.2, "memory": 1.1}
PLACES = ["Today", "Calendar", "Collaboratives", "Episodes", "Learning"]
TABS = ["Overview", "Focus", "Timeline", "Team", "Programme", "Documents", "Fieldwork", "Report",
        "Follow-up"]
AT_REST = 10  # of UNIT, in a second
WHEEL_UP, WHEEL_DOWN = 4, 5
NOTCHES = 3
STRIDES = 8


def memory_mib(pid):
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text(encoding="utf-8")
    return int(re.search(r"Private_Dirty:\s+(\d+)", rollup)[1]) / 1024


def find_pid(file):
    for path in pathlib.Path("/proc").glob("[0-9]*/cmdline"):
        try:
            words = path.read_bytes().split(b"\0")
        except OSError:
            continue
        if words[0].endswith(b"/heddle") and os.fsencode(file) in words:
            return int(path.parent.name)
    raise SystemExit(f"no window shows {file}")


class Window:
    def __init__(self, build, file, size="1280x800"):
        options = uidrive.default_options(size=size, locale="en_GB.UTF-8", timeout=60.0)
        self.session = uidrive.Session([str(build / "src/ui/heddle"), "--today", TODAY,
                                        str(file)], options)
        self.file = file

    def __enter__(self):
        self.session.__enter__()
        self("window", "wait list \"Places\"", "idle")
        self.pid = find_pid(str(self.file))
        self.rest()
        return self

    def __exit__(self, *error):
        self.session.__exit__(*error)

    def __call__(self, *lines):
        for line in lines:
            self.session.run_line(line)

    def rest(self):
        """Until it has done what it does by itself: a backup takes a large file longer."""
        while True:
            with Work(self.pid) as work:
                self("sleep 1")
            if work.done < AT_REST:
                return

    def count(self, act):
        """What the window does of it until the picture rests."""
        with Work(self.pid) as work:
            act()
            self("idle", "sleep 0.5", "idle")
        return work.done

    def click(self, what, times=1):
        """What a click costs. Where to click is found before the count begins: that reads
        the accessible tree, of which every page that was ever opened is a part."""
        _, x, y = self.session.spot(what)
        self.session.inp.move(x, y)
        self("sleep 0.3", "idle")
        return self.count(lambda: self.session.inp.click(1, times, 60))

    def find_scrolled(self):
        """What fills most of the page: its place, its page and how far it was scrolled."""
        ours = [one for one in self.session.widgets("type=GtkScrolledWindow") if one["x"] > 200]
        return max(ours, key=lambda one: one["w"] * one["h"], default=None)

    def stride(self, button):
        """What each stride of up to so many costs, to the last that goes its whole way."""
        costs = []
        before = self.find_scrolled()
        whole = NOTCHES * before["page"] ** (2 / 3)
        while len(costs) < STRIDES:
            with Work(self.pid) as work:
                self.session.inp.click(button, NOTCHES, 60)
                self("idle", "sleep 0.1", "idle")
            after = self.find_scrolled()
            if abs(after["at"] - before["at"]) < whole - NOTCHES:  # a list rounds each
                break
            costs.append(work.done)
            before = after
        return costs

    def scroll(self):
        """What a stride costs, down and up again: the files need not begin at one place."""
        scrolled = self.find_scrolled()
        if scrolled is None:
            return None
        # Beside the rows, where no tooltip comes.
        self.session.inp.move(scrolled["x"] + 3, scrolled["y"] + scrolled["h"] // 2)
        self("sleep 0.6", "idle")
        costs = self.stride(WHEEL_DOWN) + self.stride(WHEEL_UP)
        return statistics.median(costs) if costs else None


def open_places(window, figures):
    for place in PLACES:
        figures["open", place] = window.click(f'list "Places" >> list item ~"{place}"')
    window('click radio button "National Programme"', "idle",
           'click list "Places" >> list item ~"Episodes"', "idle")
    figures["open", "Compare"] = window.count(lambda: window("key ctrl+3"))
    window("key ctrl+1", "idle")
    window('dclick list "Episodes by fieldwork" >> list item #1', 'wait button "Back"', "idle")
    for tab in TABS[1:]:
        figures["open", tab] = window.click(f'radio button ~"{tab}"')


def scroll_places(window, figures):
    for place in PLACES:
        window(f'click list "Places" >> list item ~"{place}"', "idle", "sleep 1", "idle")
        figures["scroll", place] = window.scroll()
    window('click list "Places" >> list item ~"Episodes"', "idle", "key Home", "idle",
           'dclick list "Episodes by fieldwork" >> list item #1', 'wait button "Back"')
    for tab in TABS:
        window(f'click radio button ~"{tab}"', "idle", "sleep 1", "idle")
        figures["scroll", tab] = window.scroll()


def measure(build, file):
    """What each page costs to open and to scroll, and what the window needs then."""
    figures = {}
    with Window(build, file) as window:
        open_places(window, figures)
        figures["memory", "window"] = memory_mib(window.pid)
    with Window(build, file, "1280x400") as window:
        scroll_places(window, figures)
    return {what: figure for what, figure in figures.items() if figure is not None}


def leave(build, file):
    """A file opens where it was left: here at a place whose opening is not measured."""
    with Window(build, file) as window:
        window('click list "Places" >> list item ~"Meetings"', "idle")


def measure_copy(measure_one, build, file):
    """Of a copy, so that each round begins at that place and opens every other anew."""
    copy = file.with_name("measured.db")
    shutil.copy(file, copy)
    return measure_one(build, copy)


def compare(description, maker, default_sizes, measure_one):
    """Makes a small and a large file, measures both in turn, and prints the ratios."""
    parser = argparse.ArgumentParser(description=description.split("\n", maxsplit=1)[0])
    parser.add_argument("build", nargs="?", default="_build", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--sizes", default=default_sizes)
    options = parser.parse_args()
    build = options.build.resolve()
    sizes = options.sizes.split(",")
    with tempfile.TemporaryDirectory(prefix="heddle-perf-") as folder:
        files = {size: pathlib.Path(folder) / f"{size}.db" for size in sizes}
        for size, file in files.items():
            subprocess.run([build / "tests/perf" / maker, file, size], check=True)
            leave(build, file)
        rounds = []
        for number in range(options.rounds):
            rounds.append({size: measure_copy(measure_one, build, file)
                           for size, file in files.items()})
            print(f"round {number + 1} of {options.rounds}", flush=True)
    few, many = sizes
    print(f"in {UNIT}, memory in MiB")
    for what in (one for one in rounds[0][few] if one in rounds[0][many]):
        small, large = (statistics.median(one[size][what] for one in rounds)
                        for size in (few, many))
        ratio = statistics.median(one[many][what] / one[few][what] for one in rounds)
        held = "held" if ratio <= AT_MOST[what[0]] else "MISSED"
        print(f"  {' '.join(what):<24}{small:9.1f}{large:9.1f}  x {ratio:5.2f}   "
              f"at most {AT_MOST[what[0]]}: {held}")


if __name__ == "__main__":
    compare(__doc__, "make-episodes", "10,200", measure)
