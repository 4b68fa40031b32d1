// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/transcriptmodel.h"

#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

Tone toneOf(const Event &event)
{
    if (std::holds_alternative<FoundStuck>(event))
        return Tone::Bad;
    if (std::holds_alternative<LogLine>(event) || std::holds_alternative<MainSays>(event))
        return Tone::Muted;
    if (const auto *state = std::get_if<ActorState>(&event))
        return state->state == ActorState::State::Ended ? Tone::Bad : Tone::Warning;
    if (const auto *lock = std::get_if<LockEvent>(&event))
        return lock->what == LockEvent::What::Waits ? Tone::Warning : Tone::Neutral;
    return Tone::Neutral;
}

} // namespace

TranscriptModel::TranscriptModel(qsizetype scrollback, QObject *parent)
    : QAbstractListModel(parent), m_scrollback(scrollback)
{}

void TranscriptModel::append(const ReportBatch &batch)
{
    m_count += batch.skippedLines;
    std::vector<Line> lines;
    for (const Report &report : batch.reports) {
        const QString text = eventText(report.event);
        if (!text.isEmpty())
            lines.push_back({report.seconds, visibleText(eventWho(report.event)), visibleText(text),
                             toneOf(report.event)});
    }
    // In pieces, so that whoever writes down what is inserted sees every line before it is dropped again.
    for (size_t from = 0; from < lines.size(); from += size_t(m_scrollback)) {
        const size_t to = std::min(lines.size(), from + size_t(m_scrollback));
        insert({std::make_move_iterator(lines.begin() + qsizetype(from)),
                std::make_move_iterator(lines.begin() + qsizetype(to))});
    }
    if (batch.skippedLines > 0 || !lines.empty())
        emit counted();
}

void TranscriptModel::append(double seconds, const QString &who, const QString &text, Tone tone)
{
    insert({Line{seconds, visibleText(who), visibleText(text), tone}});
    emit counted();
}

void TranscriptModel::insert(std::vector<Line> lines)
{
    const auto added = qsizetype(lines.size());
    const qsizetype tooMany = qsizetype(m_lines.size()) + added - m_scrollback;
    if (tooMany > 0) {
        beginRemoveRows({}, 0, int(tooMany) - 1);
        m_lines.erase(m_lines.begin(), m_lines.begin() + tooMany);
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(qsizetype(m_lines.size()) + added) - 1);
    std::move(lines.begin(), lines.end(), std::back_inserter(m_lines));
    m_count += added;
    endInsertRows();
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_count = 0;
    endResetModel();
    emit counted();
}

int TranscriptModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_lines.size());
}

QVariant TranscriptModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const Line &line = m_lines[size_t(index.row())];
    switch (role) {
    case Qt::DisplayRole:
    case Qt::AccessibleTextRole:
        return u"%1  %2  %3"_s.arg(line.seconds, 8, 'f', 3).arg(line.who, -8).arg(line.text);
    case SecondsRole:
        return line.seconds;
    case WhoRole:
        return line.who;
    case TextRole:
        return line.text;
    case ToneRole:
        return int(line.tone);
    default:
        return {};
    }
}

} // namespace thaw
