// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/measuring/nowdoing.h"

#include <QCoreApplication>
#include <QTimer>

#include <atomic>
#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto aftermath = 35ms;
std::atomic<const char *> named = nullptr;
int depth = 0;      // of the GUI thread, as is the next
int generation = 0; // a name that came later is not cleared by the end of an earlier one

} // namespace

NowDoing::NowDoing(const char *what) : m_outer(named.exchange(what))
{
    ++depth;
    ++generation;
}

NowDoing::~NowDoing()
{
    if (--depth > 0) {
        named = m_outer;
        return;
    }
    QTimer::singleShot(aftermath, QCoreApplication::instance(), [mine = generation] {
        if (mine == generation)
            named = nullptr;
    });
}

const char *NowDoing::current()
{
    return named;
}

const char *NowDoing::machineIsBusy()
{
    return QT_TRANSLATE_NOOP("NowDoing", "the machine was busy");
}

QString NowDoing::text(const char *what)
{
    return QCoreApplication::translate("NowDoing", what);
}

} // namespace thaw
