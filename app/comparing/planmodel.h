// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/runrequest.h"

#include <QAbstractTableModel>
#include <QPersistentModelIndex>
#include <QString>

namespace thaw {

/// The tasks of a comparison, each with its arguments, to be edited as NAME=VALUE words.
class PlanModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { TaskColumn, ArgumentsColumn, ColumnCount };
    static constexpr qsizetype mostTasks = 64;

    using QAbstractTableModel::QAbstractTableModel;

    void add(const QString &task); ///< with its own defaults; nothing where there are mostTasks
    void remove(QList<int> rows);
    void setRequests(const QList<RunRequest> &requests); ///< of our own tasks
    const QList<RunRequest> &requests() const { return m_requests; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

signals:
    void changed();
    void refused(const QString &sentence); ///< what was typed, and what would be right

private:
    QList<RunRequest> m_requests;
    QPersistentModelIndex m_draftOf; ///< whose arguments were refused
    QString m_draft;                 ///< what was typed there, to be put right
};

} // namespace thaw
