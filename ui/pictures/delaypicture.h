// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/timepicture.h"

#include <QList>

namespace thaw {

/// Lesson 1: when the task said something, and when its window got round to passing it on. In a frozen window both are
/// as far apart as the freeze was long.
class DelayPicture final : public TimePicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostReports = 400; ///< drawn; of more, every second one is forgotten

    explicit DelayPicture(QWidget *parent = nullptr);

private:
    struct Passed
    {
        double said = 0;  ///< s
        double shown = 0; ///< s
        QString text;     ///< empty: nothing to read, a step of progress
    };

    void doApply(const ReportBatch &batch) override;
    void doClear() override;
    QString sentence() const override;
    Verdict judgement() const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    double tallest() const override { return 260; }

    QList<Passed> m_reports;
    Passed m_latest; ///< the one that waited longest
    qint64 m_count = 0;
};

} // namespace thaw
