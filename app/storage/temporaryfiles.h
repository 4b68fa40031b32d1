// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QTemporaryDir>

#include <mutex>
#include <optional>

namespace thaw {

/// Files in a temporary folder, which is made with the first of them and gone with this. Thread-safe.
class TemporaryFiles final
{
public:
    struct Written
    {
        QString path;
        QString error; ///< empty, or the system's reason
    };
    Written write(const QString &name, const QByteArray &bytes); ///< blocks

private:
    std::once_flag m_made;
    std::optional<QTemporaryDir> m_folder;
};

} // namespace thaw
