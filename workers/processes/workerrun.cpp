// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/workerrun.h"

#include "workers/contract/fillin.h"
#include "workers/contract/runbudget.h"
#include "workers/pipe/codec.h"
#include "workers/processes/sparepool.h"
#include "workers/reports/calllater.h"
#include "workers/reports/processorclock.h"
#include "workers/tasks/tasklist.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto helloDeadline = 5s;
// Ours says it at once, where the machine lets it: 64 of them on a busy one need longer than a stranger is given.
constexpr auto ownHelloDeadline = 60s;
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

// In the words of the worker's own declaration.
Failed refusal(const ArgumentError &error)
{
    if (error.kind == ArgumentError::Kind::UnknownName)
        return {u"there is no argument named %1"_s, {error.name}};
    if (error.kind == ArgumentError::Kind::NotAChoice)
        return {u"%1 is %2, not \"%3\""_s, {error.name, error.parameter.choices.join(u" | "_s), error.given}};
    const QString from = argumentText(error.parameter.minimum);
    const QString to = argumentText(error.parameter.maximum);
    return error.parameter.type == Parameter::Type::Integer
               ? Failed{english(QT_TRANSLATE_NOOP("Tasks", "%1 is a whole number from %2 to %3, not \"%4\"")),
                        {error.name, from, to, error.given}}
               : Failed{english(QT_TRANSLATE_NOOP("Tasks", "%1 is a number from %2 to %3, not \"%4\"")),
                        {error.name, from, to, error.given}};
}

template<typename Message>
Message signedBy(Message message, const QString &actor)
{
    message.who = speaker(message.who, actor);
    return message;
}

} // namespace

/// What each message of a worker does to its run.
struct WorkerRun::Handler
{
    WorkerRun &run;
    Actor &actor;

    void operator()(const Hello &hello) const { run.greet(actor, hello); }
    void operator()(const Print &print) const
    {
        run.m_reports.add(signedBy(run.m_isForeign ? asItIs(print) : print, actor.name));
    }
    void operator()(Progress progress) const
    {
        progress.done = std::min(progress.done, 1.0);
        run.m_reports.add(signedBy(progress, actor.name));
    }
    void operator()(const Value &value) const { run.m_reports.add(signedBy(value, actor.name)); }
    void operator()(const At &at) const { run.m_reports.add(signedBy(at, actor.name)); }
    void operator()(const LockEvent &event) const
    {
        if (auto outcome = run.m_reports.add(signedBy(event, actor.name)))
            run.endWith(std::move(*outcome));
    }
    void operator()(const Result &result) const
    {
        actor.words.result = result;
        noteProcessor(actor);
        actor.process->expectEnd();
    }
    void operator()(const Failed &failed) const
    {
        actor.words.failed = run.m_isForeign ? asItIs(failed) : failed;
        noteProcessor(actor);
        actor.process->expectEnd();
    }
    void operator()(const Stopped &) const
    {
        actor.words.stopped = true;
        noteProcessor(actor);
        actor.process->expectEnd();
    }
    void operator()(const Request &request) const
    {
        Request own = request;
        own.who = actor.name; // nobody asks in another's name
        run.m_post.carry(own);
    }
    void operator()(const Answer &answer) const { run.m_post.carry(answer); }
    void operator()(const Raw &) const {} // is never decoded
};

WorkerRun::WorkerRun(RunRequest request, std::chrono::steady_clock::time_point asked,
                     std::shared_ptr<ReportQueue> queue, SparePool &spares, QObject *parent)
    : QObject(parent), m_request(std::move(request)), m_reports(std::move(queue), asked, ReportQueue::WhenFull::Take),
      m_isForeign(!m_request.command.program.isEmpty()), m_spares(spares), m_task(findTask(m_request.task)),
      m_post([this](const QString &actor, const PostOffice::Letter &letter) { deliver(actor, letter); }),
      m_timeout(this)
{
    m_reports.setRoom([this] {
        callLater(this, [this] {
            for (const auto &actor : m_actors)
                actor->process->setReading(true);
        });
    });
    m_timeout.setSingleShot(true);
    m_timeout.setTimerType(Qt::PreciseTimer); // nothing is ended before its time
    connect(&m_timeout, &QTimer::timeout, this, [this] { stopAll(ProcessEnd::Asked::TimeOut); });
}

WorkerRun::~WorkerRun()
{
    for (const auto &actor : m_actors)
        actor->process->disconnect(this);
    kill(); // all of them before the first is deleted, which waits for its process to end
}

void WorkerRun::start()
{
    m_reports.add(MainSays{MainSays::What::Starting});
    const QStringList names = m_task && !m_isForeign ? m_task->actors(m_request.arguments) : QStringList{u"worker"_s};
    const bool together = m_task && m_task->inOneWorker && m_task->inOneWorker(m_request.arguments);
    const auto add = [this](const QString &name, const QString &runsAs) {
        m_actors.push_back(std::make_unique<Actor>());
        m_actors.back()->name = name;
        m_actors.back()->runsAs = runsAs;
    };
    if (together || m_isForeign) {
        add(names.join(" & "_L1), {});
    } else {
        for (const QString &name : names)
            add(name, name);
    }
    if (m_actors.size() > 1 && m_task->actorsMeet)
        m_shared = sharedBetweenProcesses();
    if (m_request.timeoutSeconds > 0)
        m_timeout.start(std::chrono::ceil<std::chrono::milliseconds>(
            std::chrono::duration<double>(std::min(m_request.timeoutSeconds, longestTimeout))));
    QStringList places;
    for (const auto &actor : m_actors)
        places.append(actor->name);
    m_post.open(places);
    for (const auto &actor : m_actors)
        launch(*actor);
}

void WorkerRun::launch(Actor &actor)
{
    m_reports.add(MainSays{MainSays::What::Launching});
    if (!m_isForeign)
        actor.process = m_spares.take();
    const bool spare = actor.process != nullptr;
    if (!spare)
        actor.process = std::make_unique<ChildProcess>();
    ChildProcess *process = actor.process.get();
    process->setLineHandler([this, &actor](QByteArrayView line) { return lineFrom(actor, line); });
    process->setDrainedHandler([this, &actor] {
        reportPrints(actor);
        pauseWhenFull();
    });
    connect(process, &ChildProcess::ended, this, [this, &actor] { actorEnded(actor); });
    connect(process, &ChildProcess::stageChanged, this, [this, &actor](ChildProcess::Stage stage) {
        if (stage != ChildProcess::Stage::Ended)
            m_reports.add(ActorState{actor.name, stateOf(stage)});
    });
    connect(process, &ChildProcess::logged, this, [this, &actor](const QString &line) {
        m_reports.add(LogLine{actor.name, line});
    });
    if (spare) {
        m_reports.add(Launched{actor.name, process->processId(), true});
        beginTask(actor, m_request.arguments);
        return;
    }
    connect(process, &ChildProcess::started, this, [this, &actor, process] {
        m_reports.add(Launched{actor.name, process->processId(), false});
    });
    process->start(m_isForeign ? m_request.command : m_spares.worker(), m_isForeign ? helloDeadline : ownHelloDeadline);
}

void WorkerRun::greet(Actor &actor, const Hello &hello)
{
    if (hello.protocol != protocolVersion) {
        actor.words.otherProtocol = hello.protocol;
        actor.process->kill(ProcessEnd::Asked::Nothing);
        return;
    }
    actor.process->greeted();
    actor.listens = hello.cancellable;
    if (m_isForeign)
        m_reports.add(hello);
    if (m_request.declareOnly) {
        actor.words.result = Result{};
        actor.process->expectEnd();
        return;
    }
    if (!m_isForeign || !hello.parameters)
        return beginTask(actor, m_request.arguments);
    const auto checked = checkArguments(*hello.parameters, m_request.arguments);
    if (const auto *error = std::get_if<ArgumentError>(&checked)) {
        actor.words.refused = refusal(*error);
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
    actor.before = processorTimeOf(actor.process->processId()); // after the order, which should not wait for it
}

// Prints are gathered and reported together; they stay in their order with everything else.
std::optional<BrokenLine> WorkerRun::lineFrom(Actor &actor, QByteArrayView line)
{
    const bool greeted = actor.process->hasGreeted();
    if (greeted && m_request.declareOnly)
        return std::nullopt; // it was asked for its hello; what it says after that belongs to no run
    const JsonScan scan = scanJson(line);
    // A stranger's arguments are filled in at once: what comes of them is what counts as memory of the run.
    const bool fillsIn = m_isForeign && scan.field("args");
    if (!scan.fault && greeted && isPlainPrint(scan) && !fillsIn) {
        actor.prints.push_back(line);
        return std::nullopt;
    }
    reportPrints(actor);
    if (scan.fault)
        return brokenLine(scan, line);
    const auto decoded = decodeWorkerMessage(line);
    if (const auto *broken = std::get_if<BrokenLine>(&decoded))
        return *broken;
    const auto &message = std::get<WorkerMessage>(decoded);
    if (std::holds_alternative<Hello>(message) == greeted)
        return BrokenLine{BrokenLine::Kind::UnknownType, 0, greeted ? u"hello"_s : u"no hello"_s, excerptOf(line)};
    std::visit(Handler{*this, actor}, message);
    return std::nullopt;
}

void WorkerRun::reportPrints(Actor &actor)
{
    if (!actor.prints.empty())
        m_reports.addLines(actor.name, actor.prints,
                           m_isForeign ? ReportQueue::Texts::AsTheyAre : ReportQueue::Texts::Ours);
    actor.prints.clear();
}

// A terminal that nobody reads makes the workers wait, not this thread: their pipes are not read until there is room.
void WorkerRun::pauseWhenFull()
{
    if (!m_reports.isFull())
        return;
    for (const auto &actor : m_actors)
        actor->process->setReading(false);
}

void WorkerRun::deliver(const QString &actor, const PostOffice::Letter &letter)
{
    const bool ofInterest = !std::holds_alternative<Gone>(letter) || (m_task && m_task->actorsMeet);
    Actor *to = find(actor);
    if (!to || !ofInterest)
        return;
    to->process->send(std::visit([](const auto &one) { return encode(ProgramMessage(one)); }, letter));
    if (to->process->unsent() + m_post.openFor(actor) * runbudget::openRequest <= runbudget::unread)
        return;
    Outcome outcome;
    outcome.kind = Outcome::Kind::Failed;
    outcome.reason = Outcome::Reason::ReadsNothing;
    outcome.who = actor;
    endWith(std::move(outcome));
}

// The kernel tells nothing of a process that has ended: then the last that it told stays.
void WorkerRun::noteProcessor(Actor &actor)
{
    if (actor.process->stage() == ChildProcess::Stage::Ended)
        return;
    const ProcessorTime now = processorTimeOf(actor.process->processId());
    if (now.ranMs >= actor.before.ranMs)
        actor.processor = now - actor.before;
}

void WorkerRun::cancel()
{
    stopAll(ProcessEnd::Asked::Cancel);
}

// All are stopped before the first is killed. Its death frees its locks, and without that another actor would take them
// and go on for a moment.
void WorkerRun::kill()
{
    for (const auto &actor : m_actors)
        noteProcessor(*actor);
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

void WorkerRun::stopAll(ProcessEnd::Asked reason)
{
    for (const auto &actor : m_actors) {
        noteProcessor(*actor);
        actor->process->stop(reason, actor->listens ? encode(ProgramMessage(Cancel{})) : QByteArray());
    }
}

void WorkerRun::endWith(Outcome outcome)
{
    if (m_verdict && m_verdict->kind == outcome.kind && m_verdict->reason == outcome.reason)
        return; // more of the same, until the kill comes
    const bool stuck = outcome.kind == Outcome::Kind::Stuck;
    for (const auto &actor : m_actors) {
        if (stuck && (actor->runsAs.isEmpty() || outcome.cycle.contains(actor->name)))
            m_reports.add(ActorState{actor->name, ActorState::State::Stuck});
    }
    m_verdict = std::move(outcome);
    if (!stuck || !m_request.leaveStuck) // queued: a line of one of them is being read
        QMetaObject::invokeMethod(this, &WorkerRun::kill, Qt::QueuedConnection);
}

void WorkerRun::actorEnded(Actor &actor)
{
    actor.outcome = judge(actor.process->processEnd(), actor.words);
    actor.outcome->who = actor.name;
    m_reports.add(ActorState{actor.name, ActorState::State::Ended, actor.outcome->kind});
    if (actor.outcome->kind != Outcome::Kind::Finished) {
        if (!m_verdict)
            m_verdict = actor.outcome;
        if (!m_task || !m_task->peersSurvive)
            stopAll(ProcessEnd::Asked::Cancel);
    }
    m_post.leave(actor.name);
    finishWhenAllEnded();
}

void WorkerRun::finishWhenAllEnded()
{
    const bool allEnded = std::all_of(m_actors.begin(), m_actors.end(),
                                      [](const auto &actor) { return actor->outcome.has_value(); });
    if (!allEnded || m_finished)
        return;
    m_finished = true;
    const bool wentOn = std::all_of(m_actors.begin(), m_actors.end(),
                                    [](const auto &actor) { return actor->outcome->kind == Outcome::Kind::Finished; });
    if (m_request.leaveStuck && wentOn && m_verdict && m_verdict->kind == Outcome::Kind::Stuck)
        m_verdict.reset(); // what they said of their locks was not so
    Outcome outcome = m_verdict.value_or(Outcome{});
    if (!m_verdict) {
        QList<Result> results;
        for (const auto &actor : m_actors)
            results.append(actor->outcome->result);
        const bool whole = !m_task || (m_actors.size() == 1 && m_actors.front()->runsAs.isEmpty());
        outcome.result = whole ? results.first() : m_task->combine(m_request.arguments, results);
    }
    outcome.processor = {};
    for (const auto &actor : m_actors)
        outcome.processor += actor->processor;
    const bool allKilled = std::all_of(m_actors.begin(), m_actors.end(),
                                       [](const auto &actor) { return actor->outcome->kind == Outcome::Kind::Killed; });
    if (m_actors.size() == 1 || allKilled)
        outcome.who.clear();
    m_reports.add(MainSays{MainSays::What::Ended});
    m_reports.end(std::move(outcome));
    emit ended();
}

WorkerRun::Actor *WorkerRun::find(const QString &name)
{
    const auto found = std::find_if(m_actors.begin(), m_actors.end(),
                                    [&name](const auto &actor) { return actor->name == name; });
    return found == m_actors.end() ? nullptr : found->get();
}

} // namespace thaw
