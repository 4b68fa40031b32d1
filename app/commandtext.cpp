// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/commandtext.h"

#include <QProcess>

namespace thaw {

std::optional<ChildProcess::Command> commandFromText(const QString &text)
{
    const QStringList parts = QProcess::splitCommand(text);
    if (parts.isEmpty())
        return std::nullopt;
    return ChildProcess::Command{parts.first(), parts.mid(1), {}};
}

} // namespace thaw
