// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/spans.h"
#include "ui/pictures/timepicture.h"

#include <QMap>

#include <optional>

namespace thaw {

/// Lesson 8: who is inside when. A lane for each actor, where waiting is hatched and being inside is solid, for the room
/// with its permits and for the one desk in it; and how many are inside at once, against the permits.
class LocksPicture final : public TimePicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostActors = 16;

    explicit LocksPicture(QWidget *parent = nullptr);

private:
    /// A lock or a semaphore: who holds it, and the greatest number that held it at once.
    struct Place
    {
        QMap<QString, Spans> spans; ///< by actor
        StepSeries inside;
        qint64 count = 0;
        qint64 permits = 1;
        qint64 most = 0;
        std::optional<double> overSince; ///< when there were more inside than there are permits
    };

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    Verdict judgement() const override;
    void paint(QPainter &painter, const QRectF &area) const override;
    double tallest() const override;

    void take(double seconds, const LockEvent &event);
    void leave(Place &place, const QString &who, double seconds);
    void countIn(Place &place, qint64 difference, double seconds);
    void actorEnded(const QString &who, double seconds);
    QStringList inside(const Place &place) const;
    void paintLane(QPainter &painter, const Timeline &line, qsizetype index, const QString &actor) const;
    void paintCount(QPainter &painter, const Timeline &line) const;

    QStringList m_actors;
    Place m_room;
    Place m_desk;
    bool m_measured = false; ///< the greatest numbers are those of the task's own count
};

} // namespace thaw
