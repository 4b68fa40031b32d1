// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/racepicture.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "ui/pictures/picturepaint.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const QStringList &cures()
{
    static const QStringList list{u"none"_s, u"lock"_s, u"copies"_s, u"owner"_s};
    return list;
}

QString cureText(const QString &cure)
{
    if (cure == "none"_L1)
        return RacePicture::tr("No cure");
    if (cure == "lock"_L1)
        return RacePicture::tr("A lock");
    if (cure == "copies"_L1)
        return RacePicture::tr("Copies");
    return RacePicture::tr("An owner");
}

} // namespace

/// From left to right: the cure, a bar of what was found, what was lost, a bar of the time, the time.
struct RacePicture::Columns
{
    double name = 0;
    double found = 0; ///< each where it begins
    double lost = 0;
    double time = 0;
    double timeText = 0;
    double end = 0;
    double slowest = 0; ///< s
    bool timeBar = false;
};

RacePicture::RacePicture(QWidget *parent)
    : DrawnPicture(tr("Expected, and found"),
                   tr("Run it with one cure after the other: what was lost, and what each cure costs, is kept here."),
                   parent)
{}

void RacePicture::doBegin(const RunRequest &request)
{
    m_cure = request.arguments.value("cure"_L1).toString();
    m_now = {request.arguments.value("actors"_L1).toInteger(), request.arguments.value("additions"_L1).toInteger()};
    if (m_rows.isEmpty())
        m_work = m_now;
}

void RacePicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports)
        if (const auto *progress = std::get_if<Progress>(&report.event);
            progress && (m_done.contains(progress->who) || m_done.size() < m_now.actors))
            m_done.insert(progress->who, progress->done);
}

void RacePicture::doEnd(const Outcome &outcome)
{
    if (outcome.kind != Outcome::Kind::Finished) {
        m_ended = outcomeTitle(outcome.kind);
        return;
    }
    if (m_work != m_now)
        m_rows.clear(); // another amount of work is no comparison
    m_work = m_now;
    const QJsonObject &values = outcome.result.values;
    m_rows.insert(m_cure, {values.value("found"_L1).toInteger(), values.value("lost"_L1).toInteger(),
                           values.value("lost in table"_L1).toInteger(), values.value("seconds"_L1).toDouble()});
}

void RacePicture::doForget()
{
    m_rows.clear();
}

void RacePicture::doClear()
{
    m_done.clear();
    m_ended.clear();
}

double RacePicture::done() const
{
    double sum = 0;
    for (const double one : m_done)
        sum += one;
    return m_now.actors > 0 ? std::min(1.0, sum / double(m_now.actors)) : 0;
}

QString RacePicture::lostText(const Row &row) const
{
    return row.lost == 0 ? tr("exact") : tr("%1 lost").arg(countText(row.lost));
}

QString RacePicture::sentence() const
{
    QStringList parts{tr("Expected: %1, by %2 actors with %3 additions each.")
                          .arg(countText(m_work.expected()), countText(m_work.actors), countText(m_work.additions))};
    for (const QString &cure : cures()) {
        const auto row = m_rows.constFind(cure);
        if (row == m_rows.constEnd())
            continue;
        const QString time = durationText(row->seconds * 1000);
        parts += row->lost == 0 && row->lostInTable == 0
                     ? tr("%1: found %2, exact, in %3.").arg(cureText(cure), countText(row->found), time)
                     : tr("%1: found %2, lost %3 (and %4 in the table), in %5.")
                           .arg(cureText(cure), countText(row->found), countText(row->lost),
                                countText(row->lostInTable), time);
    }
    if (isRunning())
        parts += tr("%1: counting.").arg(cureText(m_cure));
    else if (!m_ended.isEmpty())
        parts += tr("%1: %2, so there is no result.").arg(cureText(m_cure), m_ended);
    return parts.join(u' ');
}

void RacePicture::paint(QPainter &painter, const QRectF &area) const
{
    constexpr double gap = 10;
    constexpr double roomForTimeBar = 500;
    const auto width = [&painter](const QString &text) { return painter.fontMetrics().horizontalAdvance(text) + 2.0; };
    double names = 0;
    double lost = std::max(width(tr("exact")), width(tr("not run yet")));
    double times = width(durationText(9999));
    Columns columns;
    for (const QString &cure : cures())
        names = std::max(names, width(cureText(cure)));
    for (const Row &row : m_rows) {
        lost = std::max(lost, width(lostText(row)));
        times = std::max(times, width(durationText(row.seconds * 1000)));
        columns.slowest = std::max(columns.slowest, row.seconds);
    }
    columns.timeBar = area.width() >= roomForTimeBar;
    columns.name = area.left();
    columns.found = area.left() + std::min(names, area.width() * 0.25) + gap;
    columns.end = area.right();
    columns.timeText = columns.end - times;
    columns.time = columns.timeBar ? columns.timeText - gap - area.width() * 0.2 : columns.timeText;
    columns.lost = columns.time - (columns.timeBar ? 2 : 1) * gap - lost;

    const double head = painter.fontMetrics().height() + 4.0;
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    paintText(painter, {columns.found, area.top(), columns.lost - columns.found, head},
              tr("found of the expected %1").arg(countText(m_work.expected())));
    paintText(painter, {columns.time, area.top(), columns.end - columns.time, head}, tr("time"),
              columns.timeBar ? Qt::AlignLeft : Qt::AlignRight);
    painter.setFont(font());
    const double rowHeight = std::min(44.0, (area.height() - head) / double(cures().size()));
    for (qsizetype i = 0; i < cures().size(); ++i)
        paintRow(painter, columns, {area.left(), area.top() + head + rowHeight * double(i), area.width(), rowHeight},
                 cures().at(i));
}

void RacePicture::paintRow(QPainter &painter, const Columns &columns, const QRectF &line, const QString &cure) const
{
    constexpr double gap = 10;
    const double height = std::min(18.0, line.height() - 6);
    const auto cell = [&line](double from, double to) { return QRectF(from, line.top(), to - from, line.height()); };
    const auto bar = [&](double from, double to) {
        return QRectF(from, line.center().y() - height / 2, std::max(1.0, to - from), height);
    };
    const auto row = m_rows.constFind(cure);
    const bool counting = isRunning() && cure == m_cure;
    const bool isThere = row != m_rows.constEnd() && !counting;
    painter.setPen(isThere || counting ? palette().color(QPalette::Text) : mutedText(palette()));
    paintText(painter, cell(columns.name, columns.found - gap), cureText(cure));
    const QRectF groove = bar(columns.found, columns.lost - gap);
    if (!isThere) {
        painter.setPen(mutedText(palette()));
        paintText(painter, cell(columns.lost, columns.time - gap), counting ? tr("counting") : tr("not run yet"));
        paintProgress(painter, groove, counting ? done() : 0, palette());
        return;
    }
    const double share = m_work.expected() > 0 ? std::clamp(double(row->found) / double(m_work.expected()), 0.0, 1.0)
                                               : 0;
    const QRectF found(groove.left(), groove.top(), groove.width() * share, groove.height());
    const bool exact = row->lost == 0;
    if (!exact)
        paintBlock(painter, {found.right(), groove.top(), groove.right() - found.right(), height}, Mark::Hatched,
                   toneColor(palette(), Tone::Bad));
    paintBlock(painter, found, Mark::Solid, palette().color(QPalette::Highlight));
    const QString number = countText(row->found);
    if (painter.fontMetrics().horizontalAdvance(number) + 12 < found.width()
        && height >= painter.fontMetrics().ascent()) {
        painter.setPen(palette().color(QPalette::HighlightedText));
        paintText(painter, found.adjusted(6, 0, -6, 0), number);
    }
    painter.setPen(toneColor(palette(), exact ? Tone::Good : Tone::Bad));
    paintText(painter, cell(columns.lost, columns.time - gap), lostText(*row));
    painter.setPen(palette().color(QPalette::Text));
    paintText(painter, cell(columns.timeText, columns.end), durationText(row->seconds * 1000), Qt::AlignRight);
    if (columns.timeBar) {
        const double whole = columns.timeText - gap - columns.time;
        const double part = columns.slowest > 0 ? row->seconds / columns.slowest : 0;
        paintBlock(painter, bar(columns.time, columns.time + whole * part), Mark::Solid, mutedText(palette()));
    }
}

} // namespace thaw
