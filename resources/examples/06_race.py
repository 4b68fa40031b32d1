# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Threads that share a structure lose updates; a lock or copies lose none."""

import threading
import time
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from contextlib import AbstractContextManager, nullcontext

ACTORS, ADDITIONS = 4, 2_000


def add_to(counts: dict[str, int], guard: AbstractContextManager) -> int:
    for _ in range(ADDITIONS):
        with guard:
            seen = counts["total"]
            time.sleep(0)  # another thread may run here, between reading and writing
            counts["total"] = seen + 1
    return counts["total"]


def threads(guard: AbstractContextManager) -> int:
    shared = {"total": 0}
    with ThreadPoolExecutor(ACTORS) as pool:
        for _ in range(ACTORS):
            pool.submit(add_to, shared, guard)
    return shared["total"]


def processes() -> int:
    copies = [{"total": 0}] * ACTORS
    with ProcessPoolExecutor(ACTORS) as pool:
        return sum(pool.map(add_to, copies, [nullcontext()] * ACTORS))


def report(cure: str, before: float, found: int) -> None:
    elapsed = time.perf_counter() - before
    expected = ACTORS * ADDITIONS
    lost = expected - found
    print(f"{cure:6}  expected {expected}, found {found}, lost {lost}, {elapsed:.2f} s")


if __name__ == "__main__":
    report("none", time.perf_counter(), threads(nullcontext()))
    report("lock", time.perf_counter(), threads(threading.Lock()))
    report("copies", time.perf_counter(), processes())
