// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
//
// The Trace Event Format of Chromium's tracing, which Perfetto and other timeline viewers read: a process for each run, in
// it a thread for the window's GUI thread, one for the pinger, and one for each actor. Times are in microseconds.
#include "app/comparing/comparisonreport.h"
#include "app/runs/sentences.h"
#include "workers/contract/report.h"

#include <QJsonArray>
#include <QJsonDocument>

#include <cmath>
#include <optional>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

enum Thread { GuiThread = 1, PingerThread, FirstActor };

double microseconds(double milliseconds)
{
    return std::round(milliseconds * 1000);
}

/// The tracks of one run. The run's end closes what is open.
class Track final
{
public:
    Track(QJsonArray &events, const RunRecord &run, int process, double offsetMs)
        : m_events(events), m_run(run), m_process(process), m_offset(offsetMs)
    {}

    void write()
    {
        name("process_name", 0,
             u"%1, %2, %3"_s.arg(m_run.request.task, wayId(m_run.way), QString::number(m_run.repeat)));
        name("thread_name", GuiThread, u"GUI thread"_s);
        name("thread_name", PingerThread, u"pinger"_s);
        for (const Stall &stall : stallsOf(m_run.pings, m_run.gaps))
            span(GuiThread, u"stall"_s, stall.fromMs, stall.toMs,
                 {{u"length_ms"_s, std::round(stall.lengthMs() * 1000) / 1000}});
        for (const PingerGap &gap : m_run.gaps)
            span(PingerThread, u"not measured"_s, gap.fromMs, gap.toMs, {});
        for (const Report &report : m_run.reports)
            std::visit([&](const auto &event) { add(event, report.seconds * 1000); }, report.event);
        const double end = m_run.outcome.seconds * 1000;
        for (Actor &actor : m_actors) {
            endLock(actor, end);
            endLife(actor, end, u"end of the run"_s);
        }
    }

private:
    struct Actor
    {
        QString who;
        std::optional<double> since;
        std::optional<double> waitsSince;
        QString lock;
    };

    void add(const Launched &launched, double at) { actor(launched.who).since = at; }
    void add(const ActorState &state, double at)
    {
        if (state.state != ActorState::State::Ended)
            return;
        endLock(actor(state.who), at);
        endLife(actor(state.who), at, outcomeId(state.ended));
    }
    void add(const LockEvent &event, double at)
    {
        Actor &one = actor(event.who);
        endLock(one, at);
        if (event.what == LockEvent::What::Waits) {
            one.waitsSince = at;
            one.lock = event.lock;
        } else {
            instant(event.who, (event.what == LockEvent::What::Took ? u"took "_s : u"released "_s) + event.lock, at);
        }
    }
    void add(const Print &print, double at) { instant(print.who, filledText(print.text, print.arguments), at); }
    void add(const LogLine &line, double at) { instant(line.who, line.text, at); }
    template<typename Event>
    void add(const Event &, double)
    {}

    void endLock(Actor &actor, double at)
    {
        if (const auto since = std::exchange(actor.waitsSince, std::nullopt))
            span(threadOf(actor), u"waits for "_s + actor.lock, *since, at, {});
    }
    void endLife(Actor &actor, double at, const QString &how)
    {
        if (const auto since = std::exchange(actor.since, std::nullopt))
            span(threadOf(actor), actor.who, *since, at, {{u"ended"_s, how}});
    }

    Actor &actor(const QString &who)
    {
        for (Actor &one : m_actors) {
            if (one.who == who)
                return one;
        }
        m_actors.append({who, {}, {}, {}});
        name("thread_name", threadOf(m_actors.last()), who);
        return m_actors.last();
    }
    int threadOf(const Actor &actor) const { return FirstActor + int(&actor - m_actors.constData()); }

    void name(const char *what, int thread, const QString &called)
    {
        m_events.append(QJsonObject{{u"name"_s, QLatin1String(what)},
                                    {u"ph"_s, u"M"_s},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, thread},
                                    {u"args"_s, QJsonObject{{u"name"_s, called}}}});
    }
    void span(int thread, const QString &called, double fromMs, double toMs, const QJsonObject &more)
    {
        m_events.append(QJsonObject{{u"name"_s, called},
                                    {u"cat"_s, u"thaw"_s},
                                    {u"ph"_s, u"X"_s},
                                    {u"ts"_s, microseconds(m_offset + fromMs)},
                                    {u"dur"_s, std::max(0.0, microseconds(toMs - fromMs))},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, thread},
                                    {u"args"_s, more}});
    }
    void instant(const QString &who, const QString &called, double atMs)
    {
        m_events.append(QJsonObject{{u"name"_s, called},
                                    {u"cat"_s, u"thaw"_s},
                                    {u"ph"_s, u"i"_s},
                                    {u"s"_s, u"t"_s},
                                    {u"ts"_s, microseconds(m_offset + atMs)},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, threadOf(actor(who))}});
    }

    QJsonArray &m_events;
    const RunRecord &m_run;
    const int m_process;
    const double m_offset;
    QList<Actor> m_actors;
};

} // namespace

// Where it is known when the runs started they stand one after the other, as they ran.
QByteArray toTrace(const Comparison &comparison)
{
    QDateTime first;
    for (const RunRecord &run : comparison.runs) {
        if (run.started.isValid() && (!first.isValid() || run.started < first))
            first = run.started;
    }
    QJsonArray events;
    int process = 0;
    for (const RunRecord &run : comparison.runs) {
        const double offset = run.started.isValid() ? double(first.msecsTo(run.started)) : 0;
        Track(events, run, ++process, offset).write();
    }
    const QJsonObject trace{{u"traceEvents"_s, events}, {u"displayTimeUnit"_s, u"ms"_s}};
    return QJsonDocument(trace).toJson(QJsonDocument::Compact);
}

} // namespace thaw
