// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/runtracks.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <QCoreApplication>
#include <QHash>

#include <algorithm>
#include <optional>
#include <utility>

namespace thaw {

namespace {

using Span = RunTrack::Span;
using Mark = RunTrack::Mark;

struct TrackTexts
{
    Q_DECLARE_TR_FUNCTIONS(RunTracks)
};

/// Makes the tracks of actors from a run's reports. The run's end closes what is open.
class Actors final
{
public:
    void add(const Launched &launched, double at) { actor(launched.who).since = at; }
    void add(const ActorState &state, double at)
    {
        if (state.state != ActorState::State::Ended)
            return;
        Actor &one = actor(state.who);
        endWait(one, at);
        endLife(one, at, outcomeId(state.ended));
    }
    void add(const LockEvent &event, double at)
    {
        Actor &one = actor(event.who);
        endWait(one, at);
        if (event.what == LockEvent::What::Waits) {
            one.waitsSince = at;
            one.lock = event.lock;
        } else {
            const bool took = event.what == LockEvent::What::Took;
            one.track.marks.append({took ? Mark::Kind::Took : Mark::Kind::Released, at, event.lock});
        }
    }
    void add(const Print &print, double at)
    {
        actor(print.who).track.marks.append({Mark::Kind::Says, at, filledText(print.text, print.arguments)});
    }
    void add(const LogLine &line, double at) { actor(line.who).track.marks.append({Mark::Kind::Says, at, line.text}); }
    template<typename Event>
    void add(const Event &, double)
    {}

    QList<RunTrack> take(double endMs)
    {
        QList<RunTrack> tracks;
        for (Actor &one : m_actors) {
            endWait(one, endMs);
            endLife(one, endMs, {});
            tracks.append(std::move(one.track));
        }
        return tracks;
    }

private:
    struct Actor
    {
        RunTrack track;
        std::optional<double> since;
        std::optional<double> waitsSince;
        QString lock;
    };

    Actor &actor(const QString &who)
    {
        const auto known = m_places.constFind(who);
        if (known != m_places.constEnd())
            return m_actors[*known];
        m_places.insert(who, m_actors.size());
        m_actors.emplaceBack().track.who = who;
        return m_actors.last();
    }
    static void endWait(Actor &actor, double at)
    {
        if (const auto since = std::exchange(actor.waitsSince, std::nullopt))
            actor.track.spans.append({Span::Kind::Waits, *since, at, actor.lock, 0, {}});
    }
    static void endLife(Actor &actor, double at, const QString &how)
    {
        if (const auto since = std::exchange(actor.since, std::nullopt))
            actor.track.spans.append({Span::Kind::Life, *since, at, {}, 0, how});
    }

    QList<Actor> m_actors;
    QHash<QString, qsizetype> m_places; ///< by who
};

} // namespace

QString runTitle(const RunRecord &run)
{
    if (!run.name.isEmpty())
        return TrackTexts::tr("%1, run %2: %3").arg(wayTitle(run.way)).arg(run.repeat).arg(visibleText(run.name));
    return TrackTexts::tr("%1, run %2").arg(wayTitle(run.way)).arg(run.repeat);
}

QString trackTitle(const RunTrack &track)
{
    if (track.kind == RunTrack::Kind::GuiThread)
        return TrackTexts::tr("GUI thread");
    if (track.kind == RunTrack::Kind::Frames)
        return TrackTexts::tr("frames");
    if (track.kind == RunTrack::Kind::Keys)
        return TrackTexts::tr("keys to screen");
    if (track.kind == RunTrack::Kind::Pings)
        return TrackTexts::tr("pings answered");
    return track.kind == RunTrack::Kind::Pinger ? TrackTexts::tr("not measured") : visibleText(track.who);
}

QString spanText(const Span &span)
{
    switch (span.kind) {
    case Span::Kind::Stall:
        return TrackTexts::tr("stall of %1").arg(millisecondsText(span.lengthMs));
    case Span::Kind::NotMeasured:
        return TrackTexts::tr("not measured for %1").arg(millisecondsText(span.toMs - span.fromMs));
    case Span::Kind::Waits:
        return TrackTexts::tr("waits for %1").arg(visibleText(span.name));
    case Span::Kind::Key:
        return TrackTexts::tr("key on the screen after %1").arg(millisecondsText(span.lengthMs));
    case Span::Kind::Life:
        break;
    }
    return TrackTexts::tr("runs for %1").arg(millisecondsText(span.toMs - span.fromMs));
}

QString spanTip(const Span &span)
{
    if (span.kind != Span::Kind::Stall || span.name.isEmpty())
        return spanText(span);
    return TrackTexts::tr("%1: in this way the GUI thread %2").arg(spanText(span), span.name);
}

QList<RunTrack> tracksOf(const RunRecord &run)
{
    RunTrack window;
    window.kind = RunTrack::Kind::GuiThread;
    for (const Stall &stall : stallsOf(run.pings, run.gaps))
        window.spans.append({Span::Kind::Stall, stall.fromMs, stall.toMs, wayDoes(run.way), stall.lengthMs(), {}});
    RunTrack frames;
    frames.kind = RunTrack::Kind::Frames;
    for (const double at : run.framesMs)
        frames.marks.append({Mark::Kind::Frame, at, {}});
    RunTrack keys;
    keys.kind = RunTrack::Kind::Keys;
    const qsizetype shown = std::min(run.keystrokes.size(), run.keystrokesMs.size());
    for (qsizetype i = 0; i < shown; ++i) {
        const Keystroke &key = run.keystrokes.at(i);
        keys.spans.append({Span::Kind::Key, key.postedMs, key.paintedMs, {}, run.keystrokesMs.at(i), {}});
    }
    RunTrack pings;
    pings.kind = RunTrack::Kind::Pings;
    for (const TimedPing &ping : run.pings) {
        if (ping.latencyMs >= 0)
            pings.marks.append({Mark::Kind::Answer, ping.dueMs + ping.latencyMs + ping.gapMs, {}});
    }
    std::sort(pings.marks.begin(), pings.marks.end(),
              [](const Mark &one, const Mark &other) { return one.atMs < other.atMs; });
    RunTrack pinger;
    pinger.kind = RunTrack::Kind::Pinger;
    for (const PingerGap &gap : run.gaps)
        pinger.spans.append({Span::Kind::NotMeasured, gap.fromMs, gap.toMs, {}, 0, {}});
    Actors actors;
    for (const Report &report : run.reports)
        std::visit([&](const auto &event) { actors.add(event, report.seconds * 1000); }, report.event);
    QList<RunTrack> tracks{window, frames, keys, pings, pinger};
    tracks.removeIf([](const RunTrack &track) {
        return track.kind != RunTrack::Kind::GuiThread && track.spans.isEmpty() && track.marks.isEmpty();
    });
    return tracks + actors.take(run.outcome.seconds * 1000);
}

} // namespace thaw
