#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""What Python's own multiprocessing comes to on this machine, for the benchmark to be compared with: one line of JSON."""

import json
import multiprocessing as mp
import statistics
import time

LINES = 200_000
TEXT = "x" * 60


def flood(end):
    for _ in range(LINES):
        end.send(TEXT)
    end.close()


def echo(end):
    while True:
        end.send(end.recv())


def greet(end):
    end.send("hello")


def lines_per_second():
    here, there = mp.Pipe(duplex=False)
    child = mp.get_context("fork").Process(target=flood, args=(there,))
    child.start()
    there.close()
    here.recv()
    begun = time.perf_counter()
    for _ in range(LINES - 1):
        here.recv()
    seconds = time.perf_counter() - begun
    child.join()
    return (LINES - 1) / seconds


def warm_ms():
    here, there = mp.Pipe()
    child = mp.get_context("fork").Process(target=echo, args=(there,))
    child.start()
    there.close()
    times = []
    for _ in range(41):
        time.sleep(0.02)  # both wait, as a spare worker does
        begun = time.perf_counter()
        here.send("task")
        here.recv()
        times.append(time.perf_counter() - begun)
    child.kill()
    child.join()
    return statistics.median(times) * 1000


def start_ms(method, rounds):
    times = []
    context = mp.get_context(method)
    for _ in range(rounds):
        here, there = context.Pipe(duplex=False)
        begun = time.perf_counter()
        child = context.Process(target=greet, args=(there,))
        child.start()
        here.recv()
        times.append(time.perf_counter() - begun)
        child.join()
    return statistics.median(times) * 1000


if __name__ == "__main__":
    print(json.dumps({
        "lines_per_second": lines_per_second(),
        "warm_ms": warm_ms(),
        "fork_ms": start_ms("fork", 21),
        "spawn_ms": start_ms("spawn", 7),
    }))
