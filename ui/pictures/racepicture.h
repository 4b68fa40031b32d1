// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/drawnpicture.h"

#include <QHash>
#include <QMap>

namespace thaw {

/// Lesson 6: how many additions were expected and how many found, and what each cure cost in time. Keeps the last run
/// with each cure, as long as all had the same work to do.
class RacePicture final : public DrawnPicture
{
    Q_OBJECT

public:
    explicit RacePicture(QWidget *parent = nullptr);

private:
    struct Row
    {
        qint64 found = 0;
        qint64 lost = 0; ///< of the counter
        qint64 lostInTable = 0;
        double seconds = 0;
    };
    struct Work
    {
        qint64 actors = 0;
        qint64 additions = 0; ///< of each

        bool operator==(const Work &) const = default;
        qint64 expected() const { return actors * additions; }
    };
    struct Columns;

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    void doForget() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    double tallest() const override { return 210; }

    double done() const; ///< share of the run under way
    void paintRow(QPainter &painter, const Columns &columns, const QRectF &line, const QString &cure) const;
    QString lostText(const Row &row) const;

    QMap<QString, Row> m_rows; ///< by cure
    Work m_work;               ///< of the rows
    Work m_now;                ///< of the last run
    QString m_cure;            ///< of the last run
    QHash<QString, double> m_done;
    QString m_ended; ///< why the last run has no row; empty: it has one, or still runs
};

} // namespace thaw
