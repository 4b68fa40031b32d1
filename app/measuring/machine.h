// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// What one has to know of a machine to quote what was measured on it.
struct Machine
{
    QString qt;        ///< the version that runs
    QString platform;  ///< of the window that was measured: xcb, wayland, offscreen; empty: none opened
    QString kernel;    ///< name and version
    QString processor; ///< its model, or its architecture where the system tells no more
    int cores = 0;
    QString name; ///< the host's

    bool operator==(const Machine &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("qt", self.qt);
        fields.maybe("platform", self.platform);
        fields.must("kernel", self.kernel);
        fields.must("processor", self.processor);
        fields.must("cores", self.cores);
        fields.maybe("name", self.name);
    }
};

/// This one, without a platform. Thread-safe. The first call reads a file: not for a thread that must not wait.
const Machine &thisMachine();

} // namespace thaw
