// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/picture.h"

#include "ui/speeduppicture.h"

using namespace Qt::StringLiterals;

namespace thaw {

std::unique_ptr<Picture> makePicture(const QString &lessonId)
{
    if (lessonId == "cores"_L1)
        return std::make_unique<SpeedupPicture>();
    return nullptr;
}

} // namespace thaw
