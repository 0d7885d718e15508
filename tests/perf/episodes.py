#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the pages of episodes in a large file against those in a tenth of it.

    tests/perf/episodes.py [--rounds N] [--sizes 20,200] [BUILD_FOLDER]

32 authorities and, at 200 episodes, 5,000 people and 20,000 findings. Needs a build with
-Dbenchmarks=true. What a page costs is counted as tests/perf/work.py says; both files
are measured in turn, and the ratio is the median over the rounds.
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
    def __init__(self, build, file):
        options = uidrive.default_options(size="1280x800", locale="en_GB.UTF-8", timeout=60.0)
        self.session = uidrive.Session([str(build / "src/ui/heddle"), "--today", TODAY,
                                        str(file)], options)
        self.file = file

    def __enter__(self):
        self.session.__enter__()
        self("window", "wait list \"Places\"", "idle")
        self.pid = find_pid(str(self.file))
        return self

    def __exit__(self, *error):
        self.session.__exit__(*error)

    def __call__(self, *lines):
        for line in lines:
            self.session.run_line(line)

    def cost(self, *lines):
        with Work(self.pid) as work:
            self(*lines, "idle", "sleep 0.3", "idle")
        return work.done


def measure(build, file):
    """What each page costs to open and to scroll, and what the window needs then."""
    figures = {}
    with Window(build, file) as window:
        for place in PLACES:
            figures["open", place] = window.cost(f'click list "Places" >> list item ~"{place}"')
            figures["scroll", place] = window.cost("key Page_Down", "key Page_Down",
                                                   "key Page_Up")
        window('click radio button "National Programme"', "idle",
               'click list "Places" >> list item ~"Episodes"', "idle")
        figures["open", "Compare"] = window.cost("key ctrl+3")
        window("key ctrl+1", "idle")
        window.cost('dclick list "Episodes by fieldwork" >> list item #1', 'wait button "Back"')
        for tab in TABS:
            if tab != "Overview":
                figures["open", tab] = window.cost(f'click radio button ~"{tab}"')
            figures["scroll", tab] = window.cost("key Page_Down", "key Page_Down", "key Page_Up")
        figures["memory", "window"] = memory_mib(window.pid)
    return figures


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
    for what in rounds[0][few]:
        small, large = (statistics.median(one[size][what] for one in rounds)
                        for size in (few, many))
        ratio = statistics.median(one[many][what] / one[few][what] for one in rounds)
        held = "held" if ratio <= AT_MOST[what[0]] else "MISSED"
        print(f"  {' '.join(what):<24}{small:9.1f}{large:9.1f}  x {ratio:5.2f}   "
              f"at most {AT_MOST[what[0]]}: {held}")


if __name__ == "__main__":
    compare(__doc__, "make-episodes", "20,200", measure)
