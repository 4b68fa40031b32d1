# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Processes get copies: what they change stays theirs, unless they send it back."""

from concurrent.futures import ProcessPoolExecutor

x = 4
y = 6


def f1(x: int, y: int) -> int:
    x += y
    return x  # sent back to main; without this line it would be lost


def f2(x: int, y: int) -> int:
    y = x - y
    return y


def main() -> None:
    with ProcessPoolExecutor(max_workers=2) as pool:
        first = pool.submit(f1, x, y)
        second = pool.submit(f2, x, y)
        print("F1:", first.result())
        print("F2:", second.result())
    print("X:", x, "Y:", y)


if __name__ == "__main__":
    main()
