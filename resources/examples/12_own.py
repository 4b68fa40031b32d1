# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""A worker of one's own: thaw run count=3 --worker python3 12_own.py"""

import json
import os
import sys
import threading

COUNT = {"name": "count", "type": "integer", "default": 5, "min": 1, "max": 1000}
PAUSE = {"name": "pause", "type": "real", "default": 0.2, "min": 0, "max": 10}

pipe = open(os.dup(1), "w", encoding="utf-8", buffering=1)  # every line leaves at once
os.dup2(2, 1)  # from here on a stray print() goes to the log and can't break the pipe
asked_to_end = threading.Event()


def send(**message) -> None:
    pipe.write(json.dumps(message) + "\n")


def total(count: int, pause: float) -> dict:
    found = 0
    for number in range(1, count + 1):
        if asked_to_end.wait(pause):
            return {"type": "stopped"}
        found += number
        send(type="print", text="Counted %1 of %2", args=[str(number), str(count)])
        send(type="progress", done=number / count)
    return {"type": "result", "values": {"count": count, "sum": found}}


def work(arguments: dict) -> None:
    try:
        send(**total(**arguments))
    except Exception as error:
        send(type="failed", text="%1", args=[repr(error)])


def listen() -> None:
    """Takes what the program says; the work is done in a thread meanwhile."""
    working = False
    for line in sys.stdin.buffer:
        message = json.loads(line)
        if message["type"] == "run":
            working = True
            threading.Thread(target=work, args=[message["args"]], daemon=True).start()
        elif message["type"] == "cancel":
            asked_to_end.set()
            if not working:
                return


title = "Counting in Python"
send(type="hello", protocol=1, pid=os.getpid(), title=title, args=[COUNT, PAUSE], cancel=True)
listen()
os._exit(0)  # end of the input: nobody wants this work any more, so it ends in the middle
