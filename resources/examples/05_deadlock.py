# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Two locks taken in opposite order, and a monitor that names the cycle."""

import time
from threading import Lock, Thread

HOLD = 0.5  # seconds
locks = {"lock_x": Lock(), "lock_y": Lock()}
wanted: dict[str, str] = {}  # actor: the lock it waits for
holder: dict[str, str] = {}  # lock: the actor that has it


def actor(name: str, order: list[str]) -> None:
    for lock in order:
        wanted[name] = lock
        locks[lock].acquire()
        del wanted[name]
        holder[lock] = name
        print(f"{name} took {lock}\n", end="")
        time.sleep(HOLD)
    for lock in order:
        del holder[lock]
        locks[lock].release()


def cycle(path: list[str]) -> list[str]:
    while (lock := wanted.get(path[-1])) and (other := holder.get(lock)):
        path += [lock, other]
        if other == path[0]:
            return path
    return []


def run(**orders: list[str]) -> str:
    # Daemon threads: the program can end while they are stuck.
    threads = [Thread(target=actor, args=item, daemon=True) for item in orders.items()]
    for thread in threads:
        thread.start()
    while any(thread.is_alive() for thread in threads):
        if stuck := cycle(["f1"]):
            return "stuck: " + " → ".join(stuck)
        time.sleep(0.05)
    return "finished"


if __name__ == "__main__":
    print(run(f1=["lock_x", "lock_y"], f2=["lock_x", "lock_y"]))
    print(run(f1=["lock_x", "lock_y"], f2=["lock_y", "lock_x"]))
