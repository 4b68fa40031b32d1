// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lessonrun.h"

#include "app/subjects/subject.h"
#include "app/subjects/subjectrunner.h"
#include "workers/processes/supervisor.h"
#include "workers/reports/calllater.h"

#include <algorithm>
#include <utility>

namespace thaw {

namespace {

RunRequest requestOf(const Lesson &lesson, const LessonRun::Choices &choices)
{
    RunRequest request;
    request.task = lesson.task;
    request.arguments = choices.arguments;
    if (lesson.bringsOwnWorker())
        request.command = choices.ownWorker;
    request.leaveStuck = !lesson.needsSubject();
    request.stepping = choices.stepping;
    request.mainLooks = lesson.mainLooks;
    return request;
}

/// With the run to compare with before it, where the lesson has one and it is not the same.
QList<RunRequest> runsOf(const Lesson &lesson, const RunRequest &request)
{
    RunRequest first = request;
    for (auto it = lesson.baseline.begin(); it != lesson.baseline.end(); ++it)
        first.arguments.insert(it.key(), it.value());
    return first == request ? QList{request} : QList{first, request};
}

} // namespace

LessonRun::LessonRun(Supervisor &supervisor, QObject *parent) : QObject(parent), m_supervisor(supervisor)
{
    connect(&m_session, &RunSession::stateChanged, this, &LessonRun::stateChanged);
    connect(&m_session, &RunSession::finished, this, &LessonRun::end);
    connect(&m_session, &RunSession::reported, this, [this](const ReportBatch &batch) {
        m_facts.lines += batch.skippedLines;
        for (const Report &report : batch.reports) {
            m_facts.lines += isLine(report.event) ? 1 : 0;
            if (const auto *hello = std::get_if<Hello>(&report.event))
                emit declared(*hello);
            const auto *stuck = std::get_if<FoundStuck>(&report.event);
            if (stuck && !std::exchange(m_facts.isStuck, true))
                emit becameStuck(*stuck);
        }
    });
}

LessonRun::~LessonRun() = default;

void LessonRun::setLesson(const Lesson &lesson)
{
    m_queue.clear();
    m_state = State::Idle;
    m_costsAsked = false;
    m_lesson = lesson;
    m_facts = {};
    m_session.reset();
}

bool LessonRun::leave()
{
    const bool ran = m_state != State::Idle;
    m_queue.clear();
    m_state = State::Idle;
    if (m_subject)
        m_subject->disconnect(this);
    m_session.leave();
    return ran;
}

bool LessonRun::canStart(const ProgramCommand &ownWorker) const
{
    return m_state == State::Idle && !m_lesson.isText && (!m_lesson.bringsOwnWorker() || !ownWorker.program.isEmpty());
}

void LessonRun::start(const Choices &choices, Subject *subject)
{
    if (canStart(choices.ownWorker))
        begin(requestOf(m_lesson, choices), subject);
}

void LessonRun::ask(const ProgramCommand &ownWorker)
{
    if (!canStart(ownWorker) || !m_lesson.bringsOwnWorker())
        return;
    RunRequest request;
    request.command = ownWorker;
    request.declareOnly = true;
    begin(request, nullptr);
}

void LessonRun::begin(const RunRequest &request, Subject *subject)
{
    m_facts = {};
    if (!m_lesson.needsSubject()) {
        m_queue = runsOf(m_lesson, request);
        startNext();
    } else if (subject && subject->state() != Subject::State::Gone) {
        m_queue = runsOf(m_lesson, request);
        waitFor(*subject);
    }
}

void LessonRun::waitFor(Subject &subject)
{
    if (m_subject)
        m_subject->disconnect(this);
    m_subject = &subject;
    connect(&subject, &Subject::ready, this, [this] {
        if (m_state == State::Opening)
            startNext();
    });
    connect(&subject, &Subject::recorded, this,
            [this](const RunRecord &record) { m_facts.stallMs = record.measurement.longestStallMs; });
    connect(&subject, &Subject::gone, this, [this] { dropWaiting(); });
    setState(State::Opening);
    if (subject.state() == Subject::State::Ready)
        startNext();
}

void LessonRun::startNext()
{
    const RunRequest request = m_queue.takeFirst();
    m_facts.lines = 0;
    m_state = State::Running;
    emit began(request);
    std::unique_ptr<Runner> runner;
    if (m_lesson.needsSubject())
        runner = std::make_unique<SubjectRunner>(*m_subject, SubjectRunner::Reports::WhileItRuns);
    else
        runner = makeRunner(m_lesson.way, m_supervisor, linesPerFrame);
    m_session.start(std::move(runner), request);
}

void LessonRun::end(const Outcome &outcome)
{
    emit ended(outcome);
    const bool good = outcome.kind == Outcome::Kind::Finished;
    if (good && !m_queue.isEmpty()) {
        m_facts.firstSeconds = outcome.seconds;
        return startNext();
    }
    m_facts.outcome = outcome;
    m_queue.clear();
    setState(State::Idle);
    emit finished(outcome);
    if (good && m_state == State::Idle)
        measureStartCosts();
}

void LessonRun::addOwnPulse(const QList<PulseSample> &samples)
{
    if (m_state != State::Running)
        return;
    for (const PulseSample &sample : samples)
        m_facts.ownStallMs = std::max(m_facts.ownStallMs, sample.latencyMs);
}

void LessonRun::cancel()
{
    m_queue.clear();
    dropWaiting();
    m_session.cancel();
}

void LessonRun::kill(const QString &actor)
{
    if (!actor.isEmpty() && !m_lesson.needsSubject())
        return m_session.killActor(actor);
    m_queue.clear();
    dropWaiting();
    m_session.kill();
}

void LessonRun::step(bool freely)
{
    for (RunRequest &request : m_queue)
        request.stepping = request.stepping && !freely;
    m_session.step(freely);
}

void LessonRun::setState(State state)
{
    m_state = state;
    emit stateChanged();
}

void LessonRun::dropWaiting()
{
    if (m_state != State::Opening)
        return;
    m_queue.clear();
    setState(State::Idle);
}

// There and then, when nothing else runs.
void LessonRun::measureStartCosts()
{
    if (!m_lesson.measuresStartCosts || std::exchange(m_costsAsked, true))
        return;
    auto *meter = new StartCostMeter(m_supervisor.processThread());
    connectLater(meter, &StartCostMeter::measured, this, [this](const StartCosts &costs) {
        if (m_lesson.measuresStartCosts)
            emit startCostsMeasured(costs);
    });
    callLater(meter, [meter] { meter->start(); });
}

} // namespace thaw
