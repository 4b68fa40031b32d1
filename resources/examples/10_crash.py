# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Workers that end badly, and what their parent sees."""

import ctypes
import multiprocessing
import os
import resource
import signal
import sys
import time

WORKERS = {
    "segfault": lambda: ctypes.string_at(0),  # reads where nothing is
    "abort": os.abort,
    "exit": lambda: sys.exit(3),
    "kill": lambda: os.kill(os.getpid(), signal.SIGKILL),
    "hang": lambda: time.sleep(3600),
}


def worker(kind: str) -> None:
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))  # leave no core file behind
    WORKERS[kind]()


def watch(kind: str) -> str:
    process = multiprocessing.Process(target=worker, args=(kind,))
    process.start()
    process.join(0.5 if kind == "hang" else None)  # one that hangs never ends by itself
    if process.exitcode is None:
        process.kill()
        process.join()
        return "no answer after 0.5 s, killed"
    if process.exitcode < 0:
        name = signal.Signals(-process.exitcode).name
        return f"ended by {name} (exitcode {process.exitcode})"
    return f"ended by itself (exitcode {process.exitcode})"


if __name__ == "__main__":
    for kind in WORKERS:
        print(f"{kind:8} {watch(kind)}")
    print("the parent is unharmed")
