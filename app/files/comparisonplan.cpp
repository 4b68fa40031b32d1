// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/files/comparisonplan.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::StringLiterals;

namespace thaw {

bool ComparisonPlan::hasOwnWorker() const
{
    return std::any_of(requests.begin(), requests.end(),
                       [](const RunRequest &request) { return !request.command.program.isEmpty(); });
}

quint32 seedByChance()
{
    return quint32(QRandomGenerator::global()->bounded(1, std::numeric_limits<int>::max()));
}

const QString &usualTask()
{
    static const QString task = u"sleep"_s;
    return task;
}

RunRequest restingRequest()
{
    RunRequest request;
    request.task = usualTask();
    request.arguments = {{u"seconds"_s, 1}};
    request.timeoutSeconds = ComparisonPlan::usualTimeout;
    return request;
}

} // namespace thaw
