// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/startcostview.h"

#include "app/measuring/durations.h"
#include "ui/pictures/picturepaint.h"
#include "ui/style/paint.h"

#include <QPainter>

#include <algorithm>

namespace thaw {

StartCostView::StartCostView(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Start costs"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void StartCostView::setCosts(const StartCosts &costs)
{
    m_costs = costs;
    tellSpoken(this);
    update();
}

QList<StartCostView::Row> StartCostView::rows() const
{
    return {{tr("thread"), m_costs.threadMs}, {tr("warm worker"), m_costs.spareMs}, {tr("process"), m_costs.processMs}};
}

QString StartCostView::summary() const
{
    QStringList parts;
    for (const Row &row : rows())
        if (row.ms >= 0)
            parts += tr("%1 %2", "thread, 0.05 ms").arg(row.name, durationText(row.ms));
    return parts.isEmpty() ? tr("What it costs to start a worker is not measured yet.")
                           : tr("To start one takes on this machine: %1.").arg(parts.join(tr(", ")));
}

QSize StartCostView::sizeHint() const
{
    return {220, 200};
}

QSize StartCostView::minimumSizeHint() const
{
    return {130, 110};
}

void StartCostView::paintEvent(QPaintEvent *)
{
    constexpr double barHeight = 6;
    constexpr double tallestRow = 46;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QList<Row> all = rows();
    double slowest = 0;
    for (const Row &row : all)
        slowest = std::max(slowest, row.ms);
    painter.setFont(smallFont(font()));
    const double text = painter.fontMetrics().height();
    painter.setPen(mutedText(palette()));
    paintText(painter, QRectF(0, 0, width(), text), slowest > 0 ? tr("time to start") : tr("start: not measured yet"));
    painter.setFont(font());
    const double height = std::min(tallestRow, (this->height() - text - 4) / double(all.size()));
    for (qsizetype i = 0; i < all.size(); ++i) {
        const Row &row = all.at(i);
        const QRectF line(0, text + 4 + height * double(i), width(),
                          std::min(painter.fontMetrics().height() + 0.0, height - barHeight));
        const QString cost = row.ms >= 0 ? durationText(row.ms) : tr("–", "not measured yet");
        const double costWidth = painter.fontMetrics().horizontalAdvance(cost) + 4.0;
        painter.setPen(row.ms >= 0 ? palette().color(QPalette::Text) : mutedText(palette()));
        paintText(painter, line, cost, Qt::AlignRight);
        painter.setPen(palette().color(QPalette::Text));
        paintText(painter, line.adjusted(0, 0, -costWidth - 6, 0), row.name);
        const QRectF groove(0, line.bottom() + 1, width(), barHeight);
        painter.fillRect(groove, trackColor(palette()));
        if (row.ms >= 0 && slowest > 0)
            paintBlock(painter, {groove.left(), groove.top(), groove.width() * row.ms / slowest, barHeight},
                       Mark::Solid, palette().color(QPalette::Highlight));
    }
}

} // namespace thaw
