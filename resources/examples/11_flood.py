# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""A worker that talks faster than anyone can paint: count all, paint the newest."""

import multiprocessing
import threading
import time
from multiprocessing.connection import Connection

LINES, FRAME = 300_000, 1 / 60


def worker(pipe: Connection) -> None:
    for number in range(1, LINES + 1):
        pipe.send_bytes(b"line %d" % number)  # waits while the pipe is full


class Reader(threading.Thread):
    counted, newest = 0, b""

    def __init__(self, pipe: Connection) -> None:
        super().__init__()
        self.pipe = pipe

    def run(self) -> None:
        try:
            while True:
                self.newest = self.pipe.recv_bytes()
                self.counted += 1
        except EOFError:
            self.pipe.close()


if __name__ == "__main__":
    receiving, sending = multiprocessing.Pipe(duplex=False)
    multiprocessing.Process(target=worker, args=(sending,)).start()
    sending.close()  # ours: the pipe ends when the worker's copy is closed as well
    reader = Reader(receiving)
    reader.start()
    painted = 0
    while reader.is_alive():
        time.sleep(FRAME)
        painted += 1
        print(f"\r{reader.newest.decode():12}", end="", flush=True)
    print(f"\nsent {LINES:,}, counted {reader.counted:,}, painted {painted:,}")
