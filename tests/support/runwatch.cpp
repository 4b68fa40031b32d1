// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/runwatch.h"

#include "tests/support/testsupport.h"
#include "workers/ways/runner.h"

#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

RunWatch::RunWatch(Runner &runner, QObject *parent) : QObject(parent)
{
    connect(&runner, &Runner::reported, this, [this](const ReportBatch &batch) {
        m_reports += batch.reports;
        m_skipped += batch.skippedLines;
        m_afterEnd += m_ends;
        look();
    });
    connect(&runner, &Runner::finished, this, [this](const Outcome &outcome) {
        ++m_ends;
        m_outcome = outcome;
    });
}

bool RunWatch::waitForEnd()
{
    return waitUntil([this] { return m_ends > 0; });
}

bool RunWatch::waitForPrint(const QString &text)
{
    return waitUntil([this, &text] { return prints().contains(text); });
}

void RunWatch::once(std::function<bool()> holds, std::function<void()> act)
{
    m_holds = std::move(holds);
    m_act = std::move(act);
}

void RunWatch::look()
{
    if (m_act && m_holds())
        QTimer::singleShot(0, this, std::exchange(m_act, nullptr));
}

QString RunWatch::outcomeText() const
{
    return m_ends == 0 ? u"none"_s : describe(m_outcome);
}

QStringList RunWatch::prints(const QString &who) const
{
    QStringList lines;
    for (const Print &print : all<Print>()) {
        QString text = print.text;
        for (const QString &argument : print.arguments)
            text = text.arg(argument);
        if (who.isEmpty() || print.who == who)
            lines.append(text);
    }
    return lines;
}

QStringList RunWatch::logLines() const
{
    QStringList lines;
    for (const LogLine &line : all<LogLine>())
        lines.append(line.text);
    return lines;
}

QList<qint64> RunWatch::pids() const
{
    QList<qint64> pids;
    for (const Launched &launched : all<Launched>())
        pids.append(launched.pid);
    return pids;
}

int RunWatch::spares() const
{
    int spares = 0;
    for (const Launched &launched : all<Launched>())
        spares += launched.spare ? 1 : 0;
    return spares;
}

QList<ActorState::State> RunWatch::states(const QString &who) const
{
    QList<ActorState::State> states;
    for (const ActorState &state : all<ActorState>()) {
        if (state.who == who)
            states.append(state.state);
    }
    return states;
}

} // namespace thaw
