// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/workerrun.h"

#include "workers/pipe/codec.h"
#include "workers/processes/sparepool.h"
#include "workers/tasks/tasklist.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto helloDeadline = 5s;
constexpr double longestTimeout = 2'000'000; // seconds; QTimer counts milliseconds in an int

ActorState::State stateOf(ChildProcess::Stage stage)
{
    switch (stage) {
    case ChildProcess::Stage::Running:
        return ActorState::State::Running;
    case ChildProcess::Stage::Asked:
        return ActorState::State::Cancelling;
    case ChildProcess::Stage::Terminating:
        return ActorState::State::Terminating;
    case ChildProcess::Stage::Killing:
    case ChildProcess::Stage::Ended:
        break;
    }
    return ActorState::State::Killing;
}

// The worker has declared its arguments, and this is none of them.
Failed refusal(const ArgumentError &error)
{
    if (error.kind == ArgumentError::Kind::UnknownName)
        return {u"there is no argument named %1"_s, {error.name}};
    if (error.kind == ArgumentError::Kind::NotAChoice)
        return {u"%1 is %2, not %3"_s, {error.name, error.parameter.choices.join(u" | "_s), error.given}};
    const QString from = argumentText(error.parameter.minimum);
    const QString to = argumentText(error.parameter.maximum);
    return error.parameter.type == Parameter::Type::Integer
               ? Failed{english(QT_TRANSLATE_NOOP("Tasks", "%1 is a whole number from %2 to %3, not %4")),
                        {error.name, from, to, error.given}}
               : Failed{english(QT_TRANSLATE_NOOP("Tasks", "%1 is a number from %2 to %3, not %4")),
                        {error.name, from, to, error.given}};
}

template<typename Message>
Message signedBy(Message message, const QString &actor)
{
    if (message.who.isEmpty())
        message.who = actor;
    return message;
}

} // namespace

/// What each message of a worker does to its run; an answer breaks the line off.
struct WorkerRun::Reader
{
    WorkerRun &run;
    Actor &actor;

    using Broken = std::optional<BrokenLine>;

    Broken operator()(const Hello &hello) const
    {
        run.greet(actor, hello);
        return std::nullopt;
    }
    Broken operator()(const Print &message) const { return pass(message); }
    Broken operator()(const Progress &message) const { return pass(message); }
    Broken operator()(const Value &message) const { return pass(message); }
    Broken operator()(const LockEvent &message) const
    {
        const LockEvent event = signedBy(message, actor.name);
        run.report(event);
        const QStringList cycle = run.m_graph.apply(event);
        if (!cycle.isEmpty())
            run.foundStuck(cycle);
        return std::nullopt;
    }
    Broken operator()(const Result &result) const
    {
        actor.process->facts().result = result;
        return last();
    }
    Broken operator()(const Failed &failed) const
    {
        actor.process->facts().failed = failed;
        return last();
    }
    Broken operator()(const Stopped &) const
    {
        actor.process->facts().stoppedSeen = true;
        return last();
    }
    Broken operator()(const Request &request) const
    {
        Request signedRequest = request;
        signedRequest.who = actor.name;
        run.carry(signedRequest);
        return std::nullopt;
    }
    Broken operator()(const Answer &answer) const
    {
        run.carry(answer);
        return std::nullopt;
    }
    Broken operator()(const Raw &) const { return std::nullopt; } // is never decoded

private:
    template<typename Message>
    Broken pass(const Message &message) const
    {
        run.report(signedBy(message, actor.name));
        return std::nullopt;
    }
    Broken last() const
    {
        actor.process->expectEnd();
        return std::nullopt;
    }
};

WorkerRun::WorkerRun(RunRequest request, std::chrono::steady_clock::time_point asked,
                     std::shared_ptr<ReportQueue> queue, SparePool &spares, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_asked(asked), m_queue(std::move(queue)), m_spares(spares),
      m_task(findTask(m_request.task)), m_timeout(this)
{
    m_timeout.setSingleShot(true);
    connect(&m_timeout, &QTimer::timeout, this, [this] { stopAll(EndFacts::Asked::TimeOut); });
}

WorkerRun::~WorkerRun()
{
    for (const auto &actor : m_actors)
        actor->process->disconnect(this);
    kill(); // all first, so that collecting them waits for one and not for each
}

void WorkerRun::start()
{
    report(MainSays{MainSays::What::Starting});
    const bool ownWorker = !m_request.command.program.isEmpty();
    const QStringList names = m_task && !ownWorker ? m_task->actors(m_request.arguments) : QStringList{u"worker"_s};
    const bool together = m_task && m_task->inOneWorker && m_task->inOneWorker(m_request.arguments);
    if (together || ownWorker) {
        m_actors.push_back(std::make_unique<Actor>(Actor{names.join(" & "_L1), {}, {}, {}}));
    } else {
        for (const QString &name : names)
            m_actors.push_back(std::make_unique<Actor>(Actor{name, name, {}, {}}));
    }
    if (m_actors.size() > 1 && m_task->actorsMeet)
        m_shared = sharedBetweenProcesses();
    if (m_request.timeoutSeconds > 0)
        m_timeout.start(std::chrono::ceil<std::chrono::milliseconds>(
            std::chrono::duration<double>(std::min(m_request.timeoutSeconds, longestTimeout))));
    for (const auto &actor : m_actors)
        launch(*actor);
}

void WorkerRun::launch(Actor &actor)
{
    const bool ownWorker = !m_request.command.program.isEmpty();
    report(MainSays{MainSays::What::Launching});
    if (!ownWorker)
        actor.process = m_spares.take();
    const bool spare = actor.process != nullptr;
    if (!spare)
        actor.process = std::make_unique<ChildProcess>();
    ChildProcess *process = actor.process.get();
    process->setLineHandler([this, &actor](QByteArrayView line) { return lineFrom(actor, line); });
    connect(process, &ChildProcess::ended, this, [this, &actor] { actorEnded(actor); });
    connect(process, &ChildProcess::stageChanged, this, [this, &actor](ChildProcess::Stage stage) {
        if (stage != ChildProcess::Stage::Ended)
            report(ActorState{actor.name, stateOf(stage)});
    });
    connect(process, &ChildProcess::logged, this, [this, &actor](const QString &line) {
        report(LogLine{actor.name, line});
    });
    if (spare) {
        report(Launched{actor.name, process->processId(), true});
        beginTask(actor, m_request.arguments);
        return;
    }
    connect(process, &ChildProcess::started, this, [this, &actor, process] {
        report(Launched{actor.name, process->processId(), false});
    });
    process->start(ownWorker ? m_request.command : m_spares.worker(), helloDeadline);
}

void WorkerRun::greet(Actor &actor, const Hello &hello)
{
    if (hello.protocol != protocolVersion) {
        actor.process->facts().otherProtocol = hello.protocol;
        actor.process->kill(EndFacts::Asked::Nothing);
        return;
    }
    actor.process->greeted();
    actor.listens = hello.cancellable;
    const bool ownWorker = !m_request.command.program.isEmpty();
    if (ownWorker)
        report(hello);
    if (m_request.declareOnly) {
        actor.process->facts().result = Result{};
        actor.process->expectEnd();
        return;
    }
    if (!ownWorker || hello.parameters.isEmpty())
        return beginTask(actor, m_request.arguments);
    const auto checked = checkArguments(hello.parameters, m_request.arguments);
    if (const auto *error = std::get_if<ArgumentError>(&checked)) {
        actor.process->facts().failed = refusal(*error);
        actor.process->expectEnd();
        return;
    }
    beginTask(actor, std::get<Arguments>(checked));
}

void WorkerRun::beginTask(Actor &actor, const Arguments &arguments)
{
    if (actor.process->stage() == ChildProcess::Stage::Running)
        actor.process->send(encode(ProgramMessage(Run{m_request.task, arguments, actor.runsAs,
                                                      m_shared ? m_shared->path() : QString(), m_request.stepping})));
}

std::optional<BrokenLine> WorkerRun::lineFrom(Actor &actor, QByteArrayView line)
{
    const auto decoded = decodeWorkerMessage(line);
    if (const auto *broken = std::get_if<BrokenLine>(&decoded))
        return *broken;
    const auto &message = std::get<WorkerMessage>(decoded);
    if (std::holds_alternative<Hello>(message) == actor.process->hasGreeted())
        return BrokenLine{BrokenLine::Kind::UnknownType, 0, actor.process->hasGreeted() ? u"hello"_s : u"no hello"_s,
                          QString::fromUtf8(line.first(qMin(line.size(), qsizetype(200))))};
    return std::visit(Reader{*this, actor}, message);
}

void WorkerRun::carry(const Request &request)
{
    Actor *to = find(request.to);
    if (to && !to->outcome) {
        m_pending.append({request.who, request.id, request.to});
        to->process->send(encode(ProgramMessage(request)));
    } else if (Actor *from = find(request.who)) {
        from->process->send(encode(ProgramMessage(Answer{request.who, request.id, {}, u"gone"_s})));
    }
}

void WorkerRun::carry(const Answer &answer)
{
    m_pending.removeIf([&answer](const PendingRequest &one) { return one.from == answer.to && one.id == answer.id; });
    if (Actor *to = find(answer.to))
        to->process->send(encode(ProgramMessage(answer)));
}

void WorkerRun::failRequestsTo(const QString &name)
{
    const QList<PendingRequest> pending = m_pending;
    for (const PendingRequest &one : pending) {
        if (one.to == name)
            carry(Answer{one.from, one.id, {}, u"gone"_s});
    }
}

void WorkerRun::tellOthersGone(const Actor &actor)
{
    if (!m_task || !m_task->actorsMeet)
        return;
    for (const auto &other : m_actors) {
        if (!other->outcome)
            other->process->send(encode(ProgramMessage(Gone{actor.name})));
    }
}

void WorkerRun::cancel()
{
    stopAll(EndFacts::Asked::Cancel);
}

// Each stands still before the first is gone: its death frees its locks, and another would go on with them for a moment.
void WorkerRun::kill()
{
    for (const auto &actor : m_actors)
        actor->process->halt();
    for (const auto &actor : m_actors)
        actor->process->kill();
}

void WorkerRun::killActor(const QString &who)
{
    if (Actor *actor = find(who))
        actor->process->kill();
}

void WorkerRun::step(bool freely)
{
    for (const auto &actor : m_actors)
        actor->process->send(encode(ProgramMessage(Step{freely})));
}

void WorkerRun::stopAll(EndFacts::Asked reason)
{
    for (const auto &actor : m_actors)
        actor->process->stop(reason, actor->listens ? encode(ProgramMessage(Cancel{})) : QByteArray());
}

void WorkerRun::foundStuck(const QStringList &cycle)
{
    Outcome stuck;
    stuck.kind = Outcome::Kind::Stuck;
    stuck.cycle = cycle;
    m_verdict = stuck;
    report(FoundStuck{cycle});
    for (const auto &actor : m_actors)
        report(ActorState{actor->name, ActorState::State::Stuck});
    if (!m_request.leaveStuck) // queued: a line of one of them is being read
        QMetaObject::invokeMethod(this, &WorkerRun::kill, Qt::QueuedConnection);
}

void WorkerRun::actorEnded(Actor &actor)
{
    actor.outcome = judge(actor.process->facts());
    actor.outcome->who = actor.name;
    report(ActorState{actor.name, ActorState::State::Ended, actor.outcome->kind});
    if (actor.outcome->kind != Outcome::Kind::Finished) {
        if (!m_verdict)
            m_verdict = actor.outcome;
        if (!m_task || !m_task->peersSurvive)
            stopAll(EndFacts::Asked::Cancel);
    }
    failRequestsTo(actor.name);
    tellOthersGone(actor);
    finishWhenAllEnded();
}

void WorkerRun::finishWhenAllEnded()
{
    const bool allEnded = std::all_of(m_actors.begin(), m_actors.end(),
                                      [](const auto &actor) { return actor->outcome.has_value(); });
    if (!allEnded || m_finished)
        return;
    m_finished = true;
    Outcome outcome = m_verdict.value_or(Outcome{});
    if (!m_verdict) {
        QList<Result> results;
        for (const auto &actor : m_actors)
            results.append(actor->outcome->result);
        const bool whole = !m_task || (m_actors.size() == 1 && m_actors.front()->runsAs.isEmpty());
        outcome.result = whole ? results.first() : m_task->combine(m_request.arguments, results);
    }
    if (m_actors.size() == 1)
        outcome.who.clear();
    report(MainSays{MainSays::What::Ended});
    outcome.seconds = std::chrono::duration<double>(std::chrono::steady_clock::now() - m_asked).count();
    m_queue->end(outcome);
    emit ended();
}

void WorkerRun::report(Event event)
{
    const std::chrono::duration<double> since = std::chrono::steady_clock::now() - m_asked;
    m_queue->push({since.count(), std::move(event)});
}

WorkerRun::Actor *WorkerRun::find(const QString &name)
{
    const auto found = std::find_if(m_actors.begin(), m_actors.end(),
                                    [&name](const auto &actor) { return actor->name == name; });
    return found == m_actors.end() ? nullptr : found->get();
}

} // namespace thaw
