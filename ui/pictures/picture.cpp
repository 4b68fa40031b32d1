// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/picture.h"

#include "ui/pictures/copiespicture.h"
#include "ui/pictures/crashpicture.h"
#include "ui/pictures/delaypicture.h"
#include "ui/pictures/floodpicture.h"
#include "ui/pictures/lockspicture.h"
#include "ui/pictures/pollpicture.h"
#include "ui/pictures/queuepicture.h"
#include "ui/pictures/racepicture.h"
#include "ui/pictures/speeduppicture.h"
#include "ui/pictures/waitforpicture.h"

#include <QHash>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Make = std::unique_ptr<Picture> (*)();

template<typename OfALesson>
std::unique_ptr<Picture> make()
{
    return std::make_unique<OfALesson>();
}

} // namespace

std::unique_ptr<Picture> makePicture(const QString &lessonId)
{
    static const QHash<QString, Make> makers{
        {u"frozen"_s, make<DelayPicture>},     {u"thread"_s, make<PollPicture>}, {u"process"_s, make<PollPicture>},
        {u"cores"_s, make<SpeedupPicture>},    {u"race"_s, make<RacePicture>},   {u"copies"_s, make<CopiesPicture>},
        {u"deadlock"_s, make<WaitForPicture>}, {u"locks"_s, make<LocksPicture>}, {u"queue"_s, make<QueuePicture>},
        {u"crash"_s, make<CrashPicture>},      {u"flood"_s, make<FloodPicture>},
    };
    const Make maker = makers.value(lessonId);
    return maker ? maker() : nullptr;
}

} // namespace thaw
