// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/transcriptmodel.h"

#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "workers/contract/runbudget.h"

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
        const bool isEmptyLine = std::holds_alternative<Print>(report.event)
                                 || std::holds_alternative<LogLine>(report.event);
        if (!text.isEmpty() || isEmptyLine)
            lines.push_back(
                {report.seconds, visibleText(actorName(eventWho(report.event))), visibleText(text), toneOf(report.event)});
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

// How many of the oldest have to go for those that are added; at most all.
qsizetype TranscriptModel::tooMany(const std::vector<Line> &added) const
{
    qsizetype bytes = m_bytes;
    for (const Line &line : added)
        bytes += line.bytes();
    const auto kept = qsizetype(m_lines.size());
    qsizetype dropped = std::clamp<qsizetype>(kept + qsizetype(added.size()) - m_scrollback, 0, kept);
    for (qsizetype i = 0; i < dropped; ++i)
        bytes -= m_lines[size_t(i)].bytes();
    for (; dropped < kept && bytes > runbudget::scrollback; ++dropped)
        bytes -= m_lines[size_t(dropped)].bytes();
    return dropped;
}

void TranscriptModel::insert(std::vector<Line> lines)
{
    const auto added = qsizetype(lines.size());
    if (const qsizetype dropped = tooMany(lines); dropped > 0) {
        beginRemoveRows({}, 0, int(dropped) - 1);
        for (qsizetype i = 0; i < dropped; ++i) {
            m_bytes -= m_lines.front().bytes();
            m_lines.pop_front();
        }
        endRemoveRows();
    }
    beginInsertRows({}, int(m_lines.size()), int(qsizetype(m_lines.size()) + added) - 1);
    for (Line &line : lines) {
        m_bytes += line.bytes();
        m_lines.push_back(std::move(line));
    }
    m_count += added;
    endInsertRows();
}

void TranscriptModel::clear()
{
    beginResetModel();
    m_lines.clear();
    m_bytes = 0;
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
