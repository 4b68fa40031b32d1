// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/tone.h"
#include "workers/contract/report.h"

#include <QAbstractListModel>

#include <deque>

namespace thaw {

/// The lines of a run, newest last. Bounded: it keeps the last `scrollback` lines and counts the rest.
class TranscriptModel final : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { SecondsRole = Qt::UserRole + 1, WhoRole, TextRole }; ///< and ToneRole

    explicit TranscriptModel(qsizetype scrollback = 2000, QObject *parent = nullptr);

    void append(const ReportBatch &batch);
    void append(double seconds, const QString &who, const QString &text, Tone tone);
    void clear();

    qint64 lineCount() const { return m_count; } ///< all lines ever, kept or not
    qint64 droppedCount() const { return m_count - qint64(m_lines.size()); }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void counted(); ///< the counts have changed

private:
    struct Line
    {
        double seconds;
        QString who;
        QString text;
        Tone tone;
    };
    void insert(std::vector<Line> lines);

    std::deque<Line> m_lines;
    const qsizetype m_scrollback;
    qint64 m_count = 0;
};

} // namespace thaw
