// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/drawnpicture.h"
#include "ui/style/theme.h"
#include "workers/sharing/lockgraph.h"

#include <QPointF>
#include <QStringList>

#include <optional>

namespace thaw {

/// Lesson 5: who waits for whom. The actors are round, the locks are boxes; a solid arrow leads from a lock to the actor
/// that holds it, a dashed one from an actor to the lock it waits for. A ring of arrows is a deadlock.
class WaitForPicture final : public DrawnPicture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostOfAKind = 8; ///< actors, and locks; more are left out

    explicit WaitForPicture(QWidget *parent = nullptr);

private:
    struct Node
    {
        QString name;
        bool isLock = false;
    };

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;

    void take(const LockEvent &event);
    Verdict judgement() const override;
    QList<Node> ring() const; ///< actors and locks by turns, clockwise from the left
    QStringList edgeSentences() const;
    enum class Edge { Held, Waits, Asks };
    bool isHeld(const QString &lock) const;
    void paintEdge(QPainter &painter, const QRectF &from, const QRectF &to, Edge edge, bool inCycle) const;
    void paintNode(QPainter &painter, const QRectF &box, const Node &node) const;

    QStringList m_actors; ///< sorted
    QStringList m_locks;  ///< sorted
    LockGraph m_graph;
    QStringList m_cycle; ///< f1, lock_y, f2, lock_x, f1
    std::optional<Outcome::Kind> m_outcome;
};

} // namespace thaw
