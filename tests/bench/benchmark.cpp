// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The figures that Thaw quotes of itself, measured side by side in one run with what they are compared with: how well the
// main window's event loop answers while workers compute, what it costs to start one, what a second one gains, how fast the
// pipe is, what the windows cost at rest, what the meter does to what it measures, and how soon the main window answers after
// its start.
// Not a test: nothing is asserted. Usage: benchmark [ROUNDS] [PART…], 10 rounds where none are given, and all parts: latency,
// pages, start, form, window, itself, pipe, flood, rest, speedup; and series, which runs only where it is named: ten tasks in
// ten ways, ROUNDS times, take a quarter of an hour with 10.
#include "app/comparing/comparisonreport.h"
#include "app/comparing/runlistmodel.h"
#include "app/files/thawfile.h"
#include "app/lessons/lesson.h"
#include "app/measuring/heartbeat.h"
#include "app/measuring/startcosts.h"
#include "app/storage/savefile.h"
#include "app/storage/settings.h"
#include "tests/bench/itself.h"
#include "tests/bench/yardsticks.h"
#include "ui/compare/comparepage.h"
#include "ui/forms/argumentform.h"
#include "ui/learn/alivepanel.h"
#include "ui/learn/learnpage.h"
#include "ui/parts/signsoflife.h"
#include "ui/series/seriespage.h"
#include "ui/style/theme.h"
#include "ui/windows/mainwindow.h"
#include "workers/contract/task.h"
#include "workers/processes/supervisor.h"
#include "workers/ways/runner.h"

#include <QApplication>
#include <QDir>
#include <QDoubleSpinBox>
#include <QEventLoop>
#include <QLabel>
#include <QListWidget>
#include <QMainWindow>
#include <QProcess>
#include <QPushButton>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <unistd.h>
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
    QList<double> bareP99; ///< of a thread that wakes every 5 ms beside it
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
void measure(Supervisor &supervisor, Heartbeat &heartbeat, BareThread &bare, int workers, Latency &into)
{
    const double from = monotonicMs();
    bare.takeDelays();
    std::unique_ptr<Runner> runner;
    if (workers > 0) {
        runner = makeRunner(Way::Process, supervisor, linesPerFrame);
        runner->start(primes(1'000'000'000, workers));
    }
    wait(phase);
    addSince(heartbeat, from, into);
    const std::vector<double> delays = bare.takeDelays();
    into.bareP99.append(percentile(QList<double>(delays.begin(), delays.end()), 0.99));
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
    BareThread bare;
    for (int round = 0; round < rounds; ++round) {
        measure(supervisor, heartbeat, bare, 0, idle);
        measure(supervisor, heartbeat, bare, coreCount(), one);
        measure(supervisor, heartbeat, bare, std::min(64, 4 * coreCount()), four);
    }
    printHead("Main window: ms until its event loop answers, launches included", rounds);
    printLatency("idle", idle);
    printLatency("one CPU-bound worker per core", one);
    printLatency("four CPU-bound workers per core", four);
    const double floor = percentile(four.bareP99, 0.5);
    std::printf("  a bare thread beside those four, p99: %.2f; the window's is %.2f times that (goal 1.3)\n", floor,
                percentile(four.p99, 0.5) / floor);
}

/// Building what a page shows is the main window's own longest work.
void benchPages(MainWindow &window, Heartbeat &heartbeat, int rounds)
{
    constexpr auto look = 150ms;
    Latency lessons;
    Latency pages;
    auto *list = window.findChild<LearnPage *>()->findChild<QListWidget *>();
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
    printLatency("the lessons in turn", lessons);
    printLatency("Compare, and back to Learn", pages);
}

/// The form that the largest legal hello asks for, of one kind of argument.
void benchForm(int rounds, Parameter::Type type, const char *kind)
{
    Parameter parameter;
    parameter.type = type;
    parameter.minimum = -largestWhole;
    parameter.maximum = largestWhole;
    for (qsizetype i = 0; i < mostChoices; ++i)
        parameter.choices.append(u"%1 "_s.arg(i) + QString(longestText - 10, u'x'));
    parameter.fallback = type == Parameter::Type::Choice || type == Parameter::Type::Text
                             ? QJsonValue(parameter.choices.first())
                             : QJsonValue(0.125);
    parameter.label = QString(longestText, u'y');
    QList<Parameter> all;
    for (qsizetype i = 0; i < mostParameters; ++i) {
        parameter.name = u"argument %1"_s.arg(i);
        all.append(parameter);
    }
    QList<double> times;
    for (int round = 0; round < rounds; ++round) {
        ArgumentForm form;
        form.resize(600, 400);
        form.show();
        wait(50ms);
        double longest = 0;
        const auto show = [&](const auto &next) {
            const double from = monotonicMs();
            next();
            form.grab();
            longest = std::max(longest, monotonicMs() - from);
        };
        show([&] { form.setParameters(all); });
        while (form.findChildren<QLabel *>().size() < all.size()) {
            QThread::msleep(1);
            show([] { QCoreApplication::processEvents(); });
        }
        times.append(longest);
    }
    std::printf("  %-34s %8.1f   (a frame: 16.7)\n", kind, percentile(times, 0.5));
    std::fflush(stdout);
}

void benchForms(int rounds)
{
    std::printf("\nThe form of the largest legal hello: its longest step until it is painted, ms, medians of %d\n",
                rounds);
    for (const auto &[type, kind] :
         {std::pair(Parameter::Type::Choice, "choices"), std::pair(Parameter::Type::Integer, "whole numbers"),
          std::pair(Parameter::Type::Real, "numbers"), std::pair(Parameter::Type::Text, "texts")})
        benchForm(rounds, type, kind);
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
    const double echo = bareEchoMs(41);
    std::printf("  %-34s %8.3f   (a task on a spare: %.2f times, goal 2)\n", "an echo over two pipes, bare", echo,
                costs.spareMs / echo);
    const PythonTimes &python = pythonTimes();
    if (python.warmMs < 0)
        return void(std::printf("  Python 3 is not there\n"));
    std::printf("  %-34s %8.3f   (a task on a spare: %.2f times, goal 1)\n", "Python's Pipe to a waiting process",
                python.warmMs, costs.spareMs / python.warmMs);
    std::printf("  %-34s %8.3f   (a cold worker: %.2f times, goal 1.3)\n", "Python's fork", python.forkMs,
                costs.processMs / python.forkMs);
    std::printf("  %-34s %8.3f   (a cold worker: %.2f times, goal 0.1)\n", "Python's spawn", python.spawnMs,
                costs.processMs / python.spawnMs);
    std::fflush(stdout);
}

void benchSpeedup(Supervisor &supervisor, int rounds, const char *where)
{
    QList<double> ratios;
    QList<double> ofThreads;
    for (int round = 0; round < rounds; ++round) {
        for (const auto &[way, into] : {std::pair(Way::Process, &ratios), std::pair(Way::Thread, &ofThreads)}) {
            const double alone = runToEnd(supervisor, primes(20'000'000, 1), way).seconds;
            const double together = runToEnd(supervisor, primes(20'000'000, coreCount()), way).seconds;
            into->append(alone / together);
        }
    }
    std::printf(
        "\nPrimes below 20,000,000, %s: speed-up of %d workers over one, median of %d: %.2f (lowest %.2f, highest %.2f)\n",
        where, coreCount(), rounds, percentile(ratios, 0.5), percentile(ratios, 0), percentile(ratios, 1));
    std::printf("  of std::thread: %.2f; ours is %.3f times that (goal 0.99)\n", percentile(ofThreads, 0.5),
                percentile(ratios, 0.5) / percentile(ofThreads, 0.5));
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
    const PythonTimes &python = pythonTimes();
    if (python.linesPerSecond > 0)
        std::printf("  Python's Pipe: %.3f million/s; ours is %.1f times that (goal 3)\n", python.linesPerSecond / 1e6,
                    lines / outcome.seconds / python.linesPerSecond);
    std::fflush(stdout);
}

/// Lesson 11 as it is shown, with a million lines: what becomes of the window that counts them.
void benchFlood(MainWindow &window, Heartbeat &heartbeat, int rounds)
{
    constexpr int lines = 1'000'000;
    window.showPage(MainWindow::Learn);
    window.findChild<LearnPage *>()->findChild<QListWidget *>()->setCurrentRow(int(lessonIds().indexOf(u"flood"_s)));
    wait(1000ms);
    auto *field = window.findChild<QDoubleSpinBox *>(u"lines"_s);
    auto *signs = window.findChild<AlivePanel *>()->findChild<SignsOfLife *>();
    QPushButton *run = nullptr;
    for (QPushButton *button : window.findChildren<QPushButton *>())
        run = button->text() == "Run"_L1 && button->isVisible() ? button : run;
    if (!field || !signs || !run)
        return void(std::printf("\nThe lesson of the flood is not as this benchmark knows it\n"));
    field->setValue(lines);
    Latency latency;
    BareThread bare;
    QList<double> rates;
    QList<double> frames;
    double megabytes = 0;
    for (int round = 0; round <= rounds; ++round) {
        const double from = monotonicMs();
        const qint64 framesBefore = signs->frames();
        bare.takeDelays();
        run->click();
        while (!run->isEnabled())
            wait(5ms);
        const double seconds = (monotonicMs() - from) / 1000;
        if (round == 0) { // what is made at its first use is not memory that grows
            megabytes = residentMegabytes();
            continue;
        }
        addSince(heartbeat, from, latency);
        const std::vector<double> delays = bare.takeDelays();
        latency.bareP99.append(percentile(QList<double>(delays.begin(), delays.end()), 0.99));
        rates.append(lines / seconds / 1e6);
        frames.append(double(signs->frames() - framesBefore) / seconds);
        wait(200ms);
    }
    printHead("\nA flood of a million lines of 60 bytes, counted in the window", rounds);
    printLatency("ms until its event loop answers", latency);
    std::printf("  p99 is to be below 2 ms; a bare thread beside it has %.2f\n", percentile(latency.bareP99, 0.5));
    std::printf(
        "  %.2f million lines/s from the click on Run to the end (goal 1), %.0f frames/s (goal 60), memory %.0f MB "
        "after the first, %.0f MB after the last\n",
        percentile(rates, 0.5), percentile(frames, 0.5), megabytes, residentMegabytes());
    std::fflush(stdout);
}

/// Ten tasks in all ways, as often as there are rounds, on the page of series: what becomes of the window that shows them.
void benchSeries(MainWindow &window, Heartbeat &heartbeat, int rounds)
{
    ThawFile file;
    file.comparison = PreparedComparison{{{u"sleep"_s, {{u"seconds"_s, 0.1}}, {}},
                                          {u"sleep"_s, {{u"seconds"_s, 0}}, {}},
                                          {u"primes"_s, {{u"limit"_s, 100'000}}, {}},
                                          {u"deadlock"_s, {{u"hold"_s, 0}, {u"order"_s, u"same"_s}}, {}},
                                          {u"race"_s, {{u"additions"_s, 200}}, {}},
                                          {u"copies"_s, {}, {}},
                                          {u"locks"_s, {{u"hold"_s, 0}}, {}},
                                          {u"queue"_s, {{u"service"_s, 0}}, {}},
                                          {u"flood"_s, {{u"lines"_s, 20'000}}, {}},
                                          {u"crash"_s, {{u"kind"_s, u"silence"_s}}, {}}},
                                         {},
                                         rounds};
    for (const Way way : allWays())
        file.comparison->ways.append(wayId(way));
    window.showPage(MainWindow::Series);
    auto *page = window.findChild<SeriesPage *>();
    page->setExample(file);
    wait(1000ms);
    const double megabytes = residentMegabytes();
    Latency latency;
    const double from = monotonicMs();
    for (QPushButton *button : page->findChildren<QPushButton *>()) {
        if (button->text() == "Run"_L1)
            button->click();
    }
    for (double since = from; page->isRunning(); since = monotonicMs()) {
        wait(10s); // as far back as the window's pings are kept
        addSince(heartbeat, since, latency);
    }
    printHead("\nA series of ten tasks in ten ways, in the window: each ten seconds of it", rounds);
    printLatency("ms until its event loop answers", latency);
    std::printf("  p99 is to be below 2 ms; %d runs in %.0f s, memory %.0f MB before and %.0f MB after\n",
                window.findChild<ComparePage *>()->runs().rowCount(), (monotonicMs() - from) / 1000, megabytes,
                residentMegabytes());
    const QString path = QDir::temp().filePath(u"series.thaw"_s); // to be opened again, and compared
    const QString error = writeWhole(path, toThaw(Comparison(window.findChild<ComparePage *>()->runs().runs())));
    std::printf("  %s\n", qPrintable(error.isEmpty() ? u"its results are in "_s + path : error));
    std::fflush(stdout);
}

QList<long> withChildren()
{
    QList<long> all{long(::getpid())};
    QProcess ps;
    ps.start(u"pgrep"_s, {u"-P"_s, QString::number(::getpid()), u"thaw"_s});
    ps.waitForFinished();
    for (const QByteArray &pid : ps.readAllStandardOutput().split('\n')) {
        if (!pid.isEmpty())
            all.append(pid.toLong());
    }
    return all;
}

/// Percent of a core that this process, and its subjects, take while nothing is done.
void benchRestOf(const char *name, const char *goal)
{
    wait(3000ms); // it comes to rest
    const auto times = [pids = withChildren()] {
        QList<double> us;
        for (const long pid : pids)
            us.append(processorUs(pid));
        return us;
    };
    const QList<double> before = times();
    const double from = monotonicMs();
    wait(5000ms);
    const QList<double> after = times();
    const double percent = 0.1 / (monotonicMs() - from);
    std::printf("  %-34s %8.2f", name, (after.first() - before.first()) * percent);
    for (qsizetype i = 1; i < before.size(); ++i)
        std::printf(" + %.2f", (after.at(i) - before.at(i)) * percent);
    std::printf("   (goal %s)\n", goal);
    std::fflush(stdout);
}

void benchRest(MainWindow &window)
{
    std::printf("\nAt rest, percent of a core: the window, and each other process\n");
    window.showPage(MainWindow::Learn);
    benchRestOf("Learn, with its subject", "3 for the window");
    window.showPage(MainWindow::Compare);
    benchRestOf("Compare, with both subjects", "5 together");
    window.hide();
    benchRestOf("hidden", "0");
    window.show();
}

/// In a process of its own: shows a window, and ends when its event loop has answered after the first frame.
int showAndLeave(QWidget &window)
{
    window.show();
    QTimer::singleShot(0, [&window] { // after what show() has posted
        window.repaint();
        QTimer::singleShot(0, [] { ::_exit(0); });
    });
    return QApplication::exec();
}

/// From the start of a program to the first answer of its window: Thaw's against one with nothing in it, and one with a
/// word in it, for which Qt looks through the system's fonts as any program with a text must.
void benchWindow(int rounds)
{
    const auto timeOf = [](const QString &which) {
        QProcess process;
        const double from = monotonicMs();
        process.start(QCoreApplication::applicationFilePath(), {which});
        process.waitForFinished();
        return monotonicMs() - from;
    };
    QList<double> thaw;
    QList<double> empty;
    QList<double> word;
    for (int round = 0; round < 2 * rounds; ++round) {
        empty.append(timeOf(u"empty-window"_s));
        word.append(timeOf(u"word-window"_s));
        thaw.append(timeOf(u"thaw-window"_s));
    }
    const double ours = percentile(thaw, 0.5);
    std::printf("\nFrom the start to the first answer, ms, medians of %d: an empty QMainWindow %.0f, with a word in it "
                "%.0f, Thaw %.0f: %.2f times the empty one (goal 1.5), %.2f times the one with a word\n",
                2 * rounds, percentile(empty, 0.5), percentile(word, 0.5), ours, ours / percentile(empty, 0.5),
                ours / percentile(word, 0.5));
    std::fflush(stdout);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"thaw-benchmark"_s);
    QApplication application(argc, argv);
    if (application.arguments().value(1) == "empty-window"_L1) {
        QMainWindow empty;
        return showAndLeave(empty);
    }
    if (application.arguments().value(1) == "word-window"_L1) {
        QMainWindow window;
        window.setCentralWidget(new QLabel(u"Thaw"_s));
        return showAndLeave(window);
    }
    if (application.arguments().value(1) == "measured"_L1)
        return beMeasured(application.arguments().value(2));
    const int rounds = argc > 1 ? std::max(1, QByteArray(argv[1]).toInt()) : 10;
    applyTheme(application, ThemeChoice::Light);
    Supervisor supervisor({{}, 1});
    Settings settings;
    MainWindow window(supervisor, settings, {u"learn"_s, u"cores"_s, u"en"_s});
    if (application.arguments().value(1) == "thaw-window"_L1)
        return showAndLeave(window);
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
    if (wanted(u"form"_s))
        benchForms(rounds);
    if (wanted(u"window"_s))
        benchWindow(rounds);
    if (wanted(u"itself"_s))
        benchItself(rounds);
    if (wanted(u"pipe"_s))
        benchPipe(supervisor);
    if (wanted(u"flood"_s))
        benchFlood(window, *heartbeat, rounds);
    if (parts.contains(u"series"_s))
        benchSeries(window, *heartbeat, rounds);
    if (wanted(u"rest"_s)) {
        heartbeat.reset(); // the window has its own
        benchRest(window);
        heartbeat = Heartbeat::start(&window, supervisor.processThread());
    }
    if (wanted(u"speedup"_s)) {
        benchSpeedup(supervisor, rounds, "beside the living window");
        heartbeat.reset();
        window.hide(); // it paints, and pings itself, no more
        benchSpeedup(supervisor, rounds, "alone");
    }
    return 0;
}
