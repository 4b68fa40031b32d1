// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"
#include "ui/pulse/pulseplot.h"
#include "ui/pulse/pulseseries.h"
#include "ui/style/theme.h"

#include <QBasicTimer>
#include <QPixmap>
#include <QWidget>

#include <array>
#include <optional>

namespace thaw {

/// How long one or two windows took to answer: time across, latency upwards on a logarithmic axis with the ruler
/// (1 ms, one frame, 100 ms, 1 s) and a zone for what people feel. Memory and painting are bounded; however many
/// points arrive, it repaints at most 25 times a second.
class PulseChart final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    static constexpr int seriesCount = 2;

    explicit PulseChart(QWidget *parent = nullptr);

    /// index 0 or 1, whose line is dashed. The tone is that of what nobody feels.
    void setSeries(int index, const QString &name, Tone tone);
    void append(int index, const QList<PulsePoint> &points);
    void clear();

    /// Shows the last `seconds` and forgets what is older. This is the default, with 10 s.
    void setWindow(double seconds);
    /// Shows a fixed part of the axis and keeps everything.
    void setRange(double from, double to);

    /// Of this series only what lies between counts as its worst, which is so much: another has worked it out. Until clear().
    /// isFrozen: as the run's verdict says.
    void setWorst(int index, double from, double to, double worstMs, bool isFrozen);
    void setMarks(const QList<double> &seconds); ///< small dots at its foot
    void setAnnotated(bool annotated);           ///< names the worst point of each series; default: true
    void setPlaceholder(const QString &text);    ///< shown while there are no points

    QString summary() const; ///< the worst of each series in words
    const PulseSeries &series(int index) const { return m_series.at(std::size_t(index)).points; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    QString spokenText() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Worst
    {
        double from = 0;
        double to = 0;
        double ms = 0;
        bool isFrozen = false;
    };
    struct Series
    {
        QString name;
        Tone tone = Tone::Accent;
        PulseSeries points;
        std::optional<Worst> worst; ///< as told; else that of what is shown
    };
    struct Range
    {
        double from = 0;
        double to = 0;
    };
    Range range() const; ///< of time, that is shown
    std::optional<PulsePoint> worstOf(const Series &series) const;
    void scheduleUpdate();
    bool isEmpty() const;
    void paintAxes(QPainter &painter, const PulsePlot &plot);
    QString worstText(const Series &series, const PulsePoint &worst) const;

    std::array<Series, seriesCount> m_series;
    QBasicTimer m_timer;
    QList<double> m_marks; ///< s
    QString m_placeholder;
    QPixmap m_axes; ///< those of a rolling chart, which look the same at any time; null: to be painted
    double m_from = 0;
    double m_to = 0;
    double m_window = 10; ///< 0: a fixed range
    bool m_annotated = true;
};

} // namespace thaw
