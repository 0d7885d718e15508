#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""Measures the pages of improvement plans at full size against a tenth of it.

    tests/perf/plans.py [--rounds N] [--sizes 2,20] [BUILD_FOLDER]

Six plans of three iterations and 20 priorities, each with 200 activities and 2,000
allocations; a tenth has two priorities. Needs a build with -Dbenchmarks=true.
"""
import sys

import episodes

TODAY = "2027-01-18"
PLACES = ["Today", "Collaboratives", "Plans", "Workforce"]
TABS = ["Overview", "Sections", "Priorities", "Activities", "Coverage", "Measures", "Drivers",
        "Approvals"]


def measure(build, file):
    figures = {}
    with episodes.Window(build, file) as window:
        for place in PLACES:
            figures["open", place] = window.click(f'list "Places" >> list item ~"{place}"')
        window('click list "Places" >> list item ~"Plans"', "idle")
        figures["open", "a plan"] = window.click('list item ~"Northern Alliance, Improvement"', 2)
        window('wait button "Back"')
        for tab in TABS[1:]:
            figures["open", tab] = window.click(f'radio button ~"{tab}"')
        figures["memory", "window"] = episodes.memory_mib(window.pid)
    return figures


if __name__ == "__main__":
    sys.exit(episodes.compare(__doc__, "make-plans", "2,20", measure))
