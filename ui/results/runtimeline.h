// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/runtracks.h"
#include "ui/parts/spoken.h"

#include <QPointF>
#include <QWidget>

#include <optional>

namespace thaw {

/// One run, or two above each other, on one axis of time: the stalls of the GUI thread, its frames, the keys it was given, the
/// pings it answered, what could not be measured, the life of each actor, and what it waited for. The wheel or + and - zoom,
/// dragging or the arrow keys move, Home shows all.
class RunTimeline final : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit RunTimeline(QWidget *parent = nullptr);

    void setRuns(const QList<RunRecord> &runs);
    double fromMs() const { return m_from; } ///< of what is shown
    double toMs() const { return m_to; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::Chart; }
    QString spokenText() const override; ///< which runs, and which part of them

protected:
    bool event(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    /// A title where there is no track.
    struct Row
    {
        QString name;
        std::optional<RunTrack> track;
        double endMs = 0;
    };

    QRectF area() const; ///< beside the names, above the axis
    double rowHeight() const;
    double x(double ms) const;
    double msAt(double x) const;
    void zoom(double factor, double aroundMs);
    void move(double ms);
    void show(double fromMs, double toMs);
    QString tipAt(const QPointF &place) const;
    void paintAxis(QPainter &painter) const;
    void paintTrack(QPainter &painter, const QRectF &row, const Row &what) const;
    void paintKeys(QPainter &painter, const QRectF &row, const QList<RunTrack::Span> &keys) const;
    void paintLabel(QPainter &painter, const QRectF &row, const RunTrack::Span &span) const;
    void paintSpan(QPainter &painter, const QRectF &row, const RunTrack::Span &span) const;

    QList<Row> m_rows;
    QStringList m_told; ///< a sentence for each run
    double m_end = 1;   ///< ms; of the longest run
    double m_from = 0;  ///< ms; of what is shown
    double m_to = 1;
    std::optional<double> m_dragged; ///< the time that is held by the mouse
};

} // namespace thaw
