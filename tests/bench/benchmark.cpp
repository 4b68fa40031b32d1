// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The figures that Thaw quotes of itself, measured side by side in one run: how well the main window's event loop answers
// while workers compute, what it costs to start one, what a second one gains, and how fast the pipe is.
// Not a test: nothing is asserted. Usage: benchmark [ROUNDS] [PART…], 10 rounds where none are given, and all parts: latency,
// pages, start, speedup, pipe.
#include "app/lessons/lesson.h"
#include "app/measuring/heartbeat.h"
#include "app/measuring/startcosts.h"
#include "app/storage/settings.h"
#include "ui/style/theme.h"
#include "ui/windows/mainwindow.h"
#include "workers/contract/task.h"
#include "workers/processes/supervisor.h"
#include "workers/ways/runner.h"

#include <QApplication>
#include <QEventLoop>
#include <QListWidget>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace thaw;

namespace {

constexpr auto phase = 1500ms;

void wait(std::chrono::milliseconds duration)
{
    QEventLoop loop;
    QTimer::singleShot(duration, Qt::PreciseTimer, &loop, &QEventLoop::quit);
    loop.exec();
}

RunRequest primes(qint64 limit, int parts)
{
    RunRequest request;
    request.task = u"primes"_s;
    request.arguments = {{u"limit"_s, limit}, {u"parts"_s, parts}};
    return request;
}

Outcome runToEnd(Supervisor &supervisor, const RunRequest &request, Way way = Way::Process)
{
    const auto runner = makeRunner(way, supervisor, linesPerFrame);
    Outcome outcome;
    QEventLoop loop;
    QObject::connect(runner.get(), &Runner::finished, &loop, [&](const Outcome &end) {
        outcome = end;
        loop.quit();
    });
    runner->start(request);
    loop.exec();
    return outcome;
}

struct Latency
{
    QList<double> p50, p99, longest;
};

Measurement measuredSince(Heartbeat &heartbeat, double from)
{
    Measurement result;
    QMetaObject::invokeMethod(
        &heartbeat, [&] { result = heartbeat.measurementSince(from); }, Qt::BlockingQueuedConnection);
    return result;
}

void addSince(Heartbeat &heartbeat, double from, Latency &into)
{
    const Measurement measurement = measuredSince(heartbeat, from);
    into.p50.append(measurement.latencyP50Ms);
    into.p99.append(measurement.latencyP99Ms);
    into.longest.append(measurement.longestStallMs);
}

/// One phase: so many CPU-bound workers are launched while it is measured, and killed after it.
void measure(Supervisor &supervisor, Heartbeat &heartbeat, int workers, Latency &into)
{
    const double from = monotonicMs();
    std::unique_ptr<Runner> runner;
    if (workers > 0) {
        runner = makeRunner(Way::Process, supervisor, linesPerFrame);
        runner->start(primes(1'000'000'000, workers));
    }
    wait(phase);
    addSince(heartbeat, from, into);
    if (!runner)
        return;
    QEventLoop loop;
    QObject::connect(runner.get(), &Runner::finished, &loop, &QEventLoop::quit);
    runner->kill();
    loop.exec();
}

void printHead(const char *title, int rounds)
{
    std::printf("%s, medians of %d rounds\n", title, rounds);
    std::printf("  %-34s %8s %8s %8s %10s\n", "", "p50", "p99", "longest", "worst of all");
}

void printLatency(const char *name, const Latency &latency)
{
    std::printf("  %-34s %8.2f %8.2f %8.2f %10.2f\n", name, percentile(latency.p50, 0.5), percentile(latency.p99, 0.5),
                percentile(latency.longest, 0.5), percentile(latency.longest, 1.0));
    std::fflush(stdout);
}

void benchLatency(Supervisor &supervisor, Heartbeat &heartbeat, int rounds)
{
    Latency idle;
    Latency one;
    Latency four;
    for (int round = 0; round < rounds; ++round) {
        measure(supervisor, heartbeat, 0, idle);
        measure(supervisor, heartbeat, coreCount(), one);
        measure(supervisor, heartbeat, std::min(64, 4 * coreCount()), four);
    }
    printHead("Main window: ms until its event loop answers, launches included", rounds);
    printLatency("idle", idle);
    printLatency("one CPU-bound worker per core", one);
    printLatency("four CPU-bound workers per core", four);
}

/// Building what a page shows is the main window's own longest work.
void benchPages(MainWindow &window, Heartbeat &heartbeat, int rounds)
{
    constexpr auto look = 150ms;
    Latency lessons;
    Latency pages;
    auto *list = window.findChild<QListWidget *>();
    for (int round = 0; round < rounds; ++round) {
        const double from = monotonicMs();
        for (int row = 0; row < list->count(); ++row) {
            list->setCurrentRow(row);
            wait(look);
        }
        addSince(heartbeat, from, lessons);
        const double turn = monotonicMs();
        for (const auto page : {MainWindow::Compare, MainWindow::Learn}) {
            window.showPage(page);
            wait(look);
        }
        addSince(heartbeat, turn, pages);
    }
    list->setCurrentRow(int(lessonIds().indexOf(u"cores"_s)));
    printHead("Main window: the same while it shows", rounds);
    printLatency("the twelve lessons in turn", lessons);
    printLatency("Compare, and back to Learn", pages);
}

void benchStart(Supervisor &supervisor)
{
    StartCosts costs;
    QEventLoop loop;
    auto *meter = new StartCostMeter(supervisor.processThread(), 21);
    QObject::connect(meter, &StartCostMeter::measured, &loop, [&](const StartCosts &measured) {
        costs = measured;
        loop.quit();
    });
    QMetaObject::invokeMethod(meter, &StartCostMeter::start, Qt::QueuedConnection);
    loop.exec();
    std::printf("\nStarting, ms, medians of 21\n");
    std::printf("  %-34s %8.3f\n", "a thread", costs.threadMs);
    std::printf("  %-34s %8.3f\n", "a task on a waiting spare worker", costs.spareMs);
    std::printf("  %-34s %8.3f\n", "a worker process, cold", costs.processMs);
    std::fflush(stdout);
}

void benchSpeedup(Supervisor &supervisor, int rounds, const char *where)
{
    QList<double> ratios;
    for (int round = 0; round < rounds; ++round) {
        const double alone = runToEnd(supervisor, primes(20'000'000, 1)).seconds;
        const double together = runToEnd(supervisor, primes(20'000'000, coreCount())).seconds;
        ratios.append(alone / together);
    }
    std::printf(
        "\nPrimes below 20,000,000, %s: speed-up of %d workers over one, median of %d: %.2f (lowest %.2f, highest %.2f)\n",
        where, coreCount(), rounds, percentile(ratios, 0.5), percentile(ratios, 0), percentile(ratios, 1));
    std::fflush(stdout);
}

void benchPipe(Supervisor &supervisor)
{
    constexpr int lines = 1'000'000;
    RunRequest request;
    request.task = u"flood"_s;
    request.arguments = {{u"lines"_s, lines}, {u"bytes"_s, 60}};
    const Outcome outcome = runToEnd(supervisor, request);
    std::printf(
        "\nMessages through the real pipe into the real supervisor: %.2f million/s (%d of 60 bytes in %.2f s)\n",
        lines / outcome.seconds / 1e6, lines, outcome.seconds);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"thaw-benchmark"_s);
    QApplication application(argc, argv);
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    applyTheme(application, ThemeChoice::Light);
    Supervisor supervisor({{}, 1});
    Settings settings;
    MainWindow window(supervisor, settings, {u"learn"_s, u"cores"_s, u"en"_s});
    window.show();
    wait(2000ms); // a window that has just opened is not yet at rest
    std::shared_ptr<Heartbeat> heartbeat = Heartbeat::start(&window, supervisor.processThread());

    std::printf("Thaw benchmark: Qt %s, %d cores, platform %s\n\n", qVersion(), coreCount(),
                qPrintable(QGuiApplication::platformName()));
    const QStringList parts = application.arguments().mid(2);
    const auto wanted = [&parts](const QString &part) { return parts.isEmpty() || parts.contains(part); };
    if (wanted(u"latency"_s))
        benchLatency(supervisor, *heartbeat, rounds);
    if (wanted(u"pages"_s))
        benchPages(window, *heartbeat, rounds);
    if (wanted(u"start"_s))
        benchStart(supervisor);
    if (wanted(u"speedup"_s)) {
        benchSpeedup(supervisor, rounds, "beside the living window");
        heartbeat.reset();
        window.hide(); // it paints, and pings itself, no more
        benchSpeedup(supervisor, rounds, "alone");
    }
    if (wanted(u"pipe"_s))
        benchPipe(supervisor);
    return 0;
}
