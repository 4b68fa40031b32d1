// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/ways/way.h"

#include <array>

using namespace Qt::StringLiterals;

namespace thaw {

#define THAW_WAY(file, name, ...) void start##name(WayRunner &);
#include "workers/ways/ways.def"
#undef THAW_WAY

namespace {

#define THAW_WAY(file, name, id, group, where, guiThread, window, title, shortTitle, does, happens) \
    WayTraits{Way::name,                                                                            \
              id,                                                                                   \
              WayTraits::Group::group,                                                              \
              WayTraits::Where::where,                                                              \
              WayTraits::GuiThread::guiThread,                                                      \
              WayTraits::Window::window,                                                            \
              title,                                                                                \
              shortTitle,                                                                           \
              does,                                                                                 \
              happens,                                                                              \
              start##name},
constexpr auto table = std::to_array<WayTraits>({
#include "workers/ways/ways.def"
});
#undef THAW_WAY

} // namespace

const WayTraits &traits(Way way)
{
    return table.at(std::size_t(way));
}

const QList<Way> &allWays()
{
    static const QList<Way> ways = [] {
        QList<Way> all;
        for (const WayTraits &row : table)
            all.append(row.way);
        return all;
    }();
    return ways;
}

QList<Way> waysOf(WayTraits::Group group)
{
    QList<Way> ways;
    for (const WayTraits &row : table) {
        if (row.group == group)
            ways.append(row.way);
    }
    return ways;
}

QList<Way> waysInProcesses()
{
    QList<Way> ways = allWays();
    ways.removeIf([](Way way) { return !traits(way).inProcesses(); });
    return ways;
}

const QList<WayTraits::Group> &allWayGroups()
{
    static const QList groups{WayTraits::Group::Freezes, WayTraits::Group::LooksAlive, WayTraits::Group::Alive};
    return groups;
}

QString wayId(Way way)
{
    return QString::fromLatin1(traits(way).id);
}

QString wayGroupId(WayTraits::Group group)
{
    switch (group) {
    case WayTraits::Group::Freezes:
        return u"freezes"_s;
    case WayTraits::Group::LooksAlive:
        return u"looks-alive"_s;
    case WayTraits::Group::Alive:
        return u"alive"_s;
    }
    return {};
}

std::optional<Way> wayFromId(const QString &id)
{
    for (const WayTraits &row : table) {
        if (id == QLatin1StringView(row.id))
            return row.way;
    }
    return std::nullopt;
}

} // namespace thaw
