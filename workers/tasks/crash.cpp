// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/tasks/tasklist.h"

#include <chrono>
#include <csignal>
#include <cstdlib>
#include <sys/mman.h>
#include <sys/resource.h>
#include <thread>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int exitCode = 3;

QStringList crashActors(const Arguments &)
{
    return {u"worker"_s};
}

// What was said has left by then. No core file, and none of the handlers that a debugger's or a sanitizer's library may
// have put in.
void dieOf(int signal, TaskContext &context, SourcePlace here = SourcePlace::here())
{
    context.flush(here);
    const rlimit none{0, 0};
    ::setrlimit(RLIMIT_CORE, &none);
    std::signal(signal, SIG_DFL);
}

//! [crash]
// In a worker each of these ends the worker, and nothing else. In a thread of the window most of them end the window.
Result runCrash(const Arguments &arguments, const QString &, TaskContext &context)
{
    const QString kind = arguments.value("kind"_L1).toString();
    context.print(QT_TRANSLATE_NOOP("Tasks", "Last words before: %1"), {kind});
    if (kind == "segfault"_L1) {
        dieOf(SIGSEGV, context);
        void *forbidden = ::mmap(nullptr, 1, PROT_NONE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        *static_cast<volatile char *>(forbidden) = 1; // a page that nobody may touch
    } else if (kind == "abort"_L1) {
        dieOf(SIGABRT, context);
        std::abort();
    } else if (kind == "exit"_L1) {
        context.flush(); // what was said has left when this returns
        std::_Exit(exitCode);
    } else if (kind == "kill"_L1) {
        context.flush();
        std::raise(SIGKILL);
    } else if (kind == "hang"_L1) {
        context.flush();
        for (;;) // does not look whether it is asked to stop
            std::this_thread::sleep_for(std::chrono::hours(1));
    } else if (kind == "silence"_L1) {
        throw TaskSilent(); // exit code 0, and no result
    } else if (kind == "garbage"_L1) {
        context.raw("this line is no message\n"); // breaks the protocol of the pipe; does nothing where there is none
    }
    return {{{u"kind"_s, kind}}, checksumOf(arguments)};
}
//! [crash]

Result combineCrash(const Arguments &, const QList<Result> &parts)
{
    return parts.first();
}

Finding tellCrash(const QJsonObject &values)
{
    return {QT_TRANSLATE_NOOP("Tasks", "nothing came of this kind here: %1"), {values.value("kind"_L1).toString()}};
}

} // namespace

Task crashTask()
{
    const QStringList kinds = words({QT_TRANSLATE_NOOP("Tasks", "segfault"), QT_TRANSLATE_NOOP("Tasks", "abort"),
                                     QT_TRANSLATE_NOOP("Tasks", "exit"), QT_TRANSLATE_NOOP("Tasks", "kill"),
                                     QT_TRANSLATE_NOOP("Tasks", "hang"), QT_TRANSLATE_NOOP("Tasks", "silence"),
                                     QT_TRANSLATE_NOOP("Tasks", "garbage")});
    Task task;
    task.id = u"crash"_s;
    task.title = QT_TRANSLATE_NOOP("Tasks", "Crash");
    task.parameters = {choice(u"kind"_s, kinds.first(), kinds, QT_TRANSLATE_NOOP("Tasks", "Kind"))};
    task.quick = {{u"kind"_s, u"garbage"_s}};
    task.actors = crashActors;
    task.run = runCrash;
    task.combine = combineCrash;
    task.tell = tellCrash;
    return task;
}

} // namespace thaw
