#!/usr/bin/python3
# SPDX-FileCopyrightText: 2026 The Thaw authors
# SPDX-License-Identifier: MIT
#
# What a screen reader finds. Run in a D-Bus session of its own, it starts a program as if a screen reader ran, and obeys
# a line at a time; each is answered by a line of JSON:
#
#     dbus-run-session -- /usr/bin/python3 tests/desktop/ears.py PROGRAM [ARGUMENT]...
#
#     tree          all that is showing: [[depth, role, name, description, focusable], ...]
#     heard         the alerts and announcements so far, in order
#     press NAME    the first control of that name that can be pressed: true, or false where there is none
#
# At end-of-file it ends the program. The python is Debian's: its package python3-gi is of no other.

import json
import os
import subprocess
import sys

import gi

gi.require_version("Atspi", "2.0")
from gi.repository import Atspi, GLib  # noqa: E402

MOST_CHILDREN = 100  # of one; a transcript may have thousands


def walk(node, depth=0):
    """Each that is showing, and where it stands."""
    try:
        states = node.get_state_set()
        if depth > 0 and node.get_role() != Atspi.Role.APPLICATION and not states.contains(Atspi.StateType.SHOWING):
            return
        yield depth, node
        children = [node.get_child_at_index(i) for i in range(min(node.get_child_count(), MOST_CHILDREN))]
    except GLib.Error:  # gone meanwhile, or frozen
        return
    for child in children:
        if child is not None:
            yield from walk(child, depth + 1)


def tree():
    rows = []
    for depth, node in walk(Atspi.get_desktop(0)):
        try:
            focusable = node.get_state_set().contains(Atspi.StateType.FOCUSABLE)
            rows.append([depth, node.get_role_name(), node.get_name(), node.get_description(), focusable])
        except GLib.Error:
            pass
    return rows


def press(name):
    for _, node in walk(Atspi.get_desktop(0)):
        try:
            if node.get_name() != name or node.get_action_iface() is None:
                continue
            actions = [node.get_action_name(i) for i in range(node.get_n_actions())]
            if "Press" in actions:
                return node.do_action(actions.index("Press"))
        except GLib.Error:
            pass
    return False


def main():
    heard = []

    def came_into_view(event):
        if event.detail1 and event.source.get_role() == Atspi.Role.ALERT:
            event.source.clear_cache()
            heard.append(event.source.get_name())

    Atspi.init()
    Atspi.set_timeout(2000, 2000)
    Atspi.get_desktop(0)  # the bus is there before the program looks for it
    listener = Atspi.EventListener.new(came_into_view)
    listener.register("object:state-changed:showing")
    announced = Atspi.EventListener.new(lambda event: heard.append(event.any_data))  # of a Qt that has announcements
    announced.register("object:announcement")
    program = subprocess.Popen(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL,
                               env={**os.environ, "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"})
    loop = GLib.MainLoop()

    def obey(*_):
        line = sys.stdin.readline()
        if not line:
            loop.quit()
            return False
        verb, _, name = line.strip().partition(" ")
        answer = tree() if verb == "tree" else heard if verb == "heard" else press(name)
        print(json.dumps(answer), flush=True)
        return True

    GLib.io_add_watch(sys.stdin.fileno(), GLib.IOCondition.IN | GLib.IOCondition.HUP, obey)
    loop.run()
    program.terminate()
    program.wait()


main()
