// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QString>

#include <optional>

namespace thaw {

/// The six ways to run a task; DESIGN's table says what each does to the window.
enum class Way { GuiThread, ProcessEvents, JoinPoll, WaitProcess, Thread, Process };

QList<Way> allWays();
QString wayId(Way way); ///< "gui-thread"
std::optional<Way> wayFromId(const QString &id);

} // namespace thaw
