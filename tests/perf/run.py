#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures Heddle's window against the floor: a bare window, run in turn.

    tests/perf/run.py [--rounds N] [--sizes 100,10000,100000] [BUILD_FOLDER]

Needs a build with -Dbenchmarks=true and Xvfb; prints each figure as a ratio
(median over the rounds of the ratio within a round), so that a slow or busy
machine cancels out. Absolute times are there to be understood, not compared.
"""
import argparse
import os
import pathlib
import queue
import re
import shutil
import statistics
import subprocess
import sys
import tempfile
import threading
import time

QUIET = 1.5         # seconds without a repaint that count as settled
SMALL = 600         # pixels: a blinking caret is not a repaint
ACTION_QUIET = 0.8
IDLE = 5.0
PAGES = {"today": ["alt+1"], "month": ["alt+2", "ctrl+1"]}
PAGE_SIZE = 10000
LIMITS = {
    **{f"{figure} @{page} / floor": limit for page in PAGES for figure, limit in
       (("first frame", 1.35), ("settled", 1.6), ("private memory", 1.6))},
    "first frame @10000 / floor": 1.35,
    "settled @10000 / floor": 1.6,
    "private memory @10000 / floor": 1.6,
    "first frame @100000 / @100": 1.1,
    "settled @100000 / @100": 1.1,
    "private memory @100000 / @100": 1.1,
    "search @100000, ms": 120,
    "idle CPU @10000, ms": 10,
    "idle repaints @10000": 0,
}


class Session:
    """A program under xwatch."""

    def __init__(self, build, environment, command):
        self.process = subprocess.Popen(
            [build / "tests/perf/xwatch", *command], env=environment, text=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            stderr=None if os.environ.get("PERF_SHOW") else subprocess.DEVNULL)
        self.events = queue.Queue()
        self.pid = None
        threading.Thread(target=self.read, daemon=True).start()

    def read(self):
        for line in self.process.stdout:
            words = line.split()
            self.events.put((words[0], [int(word) for word in words[1:]]))
        self.events.put(("EXIT", [0, 0]))

    def wait(self, quiet, limit=60.0):
        """Events until nothing larger than a caret was painted for `quiet` seconds."""
        seen, end, still = [], time.monotonic() + limit, time.monotonic()
        while time.monotonic() - still < quiet:
            if time.monotonic() > end:
                sys.exit("the window does not come to rest")
            try:
                name, values = self.events.get(timeout=0.02)
            except queue.Empty:
                continue
            if name == "EXIT":
                sys.exit("the program ended by itself; PERF_SHOW=1 shows what it says")
            if name == "PID":
                self.pid = values[0]
            elif name != "DAMAGE" or values[0] >= SMALL:
                still = time.monotonic()
                seen.append((name, values))
        return seen

    def send(self, command):
        self.process.stdin.write(command + "\n")
        self.process.stdin.flush()

    def cpu_ms(self):
        tasks = pathlib.Path(f"/proc/{self.pid}/task").glob("*/schedstat")
        return sum(int(task.read_text().split()[0]) for task in tasks) / 1e6

    def private_kib(self):
        rollup = pathlib.Path(f"/proc/{self.pid}/smaps_rollup").read_text()
        return int(re.search(r"Private_Dirty:\s+(\d+)", rollup)[1])

    def close(self):
        self.send("quit")
        self.process.wait(timeout=20)


def moment(events, name, which=0):
    times = [values[-1] for event, values in events if event == name]
    return times[which] / 1e6 if times else float("nan")


def measure(build, environment, command, extras):
    session = Session(build, environment, command)
    events = session.wait(QUIET)
    start = moment(events, "START")
    figures = {
        "first frame": moment(events, "FRAME") - start,
        "settled": moment(events, "DAMAGE", -1) - start,
        "private memory": session.private_kib() / 1024,
        "start CPU": session.cpu_ms(),
    }
    if extras:
        before = session.cpu_ms()
        time.sleep(IDLE)
        repaints = session.wait(0.1)
        figures["idle CPU"] = session.cpu_ms() - before
        figures["idle repaints"] = len(repaints)
        figures["search"] = measure_search(session)
    session.close()
    return figures


def measure_search(session):
    session.send("key ctrl+f")
    session.wait(ACTION_QUIET)
    session.send("type fieldwork")
    events = session.wait(ACTION_QUIET)
    return moment(events, "DAMAGE", -1) - moment(events, "ACT")


def open_with(build, environment, command, keys):
    """Has the file begin on the page that the keys lead to."""
    session = Session(build, environment, command)
    session.wait(QUIET)
    for key in keys:
        session.send("key " + key)
        session.wait(ACTION_QUIET)
    session.close()


def start_display(environment):
    read, write = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(write), "-screen", "0", "1600x900x24", "-nolisten", "tcp"],
        pass_fds=[write], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    os.close(write)
    number = os.read(read, 16).split(b"\n")[0].decode()
    environment["DISPLAY"] = f":{number}"
    return server


def make_environment(home):
    environment = dict(os.environ)
    for name in ("WAYLAND_DISPLAY", "XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"):
        environment.pop(name, None)
    environment.update(HOME=str(home), GSETTINGS_BACKEND="memory", GSK_RENDERER="cairo",
                       GDK_BACKEND="x11", GTK_A11Y="none", GDK_DEBUG="no-portals",
                       DBUS_SESSION_BUS_ADDRESS="disabled:", LC_ALL="C.UTF-8")
    return environment


def tell(label, value, unit=""):
    limit = LIMITS.get(label)
    held = "held" if limit is None or value <= limit else "MISSED"
    verdict = "" if limit is None else f"   at most {limit}: {held}"
    print(f"  {label:<36}{value:8.2f}{unit}{verdict}")


def ratio(rounds, figure, over, under):
    return statistics.median(one[over][figure] / one[under][figure] for one in rounds)


def report(rounds, sizes, pages):
    print("\nmedians, absolute")
    for name in ["floor", *sizes, *pages]:
        figures = {key: statistics.median(one[name][key] for one in rounds)
                   for key in rounds[0][name]}
        print(f"  {name:<8}" + ", ".join(f"{key} {value:.1f}" for key, value in figures.items()))
    print("\nratios, medians over the rounds")
    for figure in ("first frame", "settled", "private memory", "start CPU"):
        for name in [*sizes, *pages]:
            tell(f"{figure} @{name} / floor", ratio(rounds, figure, name, "floor"))
        if len(sizes) > 1:
            tell(f"{figure} @{sizes[-1]} / @{sizes[0]}",
                 ratio(rounds, figure, sizes[-1], sizes[0]))
    for size in sizes:
        for figure, unit in (("search", ", ms"), ("idle CPU", ", ms"), ("idle repaints", "")):
            tell(f"{figure} @{size}{unit}",
                 statistics.median(one[size][figure] for one in rounds))


def rotated(names, by):
    """Who comes after whom makes a difference of up to a tenth."""
    by %= len(names)
    return names[by:] + names[:by]


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("build", nargs="?", default="_build", type=pathlib.Path)
    parser.add_argument("--rounds", type=int, default=7)
    parser.add_argument("--sizes", default="100,10000,100000")
    parser.add_argument("--pages", default=",".join(PAGES),
                        help=f"pages to start on, with {PAGE_SIZE} records")
    options = parser.parse_args()
    build = options.build.resolve()
    sizes = [int(size) for size in options.sizes.split(",")] if options.sizes else []
    try:  # ahead of whatever else runs here, where that is allowed
        os.sched_setscheduler(0, os.SCHED_RR, os.sched_param(1))
    except OSError:
        print("not allowed to run ahead of others: expect noise")
    home = pathlib.Path(tempfile.mkdtemp(prefix="heddle-perf-"))
    environment = make_environment(home)
    server = start_display(environment)
    try:
        commands = {"floor": [build / "tests/perf/floor"]}
        for size in sizes:
            path = home / f"{size}.db"
            subprocess.run([build / "tests/perf/make-deadlines", path, str(size)],
                           env=environment, check=True)
            commands[size] = [build / "src/ui/heddle", path]
        for page in options.pages.split(",") if options.pages else []:
            path = home / f"{page}.db"
            subprocess.run([build / "tests/perf/make-deadlines", path, str(PAGE_SIZE)],
                           env=environment, check=True)
            commands[page] = [build / "src/ui/heddle", path]
            open_with(build, environment, commands[page], PAGES[page])
        for command in commands.values():
            measure(build, environment, command, False)
        rounds = []
        for number in range(options.rounds):
            rounds.append({name: measure(build, environment, commands[name], name in sizes)
                           for name in rotated(list(commands), number)})
            print(f"round {number + 1} of {options.rounds}", flush=True)
        report(rounds, sizes, [name for name in commands if name in PAGES])
    finally:
        server.terminate()
        shutil.rmtree(home, ignore_errors=True)


if __name__ == "__main__":
    main()
