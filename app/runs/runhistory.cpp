// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/runhistory.h"

#include "app/measuring/durations.h"
#include "app/runs/sentences.h"
#include "app/runs/tone.h"
#include "app/runs/visibletext.h"
#include "workers/contract/arguments.h"

#include <QLocale>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QString argumentsOf(const RunRequest &request)
{
    QStringList words;
    for (const NamedText &one : argumentTexts(request.arguments))
        words.append(visibleText(one.name + u'=' + one.text));
    return words.join(u' ');
}

} // namespace

void RunHistory::append(const RunRequest &request, const Outcome &outcome)
{
    if (m_runs.size() == mostRuns) {
        beginRemoveRows({}, 0, 0);
        m_runs.pop_front();
        endRemoveRows();
    }
    const bool isGood = outcomeTone(outcome, request.task) == Tone::Good;
    const QString result = outcome.kind == Outcome::Kind::Finished ? resultText(outcome.result, request.task)
                                                                   : QString();
    const int row = int(m_runs.size());
    beginInsertRows({}, row, row);
    m_runs.push_back({++m_count, argumentsOf(request), outcome.seconds,
                      result.isEmpty() ? outcomeTitle(outcome.kind) : result, isGood});
    endInsertRows();
}

void RunHistory::clear()
{
    beginResetModel();
    m_runs.clear();
    m_count = 0;
    endResetModel();
}

int RunHistory::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_runs.size());
}

int RunHistory::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QVariant RunHistory::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Run &run = m_runs[std::size_t(index.row())];
    if (role == Qt::TextAlignmentRole)
        return headerData(index.column(), Qt::Horizontal, role);
    if (role == ToneRole)
        return int(index.column() == OutcomeColumn && !run.isGood ? Tone::Bad : Tone::Neutral);
    if (role != Qt::DisplayRole && role != Qt::ToolTipRole)
        return {};
    switch (index.column()) {
    case NumberColumn:
        return QLocale().toString(run.number);
    case ArgumentsColumn:
        return run.arguments;
    case SecondsColumn:
        return secondsText(run.seconds);
    default:
        return run.cameTo;
    }
}

QVariant RunHistory::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    const bool isNumber = section == NumberColumn || section == SecondsColumn;
    if (role == Qt::TextAlignmentRole)
        return int((isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case NumberColumn:
        return tr("Run");
    case ArgumentsColumn:
        return tr("Arguments");
    case SecondsColumn:
        return tr("Took");
    default:
        return tr("Came to");
    }
}

} // namespace thaw
