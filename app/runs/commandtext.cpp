// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/commandtext.h"

#include <QProcess>

namespace thaw {

std::optional<ProgramCommand> commandFromText(const QString &text)
{
    const QStringList parts = QProcess::splitCommand(text);
    if (parts.isEmpty())
        return std::nullopt;
    return ProgramCommand{parts.first(), parts.mid(1), {}};
}

} // namespace thaw
