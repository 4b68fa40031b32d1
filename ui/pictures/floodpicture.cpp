// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/floodpicture.h"

#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

FloodPicture::FloodPicture(QWidget *parent)
    : TimePicture(tr("Counted, and kept"),
                  tr("Run the task: every line is counted, and of each frame the newest are kept to be read."), parent)
{}

void FloodPicture::doBegin(const RunRequest &request)
{
    m_expected = request.arguments.value("lines"_L1).toInteger();
}

void FloodPicture::doClear()
{
    m_rate.clear();
    m_counted = 0;
    m_kept = 0;
    m_expected = 0;
}

void FloodPicture::doApply(const ReportBatch &batch)
{
    const qint64 kept = std::count_if(batch.reports.begin(), batch.reports.end(),
                                      [](const Report &report) { return isLine(report.event); });
    const qint64 counted = kept + batch.skippedLines;
    m_kept += kept;
    m_counted += counted;
    if (counted > 0)
        m_rate.add(now(), counted, kept);
}

qint64 FloodPicture::perSecond() const
{
    return now() > 0 ? qint64(double(m_counted) / now()) : 0;
}

// The last stretch may have only begun: the one before it is whole.
qint64 FloodPicture::newestPerSecond() const
{
    const auto &stretches = m_rate.stretches();
    return stretches.size() < 2 ? perSecond()
                                : qint64(double(stretches.at(stretches.size() - 2).counted) / m_rate.length());
}

QString FloodPicture::sentence() const
{
    const double share = m_counted > 0 ? double(m_kept) / double(m_counted) : 0;
    QStringList parts{tr("Lines counted: %1. Kept to be read: %2 (%3).")
                          .arg(countText(m_counted), countText(m_kept), percentText(share))};
    if (isRunning())
        parts += tr("Lines per second: %1 now, %2 on average.")
                     .arg(countText(newestPerSecond()), countText(perSecond()));
    else
        parts += tr("Lines per second: %1.").arg(countText(perSecond()));
    if (!isRunning() && m_expected > 0)
        parts += m_counted >= m_expected ? tr("None is missing.") : tr("Expected were %1.").arg(countText(m_expected));
    return parts.join(u' ');
}

void FloodPicture::paint(QPainter &painter, const QRectF &area) const
{
    constexpr double tallestBar = 34;
    const double row = std::min(tallestBar, area.height() * 0.2);
    paintBar(painter, {area.left(), area.top(), area.width(), row}, tr("counted"), m_counted, true);
    paintBar(painter, {area.left(), area.top() + row, area.width(), row}, tr("kept"), m_kept, false);
    paintRate(painter, area.adjusted(0, 2 * row + 6, 0, 0));
}

void FloodPicture::paintBar(QPainter &painter, const QRectF &row, const QString &name, qint64 lines, bool counted) const
{
    const QFontMetricsF metrics(painter.fontMetrics());
    const double names = std::max(metrics.horizontalAdvance(tr("counted")), metrics.horizontalAdvance(tr("kept"))) + 12;
    const double whole = double(std::max({m_counted, m_expected, qint64(1)}));
    QString text = countText(lines);
    if (!counted)
        text = tr("%1 (%2)", "lines, share")
                   .arg(text, percentText(m_counted > 0 ? double(lines) / double(m_counted) : 0));
    painter.setPen(palette().color(QPalette::Text));
    paintText(painter, row, name);
    const double height = std::min(20.0, row.height() - 4);
    const QRectF groove(row.left() + names, row.center().y() - height / 2, row.width() - names, height);
    paintPanel(painter, groove, trackColor(palette()), Qt::transparent, 3, 0);
    const QRectF bar(groove.left(), groove.top(), groove.width() * double(lines) / whole, height);
    if (lines > 0)
        paintBlock(painter, bar, counted ? Mark::Solid : Mark::Hatched,
                   counted ? palette().color(QPalette::Highlight) : toneColor(palette(), Tone::Warning));
    const bool within = counted && metrics.horizontalAdvance(text) + 16 < bar.width();
    painter.setFont(boldFont(font()));
    painter.setPen(palette().color(within ? QPalette::HighlightedText : QPalette::Text));
    paintText(painter,
              within ? bar.adjusted(8, 0, -8, 0)
                     : QRectF(bar.right() + 8, bar.top(), groove.right() - bar.right() - 8, height),
              text);
    painter.setFont(font());
}

void FloodPicture::paintRate(QPainter &painter, const QRectF &area) const
{
    const QList<LineRate::Rate> rates = m_rate.rates(now());
    double highest = 0;
    for (const LineRate::Rate &rate : rates)
        highest = std::max(highest, rate.counted);
    const QString caption = isRunning() ? tr("lines per second: %1 now").arg(countText(newestPerSecond()))
                                        : tr("lines per second: %1 on average").arg(countText(perSecond()));
    const Plot plot = paintPlot(painter, area, caption, qint64(highest));
    painter.setRenderHint(QPainter::Antialiasing, false);
    const auto bars = [&](double LineRate::Rate::*lines, const QBrush &color) {
        for (const LineRate::Rate &rate : rates) {
            const double from = plot.line.x(rate.from);
            const double to = plot.line.x(std::min(now(), rate.to));
            const double height = highest > 0 ? rate.*lines / highest * plot.area.height() : 0;
            painter.fillRect(QRectF(from, plot.area.bottom() - height, std::max(1.0, to - from), height), color);
        }
    };
    bars(&LineRate::Rate::counted, blend(palette().color(QPalette::Base), palette().color(QPalette::Highlight), 0.5));
    bars(&LineRate::Rate::kept, palette().color(QPalette::Base)); // hatched as above, on nothing
    bars(&LineRate::Rate::kept, QBrush(toneColor(palette(), Tone::Warning), Qt::BDiagPattern));
}

} // namespace thaw
