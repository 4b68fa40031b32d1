// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace thaw {

/// A program to start, and what to start it with.
struct ProgramCommand
{
    QString program;
    QStringList arguments;
    QStringList environment; ///< NAME=VALUE, besides the program's own

    bool operator==(const ProgramCommand &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("program", self.program);
        fields.maybe("args", self.arguments);
        fields.maybe("environment", self.environment);
    }
};

} // namespace thaw
