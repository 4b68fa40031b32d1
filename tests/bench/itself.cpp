// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/bench/itself.h"

#include "app/measuring/measurement.h"
#include "app/measuring/pinger.h"
#include "app/subjects/subjectprotocol.h"
#include "app/subjects/subjectservice.h"
#include "ui/subjects/subjectwindow.h"
#include "ui/subjects/typist.h"
#include "ui/windows/windows.h"

#include <QApplication>
#include <QProcess>
#include <QTimer>

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <memory>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace thaw;

namespace {

constexpr auto settle = 1500ms; // a window that has just opened is not yet at rest
constexpr auto look = 4000ms;

/// Says on stderr how late its timer was, in ms: p99 and longest. Then it ends the process.
class Ticks final
{
public:
    Ticks()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, qApp, [this] {
            const double now = monotonicMs();
            m_late.append(std::max(0.0, now - m_last - 1));
            m_last = now;
        });
        QTimer::singleShot(settle, qApp, [this] {
            m_last = monotonicMs();
            m_timer.start(1ms);
        });
        QTimer::singleShot(settle + look, qApp, [this] {
            std::fprintf(stderr, "%f %f\n", percentile(m_late, 0.99), percentile(m_late, 1));
            ::_exit(0);
        });
    }

private:
    QTimer m_timer;
    QList<double> m_late;
    double m_last = 0;
};

struct Kind
{
    QString id;
    const char *name;
    QString task; ///< of the run that a whole subject is given; empty: the window alone, with parts of the meter
    bool relay = false;
};

const QList<Kind> &kinds()
{
    static const QList<Kind> all{
        {u"alone"_s, "its window alone", {}},
        {u"pings"_s, "with pings", {}},
        {u"keys"_s, "with pings and keys", {}},
        {u"run"_s, "measured: a run without reports", u"sleep"_s},
        {u"kept"_s, "measured: a flood, kept to its end", u"flood"_s},
        {u"reports"_s, "measured: a flood, reported", u"flood"_s, true},
    };
    return all;
}

// A window whose way is `process`: nothing of the run itself is in its GUI thread.
int beSubject()
{
    return showSubject({Way::Process, 0, {}, {}, u"en"_s});
}

QByteArray orderOf(const Kind &kind)
{
    SubjectRun order;
    order.run = 1;
    order.relay = kind.relay;
    order.request.task = kind.task;
    order.request.arguments = kind.task == "sleep"_L1 ? Arguments{{u"seconds"_s, 60}}
                                                      : Arguments{{u"lines"_s, 0}, {u"bytes"_s, 60}};
    return encode(ToSubject(order));
}

} // namespace

int beMeasured(const QString &which)
{
    const Ticks ticks;
    const bool isWhole = std::any_of(kinds().begin(), kinds().end(),
                                     [&which](const Kind &kind) { return kind.id == which && !kind.task.isEmpty(); });
    if (isWhole)
        return beSubject();
    SubjectService service(Way::Process);
    SubjectWindow window(service);
    window.resize(520, 420);
    window.show();
    std::unique_ptr<Pinger> pinger;
    if (which != "alone"_L1) {
        const bool types = which == "keys"_L1;
        pinger = std::make_unique<Pinger>(&service, [&window, types](qint64 number) {
            if (types && number % 10 == 0)
                window.typist().postKey();
        });
    }
    return QApplication::exec();
}

void benchItself(int rounds)
{
    QHash<QString, QList<double>> p99;
    QHash<QString, QList<double>> longest;
    for (int round = 0; round < rounds; ++round) {
        for (const Kind &kind : kinds()) {
            QProcess process;
            process.setProcessChannelMode(QProcess::SeparateChannels);
            process.setStandardOutputFile(QProcess::nullDevice());
            process.start(QCoreApplication::applicationFilePath(), {u"measured"_s, kind.id});
            if (!kind.task.isEmpty())
                process.write(orderOf(kind));
            process.waitForFinished(-1);
            const QByteArrayList said = process.readAllStandardError().simplified().split(' ');
            p99[kind.id].append(said.value(said.size() - 2).toDouble());
            longest[kind.id].append(said.last().toDouble());
        }
    }
    std::printf("\nThe meter itself: how late a timer of an idle subject's GUI thread is, ms, medians of %d\n", rounds);
    std::printf("  %-34s %8s %8s %12s\n", "", "p99", "longest", "worst of all");
    for (const Kind &kind : kinds())
        std::printf("  %-34s %8.2f %8.2f %12.2f\n", kind.name, percentile(p99[kind.id], 0.5),
                    percentile(longest[kind.id], 0.5), percentile(longest[kind.id], 1));
    std::fflush(stdout);
}
