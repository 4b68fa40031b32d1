# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""The work in a thread. How main looks at it decides whether main stays alive."""

import asyncio
import threading
import time


def work() -> None:
    time.sleep(2)


async def heartbeat(late: list[float]) -> None:
    """Stands for the window: notes by how much each beat is late."""
    while True:
        due = time.perf_counter() + 0.01
        await asyncio.sleep(0.01)
        late.append(time.perf_counter() - due)


async def watch(worker: threading.Thread, *, join: bool) -> None:
    late: list[float] = []
    beating = asyncio.create_task(heartbeat(late))
    worker.start()
    while worker.is_alive():
        print("main: the worker is still running")
        if join:
            worker.join(0.3)  # waits here, and the event loop with it
            await asyncio.sleep(0.02)  # a short turn for the window
        else:
            await asyncio.sleep(0.3)  # comes back later, as a timer does
    beating.cancel()
    print(f"longest stall: {max(late) * 1000:.0f} ms")


if __name__ == "__main__":
    print("Looking every 0.3 s with a timer")
    asyncio.run(watch(threading.Thread(target=work), join=False))
    print("Looking every 0.3 s with join(0.3)")
    asyncio.run(watch(threading.Thread(target=work), join=True))
