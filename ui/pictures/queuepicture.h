// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/timepicture.h"

#include <QMap>

namespace thaw {

/// Lesson 9: how many requests are in the house over time, in which order they came, and how long each client waited.
class QueuePicture final : public TimePicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostServed = 256; ///< kept, the last ones; all are counted
    static constexpr qsizetype mostClients = 16;

    explicit QueuePicture(QWidget *parent = nullptr);

private:
    struct Waiting
    {
        qint64 answers = 0;
        double sum = 0;     ///< ms
        double longest = 0; ///< ms

        double mean() const { return answers > 0 ? sum / double(answers) : 0; }
    };

    struct WaitingColumns
    {
        double names = 0; ///< widths
        double texts = 0;
        double longest = 0; ///< ms, as wide as there is room
    };

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;

    QString waitingSentence() const;
    void take(double seconds, const Value &value);
    void paintDepth(QPainter &painter, const QRectF &area) const;
    void paintOrder(QPainter &painter, const QRectF &area) const;
    void paintWaiting(QPainter &painter, const QRectF &area) const;
    void paintClient(QPainter &painter, const QRectF &row, const QString &client, const WaitingColumns &columns) const;

    StepSeries m_depth;
    QStringList m_served; ///< clients, the newest last
    qint64 m_servedCount = 0;
    QStringList m_clients; ///< in the order of their numbers
    QMap<QString, Waiting> m_waiting;
    qint64 m_value = 0;
    qint64 m_expected = 0;
};

} // namespace thaw
