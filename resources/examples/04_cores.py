# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Counts primes with one process, one per core, and four per core."""

import math
import os
import time
from concurrent.futures import ProcessPoolExecutor

LIMIT = 10_000_000  # 664,579 primes below it
SLICE = 50_000  # numbers sieved at a time


def primes_from(first: int) -> int:
    """The number of primes in one slice, by the sieve of Eratosthenes."""
    last = min(first + SLICE, LIMIT)
    sieve = bytearray([1]) * (last - first)
    for factor in range(2, math.isqrt(last) + 1):
        start = max(factor * factor, -(-first // factor) * factor)
        sieve[start - first :: factor] = bytes(len(range(start, last, factor)))
    return sieve.count(1) - sieve[: max(0, 2 - first)].count(1)  # 0 and 1 are not primes


def part(number: int, parts: int) -> int:
    return sum(map(primes_from, range(number * SLICE, LIMIT, parts * SLICE)))


def measure(workers: int) -> float:
    before = time.perf_counter()
    with ProcessPoolExecutor(workers) as pool:
        found = sum(pool.map(part, range(workers), [workers] * workers))
    elapsed = time.perf_counter() - before  # with the time to start the workers
    print(f"workers: {workers:3}  primes: {found:,}  {elapsed:.2f} s", flush=True)
    return elapsed


if __name__ == "__main__":
    cores = os.cpu_count() or 1
    one, per_core, too_many = map(measure, (1, cores, 4 * cores))
    print(f"one per core: {one / per_core:.1f} times as fast as one")
    print(f"four per core: {one / too_many:.1f} times as fast as one")
