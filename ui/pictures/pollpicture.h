// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/timepicture.h"

#include <QList>
#include <QTimer>

#include <optional>

namespace thaw {

/// Lessons 2 and 3: main's looks, one every 0.3 s, beside the life of the worker. The looks are real: a timer of this
/// picture that asks and returns. In a run that polls by itself (join-poll) they are that run's own.
class PollPicture final : public TimePicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostLooks = 400; ///< kept; of more, every second one is forgotten, and all are counted

    explicit PollPicture(QWidget *parent = nullptr);

private:
    struct Look
    {
        double seconds = 0;
        bool running = false;
    };

    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;

    double tallest() const override { return 220; }

    void look();
    void record(double seconds, bool running);
    void ended(double seconds, Outcome::Kind kind);
    QString lifeText() const;
    void paintLife(QPainter &painter, const Timeline &line, double until) const;
    void paintLooks(QPainter &painter, const Timeline &line) const;

    QTimer m_lap;
    QList<Look> m_looks;
    qint64 m_count = 0;               ///< looks that found the worker running
    std::optional<double> m_launched; ///< s
    std::optional<double> m_ended;    ///< s
    std::optional<double> m_found;    ///< s, when a look found that it had ended
    Outcome::Kind m_outcome = Outcome::Kind::Finished;
    bool m_waits = false; ///< the run polls by itself, and waits between its looks
};

} // namespace thaw
