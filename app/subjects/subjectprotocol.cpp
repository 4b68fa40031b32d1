// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/subjects/subjectprotocol.h"

#include "workers/pipe/linecodec.h"

namespace thaw {

QByteArray encode(const ToSubject &message)
{
    return std::visit([](const auto &one) { return encodeLine(one); }, message);
}

QByteArray encode(const FromSubject &message)
{
    return std::visit([](const auto &one) { return encodeLine(one); }, message);
}

std::variant<ToSubject, BrokenLine> decodeToSubject(QByteArrayView line)
{
    return LineDecoder<ToSubject>::decode(line);
}

std::variant<FromSubject, BrokenLine> decodeFromSubject(QByteArrayView line)
{
    return LineDecoder<FromSubject>::decode(line);
}

} // namespace thaw
