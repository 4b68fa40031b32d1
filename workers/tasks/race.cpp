// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/sharing/tasklocks.h"
#include "workers/tasks/tasklist.h"

#include <QJsonArray>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <mutex>
#include <span>
#include <thread>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Number = SharedState::Cell;

constexpr std::size_t buckets = 8;
constexpr std::size_t howMany = 1 + buckets; // a counter, and a small table
constexpr qint64 restEvery = 31;             // additions; no multiple of the buckets, so that each has its turn

QStringList raceActors(const Arguments &arguments)
{
    const QStringList owner = arguments.value("cure"_L1) == "owner"_L1 ? QStringList{u"owner"_s} : QStringList();
    return numbered(u"actor"_s, arguments.value("actors"_L1).toInt()) + owner;
}

Result sentBack(std::span<const Number> own, std::span<const Number> shared, double seconds)
{
    QJsonArray sums;
    for (std::size_t i = 0; i < howMany; ++i)
        sums.append(own[i].load() + (shared.empty() ? 0 : shared[i].load()));
    return {{{u"numbers"_s, sums}, {u"seconds"_s, seconds}}, {}};
}

//! [race]
// An addition is two steps: what others write in between is overwritten by the second, and lost. Each step is whole,
// the two together are not; with plain numbers instead of relaxed atomics C++ would promise nothing at all.
void add(std::span<Number> numbers, qint64 i)
{
    Number &counter = numbers[0];
    Number &bucket = numbers[1 + std::size_t(i) % buckets];
    const qint64 counted = counter.load(std::memory_order_relaxed);
    const qint64 inBucket = bucket.load(std::memory_order_relaxed);
    if (i % restEvery == 0) // a thread may be stopped anywhere; here it asks for it, so that a short run shows it
        std::this_thread::sleep_for(std::chrono::nanoseconds(1));
    counter.store(counted + 1, std::memory_order_relaxed);
    bucket.store(inBucket + 1, std::memory_order_relaxed);
}

Result runOwner(TaskContext &context)
{
    std::array<Number, howMany> own{};
    for (qint64 i = 0; const auto request = context.nextRequest(); ++i) {
        add(own, i);
        context.answer(*request, {});
    }
    return sentBack(own, {}, 0);
}

Result runActor(const Arguments &arguments, TaskContext &context)
{
    const QString cure = arguments.value("cure"_L1).toString();
    const auto actors = arguments.value("actors"_L1).toInt();
    const auto additions = arguments.value("additions"_L1).toInteger();
    const std::span<Number> shared = context.shared().cells();
    std::array<Number, howMany> own{}; // nobody else sees these
    SharedLock lock(context.shared(), u"numbers"_s);

    context.meet(actors);
    const auto start = std::chrono::steady_clock::now();
    for (qint64 i = 0; i < additions; ++i) {
        if (cure == "none"_L1) {
            add(shared, i);
        } else if (cure == "lock"_L1) {
            const std::scoped_lock guard(lock);
            add(shared, i);
        } else if (cure == "copies"_L1) {
            add(own, i);
        } else if (!context.ask(u"owner"_s, {})) {
            throw TaskFailure{QT_TRANSLATE_NOOP("Tasks", "the owner is gone")};
        }
        if (i % restEvery == 0) {
            context.checkpoint();
            context.progress(double(i) / double(additions));
        }
    }
    const std::chrono::duration<double> took = std::chrono::steady_clock::now() - start;
    context.print(QT_TRANSLATE_NOOP("Tasks", "Added %1 times"), {QString::number(additions)});

    const bool last = context.shared().arrive() == 2 * actors; // then nobody adds to the shared numbers any more
    return sentBack(own, last ? shared : std::span<Number>(), took.count());
}
//! [race]

Result runRace(const Arguments &arguments, const QString &actor, TaskContext &context)
{
    return actor == "owner"_L1 ? runOwner(context) : runActor(arguments, context);
}

// What all have sent back, added up. The checksum is of the work that was asked for, whatever became of it.
Result combineRace(const Arguments &arguments, const QList<Result> &parts)
{
    std::array<qint64, howMany> found{};
    double seconds = 0;
    for (const Result &part : parts) {
        const QJsonArray numbers = part.values.value("numbers"_L1).toArray();
        for (std::size_t i = 0; i < howMany; ++i)
            found[i] += numbers.at(qsizetype(i)).toInteger();
        seconds = std::max(seconds, part.values.value("seconds"_L1).toDouble());
    }
    QJsonArray table;
    qint64 inTable = 0;
    for (const qint64 number : std::span(found).subspan(1)) {
        table.append(number);
        inTable += number;
    }
    const QJsonValue actors = arguments.value("actors"_L1);
    const QJsonValue additions = arguments.value("additions"_L1);
    const qint64 expected = actors.toInteger() * additions.toInteger();
    const QJsonObject values{{u"expected"_s, expected},
                             {u"found"_s, found[0]},
                             {u"lost"_s, expected - found[0]},
                             {u"lost in table"_s, expected - inTable},
                             {u"seconds"_s, std::round(seconds * 1e4) / 1e4},
                             {u"table"_s, table}};
    return {values, checksumOf(QJsonObject{{u"actors"_s, actors}, {u"additions"_s, additions}})};
}

Finding tellRace(const QJsonObject &values)
{
    const qint64 expected = values.value("expected"_L1).toInteger();
    const qint64 lost = values.value("lost"_L1).toInteger();
    const qint64 lostInTable = values.value("lost in table"_L1).toInteger();
    if (lost != 0)
        return {QT_TRANSLATE_NOOP("Tasks", "lost %1 of %2 additions"), {lost, expected}, false};
    if (lostInTable != 0)
        return {QT_TRANSLATE_NOOP("Tasks", "lost %1 of %2 additions in the table"), {lostInTable, expected}, false};
    return {QT_TRANSLATE_NOOP("Tasks", "lost none of %1 additions"), {expected}};
}

} // namespace

Task raceTask()
{
    const QStringList cures = words({QT_TRANSLATE_NOOP("Tasks", "none"), QT_TRANSLATE_NOOP("Tasks", "lock"),
                                     QT_TRANSLATE_NOOP("Tasks", "copies"), QT_TRANSLATE_NOOP("Tasks", "owner")});
    Task task;
    task.id = u"race"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Lost updates");
    task.parameters = {
        integer(u"actors"_s, 4, 2, 16, QT_TRANSLATE_NOOP("Tasks", "Actors")),
        integer(u"additions"_s, 2'000, 1, 10'000'000, QT_TRANSLATE_NOOP("Tasks", "Additions of each")),
        choice(u"cure"_s, u"copies"_s, cures, QT_TRANSLATE_NOOP("Tasks", "Cure")),
    };
    task.actorsMeet = true;
    task.quick = {{u"additions"_s, 10}, {u"cure"_s, u"owner"_s}};
    task.actors = raceActors;
    task.run = runRace;
    task.combine = combineRace;
    task.tell = tellRace;
    return task;
}

} // namespace thaw
