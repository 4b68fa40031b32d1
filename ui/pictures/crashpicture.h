// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/drawnpicture.h"
#include "ui/pictures/picturepaint.h"

#include <QList>

namespace thaw {

/// Lesson 10: the last moments of a worker as seen from outside, one below the other, and what its end looks like.
class CrashPicture final : public DrawnPicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostMoments = 64; ///< kept: the start, and the last ones

    explicit CrashPicture(QWidget *parent = nullptr);

private:
    struct Moment
    {
        double seconds = 0;
        QString text;
        Tone tone = Tone::Neutral;
        Mark mark = Mark::Dot;
    };

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    double tallest() const override;

    void append(const Moment &moment);
    QList<Moment> shownMoments() const; ///< with the silence that lasts
    void paintMoment(QPainter &painter, const QRectF &row, double line, const Moment &moment) const;
    double silence() const; ///< s since the last moment
    QString silenceText() const;

    QList<Moment> m_moments;
    QString m_seen; ///< what the end looks like from outside; empty while it runs
    Tone m_tone = Tone::Neutral;
    bool m_stepping = false; ///< the worker waits for us: its silence says nothing
};

} // namespace thaw
