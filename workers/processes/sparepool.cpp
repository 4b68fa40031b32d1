// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/sparepool.h"

#include "workers/pipe/codec.h"

#include <algorithm>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr int most = 8;
constexpr auto spareDeadline = 10s;
constexpr auto restAfterTake = 300ms;

} // namespace

SparePool::SparePool(ChildProcess::Command worker, int number, QObject *parent)
    : QObject(parent), m_worker(std::move(worker)), m_number(std::clamp(number, 0, most)), m_refill(this)
{
    m_refill.setSingleShot(true);
    m_refill.setInterval(restAfterTake);
    connect(&m_refill, &QTimer::timeout, this, &SparePool::refill);
}

SparePool::~SparePool()
{
    for (const auto &spare : m_spares)
        spare->kill();
}

void SparePool::warmUp()
{
    m_warm = true;
    refill();
}

void SparePool::setNumber(int number)
{
    m_number = std::clamp(number, 0, most);
    while (int(m_spares.size()) > m_number)
        m_spares.pop_back();
    if (m_warm)
        refill();
}

std::unique_ptr<ChildProcess> SparePool::take()
{
    const auto ready = std::find_if(m_spares.begin(), m_spares.end(), [](const auto &spare) {
        return spare->hasGreeted() && spare->stage() == ChildProcess::Stage::Running;
    });
    if (m_warm && !m_refill.isActive()) // runs that follow one another quickly must not put it off for ever
        m_refill.start();
    if (ready == m_spares.end())
        return nullptr;
    std::unique_ptr<ChildProcess> spare = std::move(*ready);
    m_spares.erase(ready);
    spare->disconnect(this);
    spare->setLineHandler({});
    return spare;
}

void SparePool::refill()
{
    while (int(m_spares.size()) < m_number)
        addOne();
}

void SparePool::addOne()
{
    auto spare = std::make_unique<ChildProcess>();
    ChildProcess *one = spare.get();
    one->setLineHandler([one](QByteArrayView line) -> std::optional<BrokenLine> {
        const auto decoded = decodeWorkerMessage(line);
        const auto *message = std::get_if<WorkerMessage>(&decoded);
        const auto *hello = message ? std::get_if<Hello>(message) : nullptr;
        if (!hello || hello->protocol != protocolVersion || one->hasGreeted())
            return BrokenLine{BrokenLine::Kind::Syntax, 0, {}, {}};
        one->greeted();
        return std::nullopt;
    });
    // A spare that dies is not replaced at once: it would only die again. The next take() tries anew.
    connect(one, &ChildProcess::ended, this, [this, one] {
        const auto gone = std::find_if(m_spares.begin(), m_spares.end(),
                                       [one](const auto &kept) { return kept.get() == one; });
        if (gone == m_spares.end())
            return;
        gone->release()->deleteLater();
        m_spares.erase(gone);
    });
    m_spares.push_back(std::move(spare));
    one->start(m_worker, spareDeadline);
}

} // namespace thaw
