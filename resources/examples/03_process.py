# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""The work in a process. That is no cure if main then waits for it."""

import asyncio
import multiprocessing
import os
import time


def work() -> None:
    print(f"worker {os.getpid()}: started", flush=True)
    time.sleep(2)
    print(f"worker {os.getpid()}: finished", flush=True)


async def heartbeat(late: list[float]) -> None:
    while True:
        due = time.perf_counter() + 0.01
        await asyncio.sleep(0.01)
        late.append(time.perf_counter() - due)


async def watch(*, wait: bool) -> None:
    late: list[float] = []
    beating = asyncio.create_task(heartbeat(late))
    await asyncio.sleep(0.1)
    worker = multiprocessing.Process(target=work)
    worker.start()
    if wait:
        worker.join()  # the commonest mistake
    while worker.is_alive():
        print(f"main {os.getpid()}: the worker is still running", flush=True)
        await asyncio.sleep(0.3)
    await asyncio.sleep(0.1)
    beating.cancel()
    print(f"longest stall: {max(late) * 1000:.0f} ms")


if __name__ == "__main__":
    print("Looking every 0.3 s with a timer")
    asyncio.run(watch(wait=False))
    print("Waiting for the process")
    asyncio.run(watch(wait=True))
