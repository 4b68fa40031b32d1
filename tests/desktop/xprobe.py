#!/usr/bin/env python3
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
"""Looks at the windows of an X display from outside, for the tests and for measuring.

  xprobe.py geometry TITLE             x y width height on the screen, of the first window with this title
  xprobe.py ancestors TITLE            the titles of the windows around it
  xprobe.py hash X Y WIDTH HEIGHT      a checksum of what is on the screen there
  xprobe.py ping SECONDS TITLE... [-- TITLE...]
                                       _NET_WM_PING every 20 ms to each; prints JSON: how many were answered, and the ms
                                       until then. Waits for every answer, but not for those of the titles after --
  xprobe.py dock late|never PROGRAM    a subject that is to live in a window whose creation reaches the X server only after
                                       the subject has looked for it, or never; prints whether it says that it lives there,
                                       and whether it does
  xprobe.py serve                      takes the first three from stdin, one a line, words separated by tabs, and
                                       answers each with one line; an empty one where there is no such window

Exit code 1 where there is no such window. Only libX11, through ctypes.
"""
import ctypes
import json
import select
import subprocess
import sys
import time
import zlib

x11 = ctypes.CDLL("libX11.so.6")
Window = ctypes.c_ulong
Atom = ctypes.c_ulong


class ClientMessage(ctypes.Structure):
    _fields_ = [("type", ctypes.c_int), ("serial", ctypes.c_ulong), ("send_event", ctypes.c_int),
                ("display", ctypes.c_void_p), ("window", Window), ("message_type", Atom),
                ("format", ctypes.c_int), ("data", ctypes.c_long * 5)]


class Event(ctypes.Union):
    _fields_ = [("type", ctypes.c_int), ("client", ClientMessage), ("pad", ctypes.c_long * 24)]


class Image(ctypes.Structure):  # the beginning of XImage
    _fields_ = [("width", ctypes.c_int), ("height", ctypes.c_int), ("xoffset", ctypes.c_int),
                ("format", ctypes.c_int), ("data", ctypes.POINTER(ctypes.c_char)), ("byte_order", ctypes.c_int),
                ("unit", ctypes.c_int), ("bit_order", ctypes.c_int), ("pad", ctypes.c_int),
                ("depth", ctypes.c_int), ("bytes_per_line", ctypes.c_int)]


@ctypes.CFUNCTYPE(ctypes.c_int, ctypes.c_void_p, ctypes.c_void_p)
def ignore_errors(_display, _error):  # a window may vanish while it is looked at
    return 0


def declare():
    pointer = ctypes.c_void_p
    x11.XOpenDisplay.restype = pointer
    x11.XDefaultRootWindow.argtypes, x11.XDefaultRootWindow.restype = [pointer], Window
    x11.XInternAtom.argtypes, x11.XInternAtom.restype = [pointer, ctypes.c_char_p, ctypes.c_int], Atom
    x11.XQueryTree.argtypes = [pointer, Window] + [pointer] * 4
    x11.XFetchName.argtypes = [pointer, Window, pointer]
    x11.XFree.argtypes = [pointer]
    x11.XGetGeometry.argtypes = [pointer, Window] + [pointer] * 7
    x11.XTranslateCoordinates.argtypes = [pointer, Window, Window, ctypes.c_int, ctypes.c_int] + [pointer] * 3
    x11.XSelectInput.argtypes = [pointer, Window, ctypes.c_long]
    x11.XSendEvent.argtypes = [pointer, Window, ctypes.c_int, ctypes.c_long, pointer]
    x11.XNextEvent.argtypes = [pointer, pointer]
    x11.XCreateSimpleWindow.argtypes = [pointer, Window] + [ctypes.c_int] * 2 + [ctypes.c_uint] * 3 + [Window] * 2
    x11.XCreateSimpleWindow.restype = Window
    for name in ("XPending", "XFlush", "XConnectionNumber"):
        getattr(x11, name).argtypes = [pointer]
    x11.XGetImage.argtypes = [pointer, Window, ctypes.c_int, ctypes.c_int, ctypes.c_uint, ctypes.c_uint,
                              ctypes.c_ulong, ctypes.c_int]
    x11.XGetImage.restype = ctypes.POINTER(Image)
    x11.XSetErrorHandler(ignore_errors)


def children_of(display, window):
    root, parent, count = Window(), Window(), ctypes.c_uint()
    children = ctypes.POINTER(Window)()
    if not x11.XQueryTree(display, window, ctypes.byref(root), ctypes.byref(parent), ctypes.byref(children),
                          ctypes.byref(count)):
        return 0, []
    found = [children[i] for i in range(count.value)]
    if count.value:
        x11.XFree(children)
    return parent.value, found


def title_of(display, window):
    name = ctypes.c_char_p()
    x11.XFetchName(display, window, ctypes.byref(name))
    return (name.value or b"").decode("utf-8", "replace")


def find(display, window, title):
    if title_of(display, window) == title:
        return window
    for child in children_of(display, window)[1]:
        found = find(display, child, title)
        if found:
            return found
    return None


def geometry(display, root, window):
    other, x, y = Window(), ctypes.c_int(), ctypes.c_int()
    width, height, border, depth = (ctypes.c_uint() for _ in range(4))
    x11.XGetGeometry(display, window, ctypes.byref(other), ctypes.byref(x), ctypes.byref(y), ctypes.byref(width),
                     ctypes.byref(height), ctypes.byref(border), ctypes.byref(depth))
    x11.XTranslateCoordinates(display, window, root, 0, 0, ctypes.byref(x), ctypes.byref(y), ctypes.byref(other))
    return x.value, y.value, width.value, height.value


def screen_hash(display, root, x, y, width, height):
    image = x11.XGetImage(display, root, x, y, width, height, ctypes.c_ulong(-1).value, 2)
    if not image:
        raise Missing("that is not on the screen")
    size = image.contents.bytes_per_line * height
    return zlib.crc32(ctypes.string_at(image.contents.data, size))


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(share * len(values)))] if values else None


PATIENCE = 60  # seconds, for an answer that will come


def ping(display, root, windows, seconds, awaited):
    protocols = x11.XInternAtom(display, b"WM_PROTOCOLS", 0)
    net_wm_ping = x11.XInternAtom(display, b"_NET_WM_PING", 0)
    # Qt 6.4 sends its answer so that a listener must have selected both.
    x11.XSelectInput(display, root, (1 << 17) | (1 << 19))
    sent, taken = {}, {title: [] for title in windows}
    start, number, due = time.monotonic(), 0, time.monotonic()
    while time.monotonic() < start + seconds + PATIENCE:
        now = time.monotonic()
        if now >= due and now < start + seconds:
            due += 0.02
            for title, window in windows.items():
                number += 1
                event = Event()
                event.client.type, event.client.window, event.client.format = 33, window, 32
                event.client.message_type = protocols
                event.client.data[:] = [net_wm_ping, number, window, 0, 0]
                sent[number] = (title, now)
                x11.XSendEvent(display, window, 0, 0, ctypes.byref(event))
            x11.XFlush(display)
        while x11.XPending(display):
            event = Event()
            x11.XNextEvent(display, ctypes.byref(event))
            answer = event.client
            if event.type == 33 and answer.message_type == protocols and answer.data[0] == net_wm_ping:
                title, when = sent.pop(answer.data[1], (None, 0))
                if title:
                    taken[title].append((time.monotonic() - when) * 1000)
        if time.monotonic() >= start + seconds and not any(title in awaited for title, _ in sent.values()):
            break
        select.select([x11.XConnectionNumber(display)], [], [], max(0, min(0.02, due - time.monotonic())))
    answered = {title: len(ms) for title, ms in taken.items()}
    for title, when in sent.values():  # never answered
        taken[title].append((time.monotonic() - when) * 1000)
    return {title: {"pings": len(ms), "answered": answered[title], "p50_ms": percentile(ms, .5), "p99_ms": percentile(ms, .99), "max_ms": max(ms)}
            for title, ms in taken.items()}


def dock(display, root, when, program):
    host = x11.XOpenDisplay(None)  # what it asks for stays in its buffer until it is flushed
    place = x11.XCreateSimpleWindow(host, root, 0, 0, 600, 300, 0, 0, 0)
    before = children_of(display, root)[1]
    with subprocess.Popen([program, "subject", "--way", "process", "--dock", str(place), "--size", "600x300"],
                          stdin=subprocess.PIPE, stdout=subprocess.PIPE) as subject:
        if when == "late":
            while children_of(display, root)[1] == before:
                time.sleep(0.01)
            time.sleep(0.3)  # it talks to the server by now, and looks for its place
            x11.XFlush(host)
        says = json.loads(subject.stdout.readline())["docked"]
        end = time.monotonic() + 10
        while says and not children_of(display, place)[1] and time.monotonic() < end:
            time.sleep(0.01)
        lives = bool(children_of(display, place)[1])
        subject.kill()
    return f"{'says' if says else 'denies'} {'lives' if lives else 'outside'}"


class Missing(Exception):
    """No window has this title."""


def windows_titled(display, root, titles):
    windows = {title: find(display, root, title) for title in titles}
    missing = [title for title, window in windows.items() if not window]
    if missing:
        raise Missing("no window titled " + ", ".join(missing))
    return windows


def look(display, root, command, arguments):
    """What the command sees, as one line of text."""
    if command == "hash":
        return str(screen_hash(display, root, *map(int, arguments)))
    if command == "ping":
        end = arguments.index("--") if "--" in arguments else len(arguments)
        windows = windows_titled(display, root, arguments[1:end] + arguments[end + 1:])
        return json.dumps(ping(display, root, windows, float(arguments[0]), arguments[1:end]))
    if command == "dock":
        return dock(display, root, *arguments)
    window = windows_titled(display, root, arguments)[arguments[0]]
    if command == "geometry":
        return " ".join(map(str, geometry(display, root, window)))
    if command == "ancestors":
        titles = []
        while window and window != root:
            window = children_of(display, window)[0]
            titles.append(title_of(display, window))
        return "\t".join(titles)
    sys.exit(f"unknown command {command!r}: geometry, ancestors, hash, ping, dock or serve")


def main():
    declare()
    display = ctypes.c_void_p(x11.XOpenDisplay(None))
    if not display:
        sys.exit("there is no display")
    root = x11.XDefaultRootWindow(display)
    command, arguments = sys.argv[1], sys.argv[2:]
    if command != "serve":
        try:
            print(look(display, root, command, arguments))
        except Missing as error:
            sys.exit(str(error))
        return
    for line in sys.stdin:
        command, *arguments = line.rstrip("\n").split("\t")
        try:
            print(look(display, root, command, arguments), flush=True)
        except Missing:
            print(flush=True)


if __name__ == "__main__":
    main()
