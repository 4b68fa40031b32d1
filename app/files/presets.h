// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/thawfile.h"

#include <QList>
#include <QString>

#include <optional>

namespace thaw {

/// A prepared comparison that comes with the program: a file of resources/prepared.
struct Preset
{
    QString id; ///< the name of its file
    ThawFile file;
};

/// All of them, in the order of their files' names.
const QList<Preset> &presets();
std::optional<Preset> findPreset(const QString &id);
QString presetIds(); ///< "busy-machine, cores, …"

} // namespace thaw
