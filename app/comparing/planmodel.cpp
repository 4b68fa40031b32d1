// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/planmodel.h"

#include "app/comparing/plancommand.h"
#include "app/comparing/summary.h"
#include "app/files/comparisonplan.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/tasks/tasklist.h"

#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

void PlanModel::add(const QString &task)
{
    const Task *known = findTask(task);
    if (!known || m_requests.size() >= mostTasks)
        return;
    RunRequest request;
    request.task = task;
    request.arguments = defaultArguments(known->parameters);
    request.timeoutSeconds = ComparisonPlan::usualTimeout;
    beginInsertRows({}, int(m_requests.size()), int(m_requests.size()));
    m_requests.append(request);
    endInsertRows();
    emit changed();
}

void PlanModel::remove(QList<int> rows)
{
    std::sort(rows.begin(), rows.end(), std::greater());
    for (const int row : std::as_const(rows)) {
        beginRemoveRows({}, row, row);
        m_requests.removeAt(row);
        endRemoveRows();
    }
    emit changed();
}

void PlanModel::setRequests(const QList<RunRequest> &requests)
{
    beginResetModel();
    m_requests = requests;
    endResetModel();
    emit changed();
}

int PlanModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_requests.size());
}

int PlanModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant PlanModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const RunRequest &request = m_requests.at(index.row());
    const Task *task = findTask(request.task);
    if (role == Qt::ToolTipRole && task) {
        QStringList lines;
        for (const Parameter &parameter : task->parameters)
            lines.append(tr("%1: %2; %3").arg(parameter.name, parameterLabel(parameter), parameterRange(parameter)));
        return lines.join(u'\n');
    }
    if (role != Qt::DisplayRole && role != Qt::EditRole)
        return {};
    if (index.column() == TaskColumn)
        return taskName(request);
    if (role == Qt::EditRole && m_draftOf == index)
        return m_draft;
    const QString changedOnes = argumentWords(request).join(u' ');
    return changedOnes.isEmpty() && role == Qt::DisplayRole ? tr("as usual") : changedOnes;
}

bool PlanModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || index.column() != ArgumentsColumn || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    RunRequest &request = m_requests[index.row()];
    const Task *task = findTask(request.task);
    m_draftOf = index;
    m_draft = value.toString();
    QList<NamedText> named;
    for (const QString &word : value.toString().simplified().split(u' ', Qt::SkipEmptyParts)) {
        const auto one = namedText(word);
        if (!one) {
            emit refused(tr("\"%1\" is not of the form NAME=VALUE.").arg(visibleText(word)));
            return false;
        }
        named.append(*one);
    }
    const auto checked = checkArguments(task->parameters, named);
    if (const auto *error = std::get_if<ArgumentError>(&checked)) {
        emit refused(visibleText(argumentErrorSentence(*error, task->parameters)));
        return false;
    }
    request.arguments = std::get<Arguments>(checked);
    m_draftOf = QModelIndex();
    emit dataChanged(index, index);
    emit changed();
    return true;
}

Qt::ItemFlags PlanModel::flags(const QModelIndex &index) const
{
    const Qt::ItemFlags flags = QAbstractTableModel::flags(index);
    return index.column() == ArgumentsColumn ? flags | Qt::ItemIsEditable : flags;
}

QVariant PlanModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    return section == TaskColumn ? tr("Task") : tr("Arguments (double-click to change)");
}

} // namespace thaw
