# SPDX-License-Identifier: GPL-3.0-or-later
"""What a process does between two moments, as instructions where the system counts them.

A busy machine, or one whose clock changes, makes the same work take half as long again;
the number of instructions stays the same to a few in a hundred. Where counting is not
allowed it is milliseconds of the processor.
"""
import ctypes
import os
import platform
import struct
import time

PERF_EVENT_OPEN = {"x86_64": 298, "aarch64": 241}
SIZE = 112
HARDWARE, INSTRUCTIONS = 0, 1
INHERIT, EXCLUDE_KERNEL, EXCLUDE_HV = 1 << 1, 1 << 5, 1 << 6


def open_counter(thread):
    """Of a thread and of those that it starts; OSError where it is not allowed."""
    number = PERF_EVENT_OPEN.get(platform.machine())
    if number is None:
        raise OSError("no counters known here")
    libc = ctypes.CDLL(None, use_errno=True)
    attributes = struct.pack("IIQQQQQ", HARDWARE, SIZE, INSTRUCTIONS, 0, 0, 0,
                             INHERIT | EXCLUDE_KERNEL | EXCLUDE_HV)
    counter = libc.syscall(number, attributes.ljust(SIZE, b"\0"), thread, -1, -1, 0)
    if counter < 0:
        raise OSError(ctypes.get_errno(), "no counter")
    return counter


def is_counted():
    try:
        os.close(open_counter(0))
    except OSError:
        return False
    return True


UNIT = "million instructions" if is_counted() else "ms"


class Work:
    """with Work(pid) as work: …; work.done is in UNIT."""

    def __init__(self, pid):
        self.pid = pid
        self.counters = []
        self.done = 0.0

    def read_clock(self):
        """With the threads that have ended: its clock, as CPUCLOCK_SCHED of Linux."""
        return time.clock_gettime_ns((~self.pid << 3) | 2) / 1e6

    def __enter__(self):
        if UNIT == "ms":
            self.done = -self.read_clock()
            return self
        for thread in os.listdir(f"/proc/{self.pid}/task"):
            try:
                self.counters.append(open_counter(int(thread)))
            except ProcessLookupError:
                pass  # it has ended since
        return self

    def __exit__(self, *error):
        if UNIT == "ms":
            self.done += self.read_clock()
            return
        for counter in self.counters:
            self.done += struct.unpack("Q", os.read(counter, 8))[0] / 1e6
            os.close(counter)
