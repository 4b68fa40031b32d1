// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/queuepicture.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "ui/style/paint.h"
#include "workers/contract/task.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

// "client 3" is 3 where there is no room for more.
QString shortName(const QString &client)
{
    return client.section(u' ', -1);
}

} // namespace

QueuePicture::QueuePicture(QWidget *parent)
    : TimePicture(tr("The queue of the owner"),
                  tr("Run the task: how long the queue is, who is served in which order, and how long each waits."),
                  parent)
{}

void QueuePicture::doBegin(const RunRequest &request)
{
    const int clients = request.arguments.value("clients"_L1).toInt();
    m_clients = numbered(u"client"_s, std::clamp(clients, 0, int(mostClients)));
    m_expected = clients * request.arguments.value("requests"_L1).toInteger();
}

void QueuePicture::doClear()
{
    m_depth.clear();
    m_served.clear();
    m_servedCount = 0;
    m_clients.clear();
    m_waiting.clear();
    m_value = 0;
    m_expected = 0;
}

void QueuePicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports)
        if (const auto *value = std::get_if<Value>(&report.event))
            take(report.seconds, *value);
}

void QueuePicture::take(double seconds, const Value &value)
{
    if (value.name == "depth"_L1) {
        m_depth.append(seconds, value.value.toDouble());
    } else if (value.name == "serves"_L1) {
        if (m_served.size() >= mostServed)
            m_served.removeFirst();
        m_served.append(value.value.toString());
    } else if (value.name == "value"_L1) {
        m_value = value.value.toInteger();
        ++m_servedCount;
    } else if (value.name == "waited"_L1) {
        if (!m_clients.contains(value.who) && m_clients.size() < mostClients)
            m_clients.append(value.who);
        if (!m_clients.contains(value.who))
            return;
        Waiting &waiting = m_waiting[value.who];
        ++waiting.answers;
        waiting.sum += value.value.toDouble();
        waiting.longest = std::max(waiting.longest, value.value.toDouble());
    }
}

void QueuePicture::doEnd(const Outcome &outcome)
{
    m_depth.append(outcome.seconds, 0);
    const QJsonValue found = outcome.result.values.value("found"_L1);
    if (found.isDouble())
        m_value = found.toInteger();
}

// Of few clients each; of many the two ends.
QString QueuePicture::waitingSentence() const
{
    constexpr qsizetype few = 4;
    QList<std::pair<double, QString>> means;
    QStringList waits;
    double longest = 0;
    for (const QString &client : m_clients) {
        const Waiting waiting = m_waiting.value(client);
        if (waiting.answers == 0)
            continue;
        means.append({waiting.mean(), actorName(client)});
        longest = std::max(longest, waiting.longest);
        waits += tr("%1 %2 (longest %3)", "client, mean waiting time")
                     .arg(actorName(client), durationText(waiting.mean()), durationText(waiting.longest));
    }
    if (means.isEmpty())
        return {};
    if (means.size() <= few)
        return tr("Mean waiting time: %1.").arg(waits.join(u", "_s));
    const auto [least, most] = std::minmax_element(means.begin(), means.end());
    return tr("Mean waiting time: from %1 (%2) to %3 (%4); longest %5.")
        .arg(durationText(least->first), least->second, durationText(most->first), most->second, durationText(longest));
}

QString QueuePicture::sentence() const
{
    QStringList parts{tr("Requests served: %1 of %2. The value is %3.")
                          .arg(countText(m_servedCount), countText(m_expected), countText(m_value))};
    if (isRunning())
        parts += tr("In the house now: %1.").arg(countText(qint64(m_depth.last())));
    parts += tr("At most at once: %1.").arg(countText(qint64(m_depth.highest())));
    const QString waits = waitingSentence();
    if (!waits.isEmpty())
        parts += waits;
    return parts.join(u' ');
}

void QueuePicture::paint(QPainter &painter, const QRectF &area) const
{
    const double column = std::clamp(area.width() * 0.36, 130.0, 300.0);
    const double gap = 16;
    const double order = painter.fontMetrics().height() + 6.0;
    QRectF left = area.adjusted(0, 0, -column - gap, 0);
    const QRectF strip(left.left(), left.bottom() - order, left.width(), order);
    left.setBottom(strip.top() - 6);
    paintDepth(painter, left);
    paintOrder(painter, strip);
    paintWaiting(painter, {area.right() - column, area.top(), column, area.height()});
}

void QueuePicture::paintDepth(QPainter &painter, const QRectF &area) const
{
    const double highest = std::max(1.0, m_depth.highest());
    const Plot plot = paintPlot(painter, area, tr("requests in the house"), qint64(highest));
    paintSteps(painter, plot, m_depth, highest);
}

// The newest at the right end; the one that is being served is filled.
void QueuePicture::paintOrder(QPainter &painter, const QRectF &area) const
{
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    const QString caption = tr("served:");
    const double captionWidth = painter.fontMetrics().horizontalAdvance(caption) + 8.0;
    paintText(painter, {area.left(), area.top(), captionWidth, area.height()}, caption);
    double cell = 20;
    for (const QString &client : m_clients)
        cell = std::max(cell, painter.fontMetrics().horizontalAdvance(shortName(client)) + 10.0);
    const auto room = qsizetype((area.width() - captionWidth) / cell);
    const qsizetype first = std::max<qsizetype>(0, m_served.size() - room);
    for (qsizetype i = first; i < m_served.size(); ++i) {
        const bool now = isRunning() && i == m_served.size() - 1 && m_depth.last() > 0;
        const QRectF box(area.left() + captionWidth + double(i - first) * cell, area.top() + 1, cell - 3,
                         area.height() - 2);
        paintPanel(painter, box, now ? palette().color(QPalette::Highlight) : palette().color(QPalette::Window),
                   now ? QColor(Qt::transparent) : borderColor(palette()), 3);
        painter.setPen(palette().color(now ? QPalette::HighlightedText : QPalette::Text));
        painter.drawText(box, Qt::AlignCenter, shortName(m_served.at(i)));
    }
    painter.setFont(font());
}

void QueuePicture::paintWaiting(QPainter &painter, const QRectF &area) const
{
    constexpr double tallestRow = 30;
    const double head = painter.fontMetrics().height() + 2.0;
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    paintText(painter, {area.left(), area.top(), area.width(), head}, tr("waited: mean, and longest"));
    const double least = painter.fontMetrics().height();
    double row = std::min(tallestRow, (area.height() - head) / double(std::max<qsizetype>(1, m_clients.size())));
    qsizetype shown = m_clients.size();
    if (row < least) {
        row = least;
        shown = std::max<qsizetype>(0, qsizetype((area.height() - head) / row) - 1);
        paintText(painter, {area.left(), area.top() + head + row * double(shown), area.width(), row},
                  tr("and %1 more").arg(m_clients.size() - shown));
    }
    if (row >= head)
        painter.setFont(font());
    WaitingColumns columns;
    for (const QString &client : m_clients.first(shown)) {
        const Waiting waiting = m_waiting.value(client);
        const QFontMetrics metrics = painter.fontMetrics();
        columns.longest = std::max(columns.longest, waiting.longest);
        columns.names = std::max(columns.names, metrics.horizontalAdvance(client) + 8.0);
        columns.texts = std::max(columns.texts, metrics.horizontalAdvance(durationText(waiting.mean())) + 8.0);
    }
    for (qsizetype i = 0; i < shown; ++i)
        paintClient(painter, {area.left(), area.top() + head + row * double(i), area.width(), row}, m_clients.at(i),
                    columns);
    painter.setFont(font());
}

void QueuePicture::paintClient(QPainter &painter, const QRectF &row, const QString &client,
                               const WaitingColumns &columns) const
{
    const Waiting waiting = m_waiting.value(client);
    painter.setPen(palette().color(QPalette::Text));
    paintText(painter, row, actorName(client));
    paintText(painter, row, waiting.answers > 0 ? durationText(waiting.mean()) : tr("–", "no answer yet"),
              Qt::AlignRight);
    const double height = std::min(12.0, row.height() - 4);
    const QRectF groove(row.left() + columns.names, row.center().y() - height / 2,
                        row.width() - columns.names - columns.texts, height);
    if (waiting.answers == 0 || groove.width() < 4)
        return;
    const double perMs = (groove.width() - 2) / std::max(columns.longest, 1e-9);
    const double end = groove.left() + waiting.longest * perMs;
    painter.fillRect(QRectF(groove.left(), groove.center().y() - 0.5, end - groove.left(), 1), mutedText(palette()));
    painter.fillRect(QRectF(end, groove.top() - 1, 2, height + 2), palette().color(QPalette::Text));
    paintBlock(painter, {groove.left(), groove.top(), waiting.mean() * perMs, height}, Mark::Solid,
               palette().color(QPalette::Highlight));
}

} // namespace thaw
