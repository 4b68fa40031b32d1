// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <algorithm>
#include <cmath>
#include <vector>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// Numbers in a block: also how often a part looks whether it is to stop. Small enough that every part gets some.
qint64 blockSizeFor(qint64 limit)
{
    return std::clamp<qint64>(limit / 1024, 16, 1 << 14);
}

int partCount(const Arguments &arguments)
{
    const int given = arguments.value("parts"_L1).toInt();
    return given > 0 ? given : coreCount();
}

QStringList primesActors(const Arguments &arguments)
{
    QStringList parts;
    for (int i = 1; i <= partCount(arguments); ++i)
        parts.append(u"part %1"_s.arg(i));
    return parts;
}

//! [primes]
std::vector<qint64> primesUpTo(qint64 limit)
{
    std::vector<qint64> primes;
    for (qint64 n = 2; n <= limit; ++n) {
        if (std::none_of(primes.begin(), primes.end(), [n](qint64 prime) { return n % prime == 0; }))
            primes.push_back(n);
    }
    return primes;
}

bool isPrime(qint64 n, const std::vector<qint64> &smallPrimes)
{
    for (const qint64 prime : smallPrimes) {
        if (prime * prime > n)
            break;
        if (n % prime == 0)
            return false;
    }
    return n >= 2;
}

// Trial division: slow on purpose. Each part takes every n-th block of numbers, so that all have the same work to do.
Result runPrimes(const Arguments &arguments, const QString &actor, TaskContext &context)
{
    const auto limit = qint64(arguments.value("limit"_L1).toDouble());
    const QStringList parts = primesActors(arguments);
    const auto smallPrimes = primesUpTo(qint64(std::sqrt(double(limit))) + 1);
    const qint64 blockSize = blockSizeFor(limit);
    const qint64 blocks = (limit + blockSize - 1) / blockSize;

    qint64 primes = 0;
    quint64 sum = 0; // modulo 2^64
    for (qint64 block = parts.indexOf(actor); block < blocks; block += parts.size()) {
        context.checkpoint();
        const qint64 end = std::min(limit, (block + 1) * blockSize);
        for (qint64 n = block * blockSize; n < end; ++n) {
            if (isPrime(n, smallPrimes)) {
                ++primes;
                sum += quint64(n);
            }
        }
        context.progress(double(block + 1) / double(blocks));
    }
    context.progress(1.0);
    context.print(QT_TRANSLATE_NOOP("Tasks", "%1 primes"), {QString::number(primes)});
    return {{{u"primes"_s, primes}, {u"sum"_s, QString::number(sum)}}, {}};
}
//! [primes]

// The same number and the same sum of primes, however many parts counted them.
Result combinePrimes(const Arguments &, const QList<Result> &parts)
{
    qint64 primes = 0;
    quint64 sum = 0;
    for (const Result &part : parts) {
        primes += part.values.value("primes"_L1).toInteger();
        sum += part.values.value("sum"_L1).toString().toULongLong();
    }
    const QJsonObject values{{u"primes"_s, primes}, {u"sum"_s, QString::number(sum)}};
    return {values, checksumOf(values)};
}

Finding tellPrimes(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "found %1 primes"), {values.value("primes"_L1).toInteger()}};
}

} // namespace

Task primesTask()
{
    Task task;
    task.id = u"primes"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Count primes");
    task.parameters = {
        integer(u"limit"_s, 10'000'000, 10, 1'000'000'000, QT_TRANSLATE_NOOP("Tasks", "Below")),
        integer(u"parts"_s, 0, 0, 64, QT_TRANSLATE_NOOP("Tasks", "Parts (0: one per core)")),
    };
    task.quick = {{u"limit"_s, 100}};
    task.actors = primesActors;
    task.run = runPrimes;
    task.combine = combinePrimes;
    task.tell = tellPrimes;
    return task;
}

} // namespace thaw
