// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
//
// The Trace Event Format of Chromium's tracing, which Perfetto and other timeline viewers read: a process for each run, in
// it a thread for the window's GUI thread, for its frames, its keys, the pinger, and each actor. Keys overlap, which spans of
// one thread must not: they are asynchronous events. Times are in microseconds.
#include "app/comparing/comparisonreport.h"
#include "app/comparing/plancommand.h"
#include "app/comparing/runtracks.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int firstThread = 1;

double microseconds(double milliseconds)
{
    return std::round(milliseconds * 1000);
}

/// What a timeline viewer calls each run: its task, way and repeat, and what else tells it from the others.
class RunNames final
{
public:
    explicit RunNames(const Comparison &comparison) : m_hasMachines(comparison.machines().size() > 1)
    {
        QHash<QString, Arguments> first;
        for (const RunRecord &run : comparison.runs) {
            const RunRequest &request = run.request;
            if (!first.contains(request.task))
                first.insert(request.task, request.arguments);
            else if (first.value(request.task) != request.arguments)
                m_varied.insert(request.task);
        }
    }
    QString nameOf(const RunRecord &run) const
    {
        QStringList task{run.request.task};
        if (m_varied.contains(run.request.task))
            task += argumentWords(run.request);
        QStringList words{task.join(u' '), wayId(run.way), QString::number(run.repeat)};
        if (m_hasMachines)
            words.append(run.machine.name);
        return words.join(u", "_s);
    }

private:
    const bool m_hasMachines;
    QSet<QString> m_varied; ///< tasks that are there with more than one set of arguments
};

/// The events of one run.
class TraceOfRun final
{
public:
    TraceOfRun(QJsonArray &events, int process, double offsetMs)
        : m_events(events), m_process(process), m_offset(offsetMs)
    {}

    void write(const RunRecord &run, const QString &called)
    {
        name("process_name", 0, called);
        int thread = firstThread;
        for (const RunTrack &track : tracksOf(run)) {
            if (track.kind == RunTrack::Kind::Pings)
                continue; // two hundred a second
            name("thread_name", thread, nameOf(track));
            for (const RunTrack::Span &one : track.spans) {
                if (one.kind == RunTrack::Span::Kind::Key)
                    key(thread, one);
                else
                    span(thread, track, one);
            }
            for (const RunTrack::Mark &one : track.marks)
                mark(thread, one);
            ++thread;
        }
    }

private:
    static QString nameOf(const RunTrack &track)
    {
        switch (track.kind) {
        case RunTrack::Kind::GuiThread:
            return u"GUI thread"_s;
        case RunTrack::Kind::Frames:
            return u"frames"_s;
        case RunTrack::Kind::Keys:
            return u"keys to screen"_s;
        case RunTrack::Kind::Pings:
        case RunTrack::Kind::Pinger:
            return u"pinger"_s;
        case RunTrack::Kind::Actor:
            break;
        }
        return track.who;
    }

    void name(const char *what, int thread, const QString &called)
    {
        m_events.append(QJsonObject{{u"name"_s, QLatin1String(what)},
                                    {u"ph"_s, u"M"_s},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, thread},
                                    {u"args"_s, QJsonObject{{u"name"_s, called}}}});
    }
    void span(int thread, const RunTrack &track, const RunTrack::Span &span)
    {
        QString called;
        QJsonObject more;
        switch (span.kind) {
        case RunTrack::Span::Kind::Stall:
            called = u"stall"_s;
            more.insert(u"length_ms"_s, std::round(span.lengthMs * 1000) / 1000);
            break;
        case RunTrack::Span::Kind::NotMeasured:
            called = u"not measured"_s;
            break;
        case RunTrack::Span::Kind::Waits:
            called = u"waits for "_s + span.name;
            break;
        case RunTrack::Span::Kind::Life:
            called = track.who;
            more.insert(u"ended"_s, span.ended.isEmpty() ? u"end of the run"_s : span.ended);
            break;
        case RunTrack::Span::Kind::Key: // see key()
            return;
        }
        m_events.append(QJsonObject{{u"name"_s, called},
                                    {u"cat"_s, u"thaw"_s},
                                    {u"ph"_s, u"X"_s},
                                    {u"ts"_s, microseconds(m_offset + span.fromMs)},
                                    {u"dur"_s, std::max(0.0, microseconds(span.toMs - span.fromMs))},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, thread},
                                    {u"args"_s, more}});
    }
    void key(int thread, const RunTrack::Span &span)
    {
        ++m_keys;
        for (const bool begins : {true, false})
            m_events.append(QJsonObject{{u"name"_s, u"key"_s},
                                        {u"cat"_s, u"keys"_s},
                                        {u"ph"_s, begins ? u"b"_s : u"e"_s},
                                        {u"id"_s, u"%1.%2"_s.arg(m_process).arg(m_keys)},
                                        {u"ts"_s, microseconds(m_offset + (begins ? span.fromMs : span.toMs))},
                                        {u"pid"_s, m_process},
                                        {u"tid"_s, thread}});
    }
    void mark(int thread, const RunTrack::Mark &mark)
    {
        using Kind = RunTrack::Mark::Kind;
        const QString called = mark.kind == Kind::Says    ? mark.text
                               : mark.kind == Kind::Frame ? u"frame"_s
                               : mark.kind == Kind::Took  ? u"took "_s + mark.text
                                                          : u"released "_s + mark.text;
        m_events.append(QJsonObject{{u"name"_s, called},
                                    {u"cat"_s, u"thaw"_s},
                                    {u"ph"_s, u"i"_s},
                                    {u"s"_s, u"t"_s},
                                    {u"ts"_s, microseconds(m_offset + mark.atMs)},
                                    {u"pid"_s, m_process},
                                    {u"tid"_s, thread}});
    }

    QJsonArray &m_events;
    const int m_process;
    const double m_offset;
    int m_keys = 0;
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
    const RunNames names(comparison);
    QJsonArray events;
    int process = 0;
    for (const RunRecord &run : comparison.runs) {
        const double offset = run.started.isValid() ? double(first.msecsTo(run.started)) : 0;
        TraceOfRun(events, ++process, offset).write(run, names.nameOf(run));
    }
    const QJsonObject trace{{u"traceEvents"_s, events}, {u"displayTimeUnit"_s, u"ms"_s}};
    return QJsonDocument(trace).toJson(QJsonDocument::Compact);
}

} // namespace thaw
