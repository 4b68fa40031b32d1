// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/files/presets.h"

#include <QDir>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

const QList<Preset> &presets()
{
    static const QList<Preset> all = [] {
        QList<Preset> found;
        const QDir folder(u":/prepared"_s);
        for (const QString &name : folder.entryList({u"*.thaw"_s}, QDir::Files, QDir::Name)) {
            const auto file = loadThawFile(folder.filePath(name), std::nullopt);
            if (const auto *good = std::get_if<ThawFile>(&file))
                found.append({name.chopped(5), *good});
        }
        return found;
    }();
    return all;
}

std::optional<Preset> findPreset(const QString &id)
{
    const auto found = std::find_if(presets().begin(), presets().end(),
                                    [&id](const Preset &preset) { return preset.id == id; });
    return found == presets().end() ? std::nullopt : std::optional(*found);
}

QString presetIds()
{
    QStringList ids;
    for (const Preset &preset : presets())
        ids.append(preset.id);
    return ids.join(u", "_s);
}

} // namespace thaw
