// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/report.h"

#include <QHash>
#include <QList>
#include <QObject>
#include <QString>

namespace thaw {

/// Where an actor of a run, or main, stands in the source.
struct CodeMark
{
    enum class State { Running, Waiting, Stuck, Ended }; ///< Waiting: for a lock

    QString who;
    QString file; ///< "workers/tasks/sleep.cpp"
    int line = 0; ///< from 1; 0: it stands nowhere
    State state = State::Running;

    bool operator==(const CodeMark &) const = default;
};

/// Where everybody stands: one mark for each that has told a line, in the order in which they told their first. When the
/// run has ended only those stay that did not come to their end by themselves. Lives in the thread of the views.
class MarkModel final : public QObject
{
    Q_OBJECT

public:
    static constexpr qsizetype
        most = 128; ///< a run has no more actors; a worker that makes up names gets no more marks

    explicit MarkModel(QObject *parent = nullptr) : QObject(parent) {}

    void clear(); ///< another run begins
    void apply(const ReportBatch &batch);
    void end(const Outcome &outcome);

    const QList<CodeMark> &marks() const { return m_marks; }
    const QString &latest() const { return m_latest; } ///< who has moved last; empty: nobody

signals:
    void cleared();
    void changed(); ///< at most once for a batch

private:
    void apply(const Event &event);
    void put(const At &at);
    void setStuck(const QStringList &cycle);
    CodeMark *find(const QString &who);

    QList<CodeMark> m_marks;
    QHash<QString, qsizetype> m_places; ///< of each name in m_marks
    QString m_latest;
};

} // namespace thaw
