// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/linerate.h"
#include "ui/pictures/timepicture.h"

namespace thaw {

/// Lesson 11: lines counted against lines painted. Counted are all; painted are at most those that were handed to the
/// view, a few hundred a frame.
class FloodPicture final : public TimePicture
{
    Q_OBJECT

public:
    explicit FloodPicture(QWidget *parent = nullptr);

private:
    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;

    qint64 perSecond() const; ///< of the run so far
    qint64 newestPerSecond() const;
    void paintBar(QPainter &painter, const QRectF &row, const QString &name, qint64 lines, bool counted) const;
    void paintRate(QPainter &painter, const QRectF &area) const;

    LineRate m_rate;
    qint64 m_counted = 0;
    qint64 m_kept = 0;
    qint64 m_expected = 0; ///< 0: nobody knows
};

} // namespace thaw
