// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/picture.h"

#include "ui/pictures/copiespicture.h"
#include "ui/pictures/crashpicture.h"
#include "ui/pictures/floodpicture.h"
#include "ui/pictures/lockspicture.h"
#include "ui/pictures/pulsepicture.h"
#include "ui/pictures/queuepicture.h"
#include "ui/pictures/racepicture.h"
#include "ui/pictures/speeduppicture.h"
#include "ui/pictures/waitforpicture.h"

#include <QMap>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

using Make = std::unique_ptr<Picture> (*)();

template<typename Known>
std::unique_ptr<Picture> make()
{
    return std::make_unique<Known>();
}

/// The one place that knows all pictures: the name that lessons call it by, and how it is made.
const QMap<QString, Make> &makers()
{
    static const QMap<QString, Make> table{
        {u"copies"_s, make<CopiesPicture>}, {u"crash"_s, make<CrashPicture>},     {u"flood"_s, make<FloodPicture>},
        {u"locks"_s, make<LocksPicture>},   {u"pulse"_s, make<PulsePicture>},     {u"queue"_s, make<QueuePicture>},
        {u"race"_s, make<RacePicture>},     {u"speedup"_s, make<SpeedupPicture>}, {u"wait-for"_s, make<WaitForPicture>},
    };
    return table;
}

} // namespace

std::unique_ptr<Picture> makePicture(const QString &name)
{
    const Make maker = makers().value(name);
    return maker ? maker() : nullptr;
}

QStringList pictureNames()
{
    return makers().keys();
}

} // namespace thaw
