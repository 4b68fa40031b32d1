// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/startcosts.h"

#include "app/measuring/measurement.h"
#include "workers/pipe/codec.h"
#include "workers/processes/childprocess.h"
#include "workers/processes/supervisor.h"

#include <QThread>
#include <QTimer>

#include <chrono>
#include <thread>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto rest = 20ms; // after its hello a worker makes itself ready; then it waits, as a spare does

double median(const QList<double> &values)
{
    return values.isEmpty() ? -1 : percentile(values, 0.5);
}

double startOfThread()
{
    const double asked = monotonicMs();
    double running = 0;
    std::thread([&running] { running = monotonicMs(); }).join();
    return running - asked;
}

} // namespace

StartCostMeter::StartCostMeter(QThread *thread, int rounds) : m_rounds(rounds)
{
    moveToThread(thread);
    connect(thread, &QThread::finished, this, &QObject::deleteLater); // the program may end before it has told
}

StartCostMeter::~StartCostMeter() = default;

void StartCostMeter::start()
{
    for (int i = 0; i < 3 * m_rounds; ++i)
        m_threads.append(startOfThread());
    nextWorker();
}

void StartCostMeter::nextWorker()
{
    m_worker.reset();
    if (m_processes.size() >= m_rounds)
        return tell();
    m_worker = std::make_unique<ChildProcess>();
    m_worker->setLineHandler([this](QByteArrayView) -> std::optional<BrokenLine> {
        const double now = monotonicMs();
        if (!m_worker->hasGreeted()) {
            m_worker->greeted();
            m_processes.append(now - m_asked);
            QTimer::singleShot(rest, Qt::PreciseTimer, m_worker.get(), [this] { giveOrder(); });
        } else if (m_spares.size() < m_processes.size()) {
            m_spares.append(now - m_asked);
            m_worker->kill();
        }
        return std::nullopt;
    });
    connect(
        m_worker.get(), &ChildProcess::ended, this,
        [this] {
            if (m_processes.isEmpty())
                tell(); // there is no worker to be had; its first use will say why
            else
                nextWorker();
        },
        Qt::QueuedConnection);
    m_asked = monotonicMs();
    m_worker->start({defaultWorkerProgram(), {}, {}}, 5s);
}

void StartCostMeter::giveOrder()
{
    m_asked = monotonicMs();
    m_worker->send(encode(ProgramMessage(Run{u"copies"_s, {{u"x"_s, 4}, {u"y"_s, 6}}, u"f1"_s, {}, false})));
}

void StartCostMeter::tell()
{
    emit measured({median(m_threads), median(m_processes), median(m_spares)});
    deleteLater();
}

} // namespace thaw
