#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""report.py BUILD: what gcov says of workers/ and app/, room by room, and each line that was not reached."""

import collections
import gzip
import json
import pathlib
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]


def told(build):
    """What gcov says of each file, one object file after the other."""
    counts = sorted(pathlib.Path(build).resolve().rglob("*.gcda"))
    with tempfile.TemporaryDirectory() as folder:
        for path in counts:
            subprocess.run(["gcov", "--json-format", "--branch-probabilities", path], cwd=folder, check=True,
                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            for result in pathlib.Path(folder).glob("*.gcov.json.gz"):
                yield from json.loads(gzip.open(result).read())["files"]
                result.unlink()


def ours(name):
    """The path from the root of the tree, of a file that counts."""
    path = pathlib.Path(name)
    path = (path if path.is_absolute() else ROOT / path).resolve()
    if not path.is_relative_to(ROOT):
        return None
    inside = path.relative_to(ROOT)
    return inside if inside.parts[0] in ("workers", "app") and "build" not in inside.parts else None


def main():
    lines = collections.defaultdict(collections.Counter)  # file → line → times
    branches = collections.defaultdict(dict)  # file → (line, number) → times
    for file in told(sys.argv[1]):
        path = ours(file["file"])
        if not path:
            continue
        for line in file["lines"]:
            number = line["line_number"]
            lines[path][number] += line["count"]
            # A template, or a function in a header, is there more than once: the branches of one line are put together.
            for i, branch in enumerate(one for one in line["branches"] if not one["throw"]):
                key = number, i
                branches[path][key] = branches[path].get(key, 0) + branch["count"]

    rooms = collections.defaultdict(lambda: [0, 0, 0, 0])
    for path in lines:
        for room in (str(path.parent), "all"):
            sums = rooms[room]
            sums[0] += sum(1 for times in lines[path].values() if times)
            sums[1] += len(lines[path])
            sums[2] += sum(1 for times in branches[path].values() if times)
            sums[3] += len(branches[path])
    print(f"{'':24}{'lines':>16}{'branches':>20}")
    for room in sorted(rooms, key=lambda name: (name == "all", name)):
        hit, of, taken, ways = rooms[room]
        print(f"{room:24}{hit:6}/{of:<6}{100 * hit / of:5.1f} %{taken:8}/{ways:<6}{100 * taken / max(1, ways):5.1f} %")
    print()
    for path in sorted(lines):
        text = (ROOT / path).read_text().splitlines()
        for number in sorted(number for number, times in lines[path].items() if not times):
            print(f"{path}:{number}: {text[number - 1].strip()}")


main()
