// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/drawnpicture.h"

#include <QMap>

#include <array>

namespace thaw {

/// Lesson 7: the memory of main, f1 and f2, as cards. Each has an x and a y of its own; what a function makes of its
/// copies is its own affair, until it sends it back.
class CopiesPicture final : public DrawnPicture
{
    Q_OBJECT

public:
    explicit CopiesPicture(QWidget *parent = nullptr);

private:
    enum class Stage { NotStarted, Working, Ended };
    struct Memory
    {
        QString name;
        qint64 pid = 0; ///< 0: not known yet
        Stage stage = Stage::NotStarted;
        QMap<QString, qint64> given; ///< x and y as they were copied
        QMap<QString, qint64> now;
    };
    struct Row
    {
        QString name;
        QString value;
        bool isNew = false; ///< unlike what main has
    };

    void doBegin(const RunRequest &request) override;
    void doApply(const ReportBatch &batch) override;
    void doEnd(const Outcome &outcome) override;
    void doClear() override;
    QString sentence() const override;
    void paint(QPainter &painter, const QRectF &area) const override;

    Memory *find(const QString &who);
    QList<Row> rowsOf(const Memory &memory) const;
    QString headOf(const Memory &memory) const;
    void paintCard(QPainter &painter, const QRectF &box, const Memory &memory) const;
    void paintWay(QPainter &painter, const QRectF &gap, const Memory &memory, bool toTheRight) const;

    Memory m_main;
    std::array<Memory, 2> m_functions;
    QMap<QString, qint64> m_sentBack; ///< F1 and F2, when main has them
};

} // namespace thaw
