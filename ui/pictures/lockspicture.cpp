// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/lockspicture.h"

#include "app/runs/sentences.h"
#include "ui/style/paint.h"
#include "workers/contract/task.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

enum Kind { Waiting, Inside };
constexpr double countHeight = 26;

// Two workers' reports come through two pipes: a take can be read before the release that made it possible. More inside
// than there are permits is believed when it lasts.
constexpr double believedSeconds = 0.05;

} // namespace

LocksPicture::LocksPicture(QWidget *parent)
    : TimePicture(tr("Who is inside when"),
                  tr("Run the task: a lane for each actor, hatched while it waits and solid while it is inside."),
                  parent)
{}

void LocksPicture::doBegin(const RunRequest &request)
{
    m_room.permits = std::max<qint64>(1, request.arguments.value("permits"_L1).toInteger());
    const int actors = request.arguments.value("actors"_L1).toInt();
    m_actors = numbered(u"actor"_s, std::clamp(actors, 0, int(mostActors)));
}

void LocksPicture::doClear()
{
    m_actors.clear();
    m_room = {};
    m_desk = {};
    m_measured = false;
}

void LocksPicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (const auto *event = std::get_if<LockEvent>(&report.event))
            take(report.seconds, *event);
        else if (const auto *state = std::get_if<ActorState>(&report.event);
                 state && state->state == ActorState::State::Ended)
            actorEnded(state->who, report.seconds);
    }
}

void LocksPicture::take(double seconds, const LockEvent &event)
{
    if (!m_actors.contains(event.who) && m_actors.size() < mostActors)
        m_actors.append(event.who);
    if (!m_actors.contains(event.who))
        return;
    Place &place = event.lock == "room"_L1 ? m_room : m_desk;
    switch (event.what) {
    case LockEvent::What::Waits:
        place.spans[event.who].open(seconds, Waiting);
        break;
    case LockEvent::What::Took:
        place.spans[event.who].open(seconds, Inside);
        countIn(place, 1, seconds);
        break;
    case LockEvent::What::Released:
        leave(place, event.who, seconds);
        break;
    }
}

void LocksPicture::leave(Place &place, const QString &who, double seconds)
{
    const auto spans = place.spans.find(who);
    if (spans == place.spans.end())
        return;
    if (spans->current() == Inside)
        countIn(place, -1, seconds);
    spans->close(seconds);
}

void LocksPicture::countIn(Place &place, qint64 difference, double seconds)
{
    if (place.overSince && seconds - *place.overSince > believedSeconds)
        place.most = std::max(place.most, place.count);
    place.count += difference;
    if (place.count <= place.permits)
        place.overSince.reset();
    else if (!place.overSince)
        place.overSince = seconds;
    place.most = std::max(place.most, std::min(place.count, place.permits));
    place.inside.append(seconds, double(std::min(place.count, std::max(place.permits, place.most))));
}

// The dead are outside: what they held is free again.
void LocksPicture::actorEnded(const QString &who, double seconds)
{
    leave(m_desk, who, seconds);
    leave(m_room, who, seconds);
}

void LocksPicture::doEnd(const Outcome &outcome)
{
    for (const QString &actor : std::as_const(m_actors))
        actorEnded(actor, outcome.seconds);
    const QJsonObject &values = outcome.result.values;
    m_measured = values.contains("most in the room"_L1);
    if (!m_measured)
        return;
    m_room.most = values.value("most in the room"_L1).toInteger();
    m_desk.most = values.value("most at the desk"_L1).toInteger();
}

QStringList LocksPicture::inside(const Place &place) const
{
    QStringList names;
    for (const QString &actor : m_actors)
        if (place.spans.value(actor).current() == Inside)
            names += actorName(actor);
    return names;
}

QString LocksPicture::sentence() const
{
    QStringList parts;
    if (isRunning()) {
        const QStringList names = inside(m_room);
        parts += names.isEmpty() ? tr("Nobody is in the room.") : tr("In the room: %1.").arg(names.join(u", "_s));
    }
    parts +=
        tr("At most %1 were in the room at once, with permits for %2; at most %3 at the desk, where there is room for 1.")
            .arg(countText(m_room.most), countText(m_room.permits), countText(m_desk.most));
    if (m_measured)
        parts += tr("The actors counted that themselves.");
    return parts.join(u' ');
}

double LocksPicture::tallest() const
{
    constexpr double tallestLane = 42;
    return tallestLane * double(m_actors.size()) + countHeight + 3 * fontMetrics().height();
}

void LocksPicture::paint(QPainter &painter, const QRectF &area) const
{
    const QList<LegendEntry> legend{{Mark::Hatched, mutedText(palette()), tr("waits")},
                                    {Mark::Solid, palette().color(QPalette::Highlight), tr("in the room")},
                                    {Mark::Solid, toneColor(palette(), Tone::Warning), tr("at the desk")}};
    QStringList names;
    for (const QString &actor : m_actors)
        names.append(actorName(actor));
    const Timeline line = paintLanes(painter, area, {names, legend, now(), countHeight, tr("in the room")});
    for (qsizetype i = 0; i < m_actors.size(); ++i)
        paintLane(painter, line, i, m_actors.at(i));
    paintCount(painter, line);
}

Picture::Verdict LocksPicture::judgement() const
{
    const bool good = m_room.most <= m_room.permits && m_desk.most <= m_desk.permits;
    return {tr("at most %1 of %2 in the room").arg(countText(m_room.most), countText(m_room.permits)),
            good ? Tone::Neutral : Tone::Bad};
}

// The desk is in the room: its blocks lie on those of the room, lower and not as tall.
void LocksPicture::paintLane(QPainter &painter, const Timeline &line, qsizetype index, const QString &actor) const
{
    const auto paintSpans = [&](const Place &place, double top, const QColor &color) {
        const QList<Span> spans = place.spans.value(actor).until(now());
        for (const Span &span : spans) {
            QRectF block = line.stretch(index, span.from, span.to);
            block.setTop(block.top() + block.height() * top);
            if (span.kind == Waiting && block.width() < 1)
                continue; // it was let in at once
            if (span.kind == Waiting)
                painter.fillRect(block, palette().color(QPalette::Base));
            paintBlock(painter, block, span.kind == Inside ? Mark::Solid : Mark::Hatched,
                       span.kind == Inside ? color : mutedText(palette()));
        }
    };
    paintSpans(m_room, 0, palette().color(QPalette::Highlight));
    paintSpans(m_desk, 0.55, toneColor(palette(), Tone::Warning));
}

void LocksPicture::paintCount(QPainter &painter, const Timeline &line) const
{
    const QRectF lane = line.foot().adjusted(0, 6, 0, 0);
    const double highest = std::max(double(m_room.permits), m_room.inside.highest());
    const double limit = lane.bottom() - double(m_room.permits) / highest * lane.height();
    paintSteps(painter, {line, lane}, m_room.inside, highest);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.setPen(QPen(palette().color(QPalette::Text), 1, Qt::DashLine));
    painter.drawLine(QPointF(lane.left(), limit), QPointF(lane.right(), limit));
    painter.restore();
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    const QString text = countText(m_room.permits);
    paintText(painter, {lane.right() + 3, limit - 8, 30, 16}, text);
}

} // namespace thaw
