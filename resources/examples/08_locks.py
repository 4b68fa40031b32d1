# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""A lock and a semaphore between processes.

Python's stay taken when their holder is killed; Thaw's free themselves.
"""

import multiprocessing as mp
import time
from multiprocessing.sharedctypes import Synchronized
from multiprocessing.synchronize import Semaphore

ACTORS, PERMITS, HOLD = 6, 2, 0.3


def actor(name: int, permits: Semaphore, inside: Synchronized, most: Synchronized) -> None:
    with permits:
        with inside.get_lock():  # the lock makes reading and writing one step
            inside.value += 1
            most.value = max(most.value, inside.value)
            print(f"actor {name} enters: {inside.value} inside", flush=True)
        time.sleep(HOLD)
        with inside.get_lock():
            inside.value -= 1


def main() -> None:
    most = mp.Value("i", 0)
    shared = (mp.Semaphore(PERMITS), mp.Value("i", 0), most)
    actors = [mp.Process(target=actor, args=(n + 1, *shared)) for n in range(ACTORS)]
    for process in actors:
        process.start()
    for process in actors:
        process.join()
    print(f"most inside at once: {most.value}, permits: {PERMITS}")


if __name__ == "__main__":
    main()
