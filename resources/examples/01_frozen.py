# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""One thread for everything: while it works, its event loop stands still."""

import asyncio
import time


async def heartbeat(gaps: list[float]) -> None:
    """Stands for the window: it should beat ten times a second."""
    last = time.perf_counter()
    while True:
        await asyncio.sleep(0.1)
        now = time.perf_counter()
        gaps.append(now - last)
        print(f"beat after {gaps[-1]:.1f} s")
        last = now


async def long_task() -> None:
    print("task: started")
    time.sleep(2)  # not awaited: the loop gets no turn until it is over
    print("task: finished")


async def main() -> None:
    gaps: list[float] = []
    beating = asyncio.create_task(heartbeat(gaps))
    await asyncio.sleep(0.35)
    await long_task()
    await asyncio.sleep(0.35)
    beating.cancel()
    print(f"longest stall: {max(gaps):.1f} s")


if __name__ == "__main__":
    asyncio.run(main())
