// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/tasktexts.h"

#include <QtGlobal>

namespace thaw {

namespace {

const char *const knownTexts[] = {
    // titles
    QT_TRANSLATE_NOOP("Tasks", "Sleep"),
    QT_TRANSLATE_NOOP("Tasks", "Count primes"),
    QT_TRANSLATE_NOOP("Tasks", "Deadlock"),
    QT_TRANSLATE_NOOP("Tasks", "Lost updates"),
    QT_TRANSLATE_NOOP("Tasks", "Copies"),
    QT_TRANSLATE_NOOP("Tasks", "Locks and semaphores"),
    QT_TRANSLATE_NOOP("Tasks", "One owner, one queue"),
    QT_TRANSLATE_NOOP("Tasks", "Crash"),
    QT_TRANSLATE_NOOP("Tasks", "Flood of reports"),

    // labels
    QT_TRANSLATE_NOOP("Tasks", "Seconds"),
    QT_TRANSLATE_NOOP("Tasks", "Below"),
    QT_TRANSLATE_NOOP("Tasks", "Parts (0: one per core)"),
    QT_TRANSLATE_NOOP("Tasks", "Hold each lock (s)"),
    QT_TRANSLATE_NOOP("Tasks", "Order of the locks"),
    QT_TRANSLATE_NOOP("Tasks", "Taken"),
    QT_TRANSLATE_NOOP("Tasks", "Actors"),
    QT_TRANSLATE_NOOP("Tasks", "Additions of each"),
    QT_TRANSLATE_NOOP("Tasks", "Cure"),
    QT_TRANSLATE_NOOP("Tasks", "x"),
    QT_TRANSLATE_NOOP("Tasks", "y"),
    QT_TRANSLATE_NOOP("Tasks", "Permits"),
    QT_TRANSLATE_NOOP("Tasks", "Each stay (s)"),
    QT_TRANSLATE_NOOP("Tasks", "Stays of each"),
    QT_TRANSLATE_NOOP("Tasks", "Clients"),
    QT_TRANSLATE_NOOP("Tasks", "Requests of each"),
    QT_TRANSLATE_NOOP("Tasks", "Service (ms)"),
    QT_TRANSLATE_NOOP("Tasks", "Kind"),
    QT_TRANSLATE_NOOP("Tasks", "Lines (0: until stopped)"),
    QT_TRANSLATE_NOOP("Tasks", "Bytes a line"),

    // what the tasks print
    QT_TRANSLATE_NOOP("Tasks", "Starting to work"),
    QT_TRANSLATE_NOOP("Tasks", "Finished working"),
    QT_TRANSLATE_NOOP("Tasks", "%1 primes"),
    QT_TRANSLATE_NOOP("Tasks", "F1: %1"),
    QT_TRANSLATE_NOOP("Tasks", "F2: %1"),
    QT_TRANSLATE_NOOP("Tasks", "Added %1 times"),
    QT_TRANSLATE_NOOP("Tasks", "At the desk, round %1"),
    QT_TRANSLATE_NOOP("Tasks", "%1 answers, waited %2 ms for each"),
    QT_TRANSLATE_NOOP("Tasks", "The value is %1"),
    QT_TRANSLATE_NOOP("Tasks", "No answer: the owner is gone"),
    QT_TRANSLATE_NOOP("Tasks", "Last words before: %1"),

    // why they fail: the end of "%1 could not do it: "
    QT_TRANSLATE_NOOP("Tasks", "the owner is gone"),
    QT_TRANSLATE_NOOP("Tasks", "there is no memory that the actors share"),
    QT_TRANSLATE_NOOP("Tasks", "there are no other actors to talk to"),
    QT_TRANSLATE_NOOP("Tasks", "There is no task named %1"),
    QT_TRANSLATE_NOOP("Tasks", "There is no actor named %1"),
    QT_TRANSLATE_NOOP("Tasks", "%1 is not a value for %2"),
    QT_TRANSLATE_NOOP("Tasks", "there is no argument named %1"),
    QT_TRANSLATE_NOOP("Tasks", "%1 is a whole number from %2 to %3, not %4"),
    QT_TRANSLATE_NOOP("Tasks", "%1 is a number from %2 to %3, not %4"),
    QT_TRANSLATE_NOOP("Tasks", "%1 is %2, not %3"),
    QT_TRANSLATE_NOOP("Tasks", "This task runs in processes only"),
};

// What a task's results are called, by their names in the protocol.
const struct
{
    const char *name;
    const char *phrase;
} resultPhrases[] = {
    {"seconds", QT_TRANSLATE_NOOP("Tasks", "seconds %1")},
    {"primes", QT_TRANSLATE_NOOP("Tasks", "primes %1")},
    {"sum", QT_TRANSLATE_NOOP("Tasks", "sum %1")},
    {"expected", QT_TRANSLATE_NOOP("Tasks", "expected %1")},
    {"found", QT_TRANSLATE_NOOP("Tasks", "found %1")},
    {"lost", QT_TRANSLATE_NOOP("Tasks", "lost %1")},
    {"lost in table", QT_TRANSLATE_NOOP("Tasks", "lost in table %1")},
    {"most at the desk", QT_TRANSLATE_NOOP("Tasks", "most at the desk %1")},
    {"most in the room", QT_TRANSLATE_NOOP("Tasks", "most in the room %1")},
    {"permits", QT_TRANSLATE_NOOP("Tasks", "permits %1")},
    {"deepest", QT_TRANSLATE_NOOP("Tasks", "deepest %1")},
    {"longest wait", QT_TRANSLATE_NOOP("Tasks", "longest wait %1 ms")},
    {"kind", QT_TRANSLATE_NOOP("Tasks", "kind %1")},
    {"lines", QT_TRANSLATE_NOOP("Tasks", "lines %1")},
    {"F1", QT_TRANSLATE_NOOP("Tasks", "F1 %1")},
    {"F2", QT_TRANSLATE_NOOP("Tasks", "F2 %1")},
    {"x", QT_TRANSLATE_NOOP("Tasks", "x %1")},
    {"y", QT_TRANSLATE_NOOP("Tasks", "y %1")},
};

} // namespace

const QStringList &taskTexts()
{
    static const QStringList list = [] {
        QStringList all;
        for (const char *text : knownTexts)
            all.append(QString::fromUtf8(text));
        return all;
    }();
    return list;
}

QString resultPhrase(const QString &name)
{
    for (const auto &one : resultPhrases) {
        if (name == QLatin1StringView(one.name))
            return QLatin1StringView(one.phrase);
    }
    return {};
}

} // namespace thaw
