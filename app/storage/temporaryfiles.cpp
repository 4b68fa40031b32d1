// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/temporaryfiles.h"

#include "app/storage/savefile.h"

namespace thaw {

TemporaryFiles::Written TemporaryFiles::write(const QString &name, const QByteArray &bytes)
{
    std::call_once(m_made, [this] { m_folder.emplace(); });
    if (!m_folder->isValid())
        return {{}, m_folder->errorString()};
    const QString path = m_folder->filePath(name);
    return {path, writeWhole(path, bytes)};
}

} // namespace thaw
