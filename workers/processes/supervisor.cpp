// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/supervisor.h"

#include "workers/processes/supervisorcore.h"
#include "workers/processes/workerrun.h"
#include "workers/reports/calllater.h"

#include <QCoreApplication>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

template<typename Do>
void post(SupervisorCore *core, Do what)
{
    callLater(core, [core, what] { what(*core); });
}

template<typename Do>
void postToRun(SupervisorCore *core, Supervisor::RunId id, Do what)
{
    post(core, [id, what](SupervisorCore &c) {
        if (WorkerRun *run = c.find(id))
            what(*run);
    });
}

} // namespace

Supervisor::Supervisor(const Options &options, QObject *parent)
    : QObject(parent), m_core(std::make_unique<SupervisorCore>(options))
{
    m_thread.setObjectName("thaw supervisor"_L1);
    m_core->moveToThread(&m_thread);
    m_thread.start();
}

Supervisor::~Supervisor()
{
    // The processes live in that thread and are deleted there. All of them are killed before the first is waited for.
    callAndWait(m_core.get(), [this] { m_core->shutDown(); });
    m_core.release()->deleteLater();
    m_thread.quit();
    m_thread.wait();
}

void Supervisor::warmUp()
{
    post(m_core.get(), [](SupervisorCore &core) { core.spares().warmUp(); });
}

void Supervisor::setSpares(int number)
{
    post(m_core.get(), [number](SupervisorCore &core) { core.spares().setNumber(number); });
}

Supervisor::RunId Supervisor::start(const RunRequest &request, const std::shared_ptr<ReportQueue> &queue)
{
    const RunId id = ++m_lastRun;
    const auto asked = std::chrono::steady_clock::now();
    post(m_core.get(), [id, request, asked, queue](SupervisorCore &core) { core.start(id, request, asked, queue); });
    return id;
}

void Supervisor::cancel(RunId run)
{
    postToRun(m_core.get(), run, [](WorkerRun &one) { one.cancel(); });
}

void Supervisor::kill(RunId run)
{
    postToRun(m_core.get(), run, [](WorkerRun &one) { one.kill(); });
}

void Supervisor::killActor(RunId run, const QString &who)
{
    postToRun(m_core.get(), run, [who](WorkerRun &one) { one.killActor(who); });
}

void Supervisor::step(RunId run, bool freely)
{
    postToRun(m_core.get(), run, [freely](WorkerRun &one) { one.step(freely); });
}

QString defaultWorkerProgram()
{
    const QString given = qEnvironmentVariable("THAW_WORKER");
    return given.isEmpty() ? QCoreApplication::applicationDirPath() + "/thaw-worker"_L1 : given;
}

} // namespace thaw
