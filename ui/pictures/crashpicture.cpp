// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/crashpicture.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr double silentSeconds = 0.3; // from here on silence is worth a line
constexpr double momentGap = 12;
constexpr double tallestRow = 30;

// What the program that started the worker can know of its end, and how.
QString seenFromOutside(const Outcome &outcome)
{
    switch (outcome.kind) {
    case Outcome::Kind::Finished:
        return CrashPicture::tr("It sent its result and went. Nothing went wrong.");
    case Outcome::Kind::Crashed:
        return CrashPicture::tr("The system ended it with signal %1. The program is told so at once.")
            .arg(signalName(outcome.signal));
    case Outcome::Kind::Cancelled:
        return CrashPicture::tr("It was asked to end, and is gone. Until then it looked busy.");
    case Outcome::Kind::Killed:
        return CrashPicture::tr("It was killed from outside: nobody has to wait for a worker.");
    case Outcome::Kind::TimedOut:
        return CrashPicture::tr("Its time was up, so it was ended from outside.");
    case Outcome::Kind::Stuck:
        return CrashPicture::tr("It is alive, and will never go on.");
    case Outcome::Kind::Failed:
        break;
    }
    switch (outcome.reason) {
    case Outcome::Reason::ExitCode:
        return CrashPicture::tr("It left by itself with exit code %1, and sent no result.").arg(outcome.exitCode);
    case Outcome::Reason::NoResult:
        return CrashPicture::tr("It left by itself and said all is well, but sent no result: a failure.");
    case Outcome::Reason::BrokenLine:
        return CrashPicture::tr("It said what is no message (%1), so it was ended.")
            .arg(brokenLineText(outcome.brokenLine.value_or(BrokenLine{})));
    case Outcome::Reason::SubjectGone:
        return CrashPicture::tr("Its whole window is gone with it.");
    default:
        return outcomeSentence(outcome);
    }
}

Tone toneOf(const Event &event)
{
    const auto *state = std::get_if<ActorState>(&event);
    return state && state->state != ActorState::State::Running ? Tone::Warning : Tone::Neutral;
}

} // namespace

CrashPicture::CrashPicture(QWidget *parent)
    : DrawnPicture(tr("The last moments of the worker"),
                   tr("Run the task: what the worker does to the end, as it looks from outside."), parent)
{}

void CrashPicture::doBegin(const RunRequest &request)
{
    m_stepping = request.stepping;
}

void CrashPicture::doClear()
{
    m_moments.clear();
    m_seen.clear();
    m_tone = Tone::Neutral;
}

void CrashPicture::append(const Moment &moment)
{
    if (m_moments.size() >= mostMoments)
        m_moments.removeAt(1); // the start stays
    m_moments.append(moment);
}

void CrashPicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (std::holds_alternative<MainSays>(report.event) || std::holds_alternative<Hello>(report.event))
            continue;
        const auto *state = std::get_if<ActorState>(&report.event);
        if (state && state->state == ActorState::State::Ended)
            continue; // the outcome says more
        const bool says = std::holds_alternative<Print>(report.event);
        const QString text = eventText(report.event);
        if (!text.isEmpty())
            append({report.seconds, says ? tr("says: %1").arg(text) : text, toneOf(report.event), Mark::Dot});
    }
}

void CrashPicture::doEnd(const Outcome &outcome)
{
    const bool good = outcome.kind == Outcome::Kind::Finished;
    const bool asked = outcome.kind == Outcome::Kind::Cancelled || outcome.kind == Outcome::Kind::Killed;
    m_tone = good ? Tone::Good : asked ? Tone::Warning : Tone::Bad;
    QString what = outcomeTitle(outcome.kind);
    if (outcome.kind == Outcome::Kind::Crashed)
        what = tr("%1: %2", "crashed: SIGSEGV").arg(what, signalName(outcome.signal));
    else if (outcome.reason == Outcome::Reason::ExitCode)
        what = tr("%1: exit code %2", "failed: exit code 3").arg(what).arg(outcome.exitCode);
    append({outcome.seconds, what, m_tone, Mark::Square});
    m_seen = seenFromOutside(outcome);
}

double CrashPicture::silence() const
{
    if (m_stepping)
        return 0; // it waits for us
    return m_moments.isEmpty() ? now() : now() - m_moments.last().seconds;
}

QString CrashPicture::silenceText() const
{
    return tr("silent for %1: stuck or busy, that looks the same from outside").arg(durationText(silence() * 1000));
}

QString CrashPicture::sentence() const
{
    QStringList parts;
    constexpr qsizetype told = 6;
    for (qsizetype i = std::max<qsizetype>(0, m_moments.size() - told); i < m_moments.size(); ++i)
        parts += tr("%1 %2", "time, what happened")
                     .arg(durationText(m_moments.at(i).seconds * 1000), m_moments.at(i).text);
    QString text = parts.join(tr("; "));
    if (isRunning() && silence() > silentSeconds)
        text += (text.isEmpty() ? QString() : tr("; ")) + silenceText();
    if (text.isEmpty())
        text = tr("The worker is about to start");
    return m_seen.isEmpty() ? text + u'.' : tr("%1. From outside: %2").arg(text, m_seen);
}

QList<CrashPicture::Moment> CrashPicture::shownMoments() const
{
    QList<Moment> shown = m_moments;
    if (isRunning() && silence() > silentSeconds)
        shown.append({now(), silenceText(), Tone::Warning, Mark::Ring});
    return shown;
}

double CrashPicture::tallest() const
{
    return tallestRow * double(std::max<qsizetype>(shownMoments().size(), 4)) + fontMetrics().height() + 18;
}

void CrashPicture::paint(QPainter &painter, const QRectF &area) const
{
    const double text = painter.fontMetrics().height();
    const double foot = text + 10;
    const double room = area.height() - foot - 6;
    QList<Moment> shown = shownMoments();
    const double row = std::clamp(room / double(std::max<qsizetype>(shown.size(), 4)), text, tallestRow);
    const auto fit = std::max<qsizetype>(1, qsizetype(room / row));
    if (shown.size() > fit)
        shown = shown.last(fit);
    double times = 0;
    for (const Moment &moment : std::as_const(shown))
        times = std::max(times, painter.fontMetrics().horizontalAdvance(durationText(moment.seconds * 1000)) + 4.0);
    const double line = area.left() + times + momentGap;
    if (shown.size() > 1) {
        painter.setPen(QPen(borderColor(palette()), 2));
        painter.drawLine(QPointF(line, area.top() + row / 2),
                         QPointF(line, area.top() + (double(shown.size()) - 0.5) * row));
    }
    for (qsizetype i = 0; i < shown.size(); ++i)
        paintMoment(painter, {area.left(), area.top() + double(i) * row, area.width(), row}, line, shown.at(i));
    if (m_seen.isEmpty())
        return;
    const QRectF seen(area.left(), area.bottom() - foot, area.width(), foot);
    paintPanel(painter, seen, toneBackground(palette(), m_tone), Qt::transparent, controlRadius, 0);
    painter.setPen(toneColor(palette(), m_tone));
    paintText(painter, seen.adjusted(momentGap, 0, -momentGap, 0), m_seen);
}

void CrashPicture::paintMoment(QPainter &painter, const QRectF &row, double line, const Moment &moment) const
{
    constexpr double size = 9;
    const bool plain = moment.tone == Tone::Neutral;
    painter.setPen(mutedText(palette()));
    paintText(painter, {row.left(), row.top(), line - momentGap - row.left(), row.height()},
              durationText(moment.seconds * 1000), Qt::AlignRight);
    const QRectF mark(line - size / 2, row.center().y() - size / 2, size, size);
    paintMark(painter, mark.adjusted(-1, -1, 1, 1), Mark::Dot, palette().color(QPalette::Base)); // the line ends at it
    paintMark(painter, mark, moment.mark, toneColor(palette(), plain ? Tone::Accent : moment.tone));
    painter.setFont(moment.mark == Mark::Square ? boldFont(font()) : font());
    painter.setPen(plain ? palette().color(QPalette::Text) : toneColor(palette(), moment.tone));
    paintText(painter, {line + momentGap, row.top(), row.right() - line - momentGap, row.height()}, moment.text);
    painter.setFont(font());
}

} // namespace thaw
