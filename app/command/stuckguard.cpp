// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/stuckguard.h"

#include "app/command/exitcode.h"
#include "app/runs/sentences.h"
#include "app/runs/transcriptmodel.h"
#include "workers/reports/reportqueue.h"

#include <chrono>
#include <cstdio>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto patience = 1s; // for a main thread that is on its way back

void watch(ReportQueue &queue)
{
    queue.waitForEnd();
    if (queue.isReadWithin(patience))
        return;
    TranscriptModel transcript;
    QObject::connect(&transcript, &QAbstractItemModel::rowsInserted, &transcript,
                     [&transcript](const QModelIndex &, int first, int last) {
                         for (int row = first; row <= last; ++row)
                             std::puts(transcript.index(row).data().toString().toUtf8().constData());
                     });
    ReportQueue::Taken taken;
    do {
        taken = queue.take();
        transcript.append(taken.batch);
    } while (taken.more);
    transcript.append(taken.outcome->seconds, u"main"_s, outcomeSentence(*taken.outcome), Tone::Bad);
    std::fflush(stdout);
    ::_exit(exitCodeOf(taken.outcome->kind));
}

} // namespace

StuckGuard::StuckGuard(std::shared_ptr<ReportQueue> queue) : m_thread([queue = std::move(queue)] { watch(*queue); }) {}

} // namespace thaw
