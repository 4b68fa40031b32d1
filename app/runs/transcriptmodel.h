// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/runs/tone.h"
#include "workers/contract/report.h"

#include <QAbstractListModel>

#include <deque>

namespace thaw {

/// The lines of a run, newest last. Bounded: it keeps the last `scrollback` lines, or fewer where they are so long that
/// runbudget::scrollback is reached, and counts the rest.
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

        qsizetype bytes() const { return qsizetype(sizeof(Line)) + 2 * (who.size() + text.size()); }
    };
    void insert(std::vector<Line> lines);
    qsizetype tooMany(const std::vector<Line> &added) const;

    std::deque<Line> m_lines;
    qsizetype m_bytes = 0;
    const qsizetype m_scrollback;
    qint64 m_count = 0;
};

} // namespace thaw
