// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/markmodel.h"

#include <utility>

namespace thaw {

namespace {

bool wasBroughtToAnEnd(Outcome::Kind kind)
{
    return kind == Outcome::Kind::Crashed || kind == Outcome::Kind::Killed || kind == Outcome::Kind::Stuck
           || kind == Outcome::Kind::TimedOut;
}

void endMark(CodeMark &mark, bool stays)
{
    if (!stays)
        mark.line = 0;
    else if (mark.state != CodeMark::State::Stuck)
        mark.state = CodeMark::State::Ended;
}

} // namespace

void MarkModel::clear()
{
    m_marks.clear();
    m_places.clear();
    m_latest.clear();
    emit cleared();
    emit changed();
}

void MarkModel::apply(const ReportBatch &batch)
{
    const QList<CodeMark> before = m_marks; // shared until one of them changes
    for (const Report &report : batch.reports)
        apply(report.event);
    if (m_marks != before)
        emit changed();
}

void MarkModel::apply(const Event &event)
{
    if (const auto *at = std::get_if<At>(&event)) {
        put(*at);
    } else if (const auto *lock = std::get_if<LockEvent>(&event)) {
        if (CodeMark *mark = find(lock->who))
            mark->state = lock->what == LockEvent::What::Waits ? CodeMark::State::Waiting : CodeMark::State::Running;
    } else if (const auto *stuck = std::get_if<FoundStuck>(&event)) {
        setStuck(stuck->cycle);
    } else if (const auto *actor = std::get_if<ActorState>(&event)) {
        CodeMark *mark = find(actor->who);
        if (mark && actor->state == ActorState::State::Ended)
            endMark(*mark, wasBroughtToAnEnd(actor->ended));
    }
}

void MarkModel::put(const At &at)
{
    CodeMark *mark = find(at.who);
    if (!mark) {
        if (at.line == 0 || m_marks.size() == most)
            return;
        m_places.insert(at.who, m_marks.size());
        m_marks.append({at.who, {}, 0, {}});
        mark = &m_marks.last();
    }
    mark->file = at.file;
    mark->line = at.line;
    mark->state = CodeMark::State::Running;
    m_latest = at.who;
}

void MarkModel::setStuck(const QStringList &cycle)
{
    for (qsizetype i = 0; i + 1 < cycle.size(); i += 2) { // actor, lock, actor …
        if (CodeMark *mark = find(cycle.at(i)))
            mark->state = CodeMark::State::Stuck;
    }
}

void MarkModel::end(const Outcome &outcome)
{
    setStuck(outcome.cycle);
    // A window that had to be ended takes along whoever stands in it.
    const bool stays = wasBroughtToAnEnd(outcome.kind) || outcome.reason == Outcome::Reason::SubjectGone;
    for (CodeMark &mark : m_marks) {
        const bool isOver = mark.state == CodeMark::State::Stuck || mark.state == CodeMark::State::Ended;
        endMark(mark, outcome.kind != Outcome::Kind::Finished && (stays || isOver));
    }
    emit changed();
}

CodeMark *MarkModel::find(const QString &who)
{
    const auto found = m_places.constFind(who);
    return found == m_places.constEnd() ? nullptr : &m_marks[*found];
}

} // namespace thaw
