// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/stuckguard.h"

#include "app/exitcode.h"
#include "app/sentences.h"
#include "app/transcriptmodel.h"
#include "workers/reportqueue.h"

#include <chrono>
#include <condition_variable>
#include <cstdio>
#include <mutex>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto patience = 1s; // for a main thread that is on its way back

bool mainIsBackWithin(std::chrono::milliseconds time, const std::stop_token &back)
{
    std::mutex mutex;
    std::condition_variable_any never;
    std::unique_lock lock(mutex);
    never.wait_for(lock, back, time, [] { return false; });
    return back.stop_requested();
}

void print(const TranscriptModel &transcript)
{
    for (int row = 0; row < transcript.rowCount(); ++row)
        std::puts(transcript.index(row).data(Qt::DisplayRole).toString().toUtf8().constData());
    std::fflush(stdout);
}

void watch(const std::stop_token &back, ReportQueue &queue)
{
    const Outcome outcome = queue.waitForEnd();
    const bool mayBeForEver = outcome.kind == Outcome::Kind::Stuck || outcome.kind == Outcome::Kind::TimedOut;
    if (!mayBeForEver || mainIsBackWithin(patience, back))
        return;
    TranscriptModel transcript;
    ReportQueue::Taken taken;
    do {
        taken = queue.take();
        transcript.append(taken.batch);
    } while (taken.more);
    transcript.append(outcome.seconds, u"main"_s, outcomeSentence(outcome), TranscriptModel::Bad);
    print(transcript);
    ::_exit(exitCodeOf(outcome.kind));
}

} // namespace

StuckGuard::StuckGuard(std::shared_ptr<ReportQueue> queue)
    : m_thread([queue = std::move(queue)](const std::stop_token &back) { watch(back, *queue); })
{}

} // namespace thaw
