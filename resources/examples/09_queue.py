# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""One process owns the value; clients ask it, through a queue, to change it."""

import multiprocessing as mp
import time
from multiprocessing.connection import Connection

CLIENTS, REQUESTS, SERVICE = 3, 5, 0.05


def owner(requests: mp.Queue, answers: tuple[Connection, ...]) -> None:
    value = 0
    for number, amount in iter(requests.get, None):
        time.sleep(SERVICE)
        value += amount  # nobody else can touch it, so no lock is needed
        answers[number].send(value)
    print(f"owner: final value {value}, expected {CLIENTS * REQUESTS}", flush=True)


def client(number: int, requests: mp.Queue, answer: Connection) -> None:
    for _ in range(REQUESTS):
        before = time.perf_counter()
        requests.put((number, 1))
        value = answer.recv()
        waited = time.perf_counter() - before
        print(f"client {number}: got {value} after {waited * 1000:.0f} ms", flush=True)


def main() -> None:
    requests = mp.Queue()
    receivers, senders = zip(*(mp.Pipe(duplex=False) for _ in range(CLIENTS)))
    owning = mp.Process(target=owner, args=(requests, senders))
    clients = zip(range(CLIENTS), [requests] * CLIENTS, receivers)
    asking = [mp.Process(target=client, args=args) for args in clients]
    for process in (owning, *asking):
        process.start()
    for process in asking:
        process.join()
    requests.put(None)  # no more requests
    owning.join()


if __name__ == "__main__":
    main()
