// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"
#include "workers/contract/programcommand.h"

#include <QString>

namespace thaw {

/// The one value a form, a command line or a comparison makes, and every runner takes.
struct RunRequest
{
    QString task;              ///< may be empty where `command` is set
    Arguments arguments;       ///< checked
    ProgramCommand command;    ///< a worker of one's own; empty program: thaw-worker
    double timeoutSeconds = 0; ///< 0: none
    bool leaveStuck = false;   ///< a stuck run stays to be looked at until it is cancelled or killed
    bool stepping = false;     ///< the task waits at each of its reports
    bool mainLooks = false;    ///< main looks every 0.3 s whether it still runs, where it doesn't wait for it anyway
    bool declareOnly = false;  ///< ends after the worker's hello

    bool operator==(const RunRequest &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("task", self.task);
        fields.always("args", self.arguments);
        fields.maybe("command", self.command);
        fields.maybe("timeout", self.timeoutSeconds);
        fields.maybe("leave-stuck", self.leaveStuck);
        fields.maybe("stepping", self.stepping);
        fields.maybe("main-looks", self.mainLooks);
        fields.maybe("declare-only", self.declareOnly);
    }
};

} // namespace thaw

Q_DECLARE_METATYPE(thaw::RunRequest)
