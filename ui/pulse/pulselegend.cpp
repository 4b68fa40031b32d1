// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pulse/pulselegend.h"

#include "ui/pulse/pulserecording.h"
#include "ui/style/theme.h"

#include <QFontMetricsF>
#include <QPainter>

#include <cmath>

namespace thaw {

namespace {

constexpr double sample = 26; // px, of a line
constexpr double nameGap = 6;
constexpr double entryGap = 16;

} // namespace

PulseLegend::PulseLegend(QWidget *parent) : QWidget(parent)
{
    setAccessibleName(tr("Legend"));
    setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    hide(); // until there are names
}

void PulseLegend::setNames(const QString &left, const QString &right)
{
    m_names = {left, right};
    setAccessibleDescription(tr("%1: solid line; %2: dashed line").arg(left, right));
    updateGeometry();
    show();
    update();
}

QSize PulseLegend::sizeHint() const
{
    const QFontMetricsF metrics(smallFont(font()));
    double width = 0;
    for (const QString &name : m_names)
        width += sample + nameGap + metrics.horizontalAdvance(name) + entryGap;
    return {int(width) + 1, int(metrics.height()) + 2};
}

void PulseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setFont(smallFont(font()));
    const QFontMetricsF metrics(painter.font());
    double left = 0;
    for (qsizetype side = 0; side < m_names.size(); ++side) {
        const QColor color = lineColor(palette(), PulseRecording::sideTones.at(size_t(side)));
        painter.setPen(QPen(color, 2, side == 0 ? Qt::SolidLine : Qt::DashLine));
        const double middle = std::round(height() / 2.0);
        painter.drawLine(QPointF(left, middle), QPointF(left + sample, middle));
        painter.setPen(mutedText(palette()));
        const double width = metrics.horizontalAdvance(m_names.at(side)) + 1;
        painter.drawText(QRectF(left + sample + nameGap, 0, width, height()), Qt::AlignVCenter, m_names.at(side));
        left += sample + nameGap + width + entryGap;
    }
}

} // namespace thaw
