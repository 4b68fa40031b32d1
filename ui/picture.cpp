// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/picture.h"

#include "ui/copiespicture.h"
#include "ui/crashpicture.h"
#include "ui/delaypicture.h"
#include "ui/floodpicture.h"
#include "ui/lockspicture.h"
#include "ui/pollpicture.h"
#include "ui/queuepicture.h"
#include "ui/racepicture.h"
#include "ui/speeduppicture.h"
#include "ui/waitforpicture.h"

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
