// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/way.h"

using namespace Qt::StringLiterals;

namespace thaw {

QList<Way> allWays()
{
    return {Way::GuiThread, Way::ProcessEvents, Way::JoinPoll, Way::WaitProcess, Way::Thread, Way::Process};
}

QString wayId(Way way)
{
    switch (way) {
    case Way::GuiThread:
        return u"gui-thread"_s;
    case Way::ProcessEvents:
        return u"process-events"_s;
    case Way::JoinPoll:
        return u"join-poll"_s;
    case Way::WaitProcess:
        return u"wait-process"_s;
    case Way::Thread:
        return u"thread"_s;
    case Way::Process:
        return u"process"_s;
    }
    return {};
}

std::optional<Way> wayFromId(const QString &id)
{
    for (const Way way : allWays()) {
        if (wayId(way) == id)
            return way;
    }
    return std::nullopt;
}

} // namespace thaw
