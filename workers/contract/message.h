// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"
#include "workers/contract/sourceplace.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace thaw {

inline constexpr int protocolVersion = 1;

// The messages of the worker protocol as values; resources/docs/worker-protocol.md describes them field by field.
// `who` is the actor that speaks (a thread or a process of the task: f1, f2, part 1); empty means the worker itself.
// Texts are English templates with %1, %2 … and their arguments beside them, so that the program can translate them.
//
// Each names its type and describes its fields once; pipe/fields.h reads and writes them by that:
//   must    always written, and a line without it is broken
//   always  always written, and may be missing in what others write
//   maybe   written where it is not the default
//   word    as must, one of some words for the values of an enumeration
//   check   whether a field is right, beyond its type; limit: whether it is within what a message may hold

// --- worker to program ---

/// The first line of every worker.
struct Hello
{
    static constexpr const char *type = "hello";

    int protocol = protocolVersion;
    qint64 pid = 0;
    QString title;                              ///< a worker of one's own may name itself
    std::optional<QList<Parameter>> parameters; ///< … and declare its arguments; nothing: it takes whatever comes
    bool cancellable = true;                    ///< … and say that it does not listen to cancel

    bool operator==(const Hello &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("protocol", self.protocol);
        fields.check("protocol", self.protocol >= 1);
        if (self.protocol != protocolVersion)
            return; // what else stands in the hello of another version is not for us to judge
        fields.always("pid", self.pid);
        fields.maybe("title", self.title);
        fields.limit("title", self.title.size() <= longestText);
        fields.maybe("args", self.parameters);
        if (self.parameters) {
            fields.limit("args", self.parameters->size() <= mostParameters);
            const qsizetype repeated = firstRepeatedName(*self.parameters);
            fields.check(QStringLiteral("args[%1].name").arg(repeated), repeated < 0);
        }
        fields.maybe("cancel", self.cancellable, true);
    }
};

/// Who says what a worker signed with this name: the actor itself where it names nobody, and where it speaks as main, which
/// is this program.
inline QString speaker(const QString &named, const QString &actor)
{
    return named.isEmpty() || named == QLatin1String("main") ? actor : named;
}

struct Print
{
    static constexpr const char *type = "print";

    QString who;
    QString text;
    QStringList arguments;

    bool operator==(const Print &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.limit("who", self.who.size() <= longestText);
        fields.must("text", self.text);
        fields.maybe("args", self.arguments);
    }
};

struct Progress
{
    static constexpr const char *type = "progress";

    QString who;
    double done = 0; ///< 0 to 1; negative: under way, nobody knows how far

    bool operator==(const Progress &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.limit("who", self.who.size() <= longestText);
        fields.must("done", self.done);
    }
};

struct LockEvent
{
    static constexpr const char *type = "lock";

    enum class What { Waits, Took, Released };

    QString who;
    QString lock;
    What what = What::Waits;
    int permits = 1; ///< so many may hold it at once: more than one makes it a semaphore

    bool operator==(const LockEvent &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.limit("who", self.who.size() <= longestText);
        fields.must("lock", self.lock);
        fields.limit("lock", self.lock.size() <= longestText);
        fields.word("what", self.what, {"waits", "took", "released"});
        fields.maybe("permits", self.permits, 1);
        fields.check("permits", self.permits >= 1);
    }
};

/// A number or text that a picture or a table shows while the task runs.
struct Value
{
    static constexpr const char *type = "value";

    QString who;
    QString name;
    QJsonValue value;

    bool operator==(const Value &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.limit("who", self.who.size() <= longestText);
        fields.must("name", self.name);
        fields.must("value", self.value);
    }
};

/// The line at which an actor stands from now on. Sent where that has changed, before what is done there.
struct At
{
    static constexpr const char *type = "at";

    QString who;
    QString file; ///< of this program's own sources: "workers/tasks/sleep.cpp"
    int line = 0; ///< from 1; 0: it has left the code

    bool operator==(const At &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.limit("who", self.who.size() <= longestText);
        fields.maybe("file", self.file);
        fields.limit("file", self.file.size() <= longestText);
        fields.must("line", self.line);
        fields.check("line", self.line >= 0);
    }
};

/// The thread that has begun a run is an actor as well, by this name.
inline At mainAt(const SourcePlace &here)
{
    return {QStringLiteral("main"), here.file(), here.line};
}

/// What the task (or this actor's part of it) came to. The checksum proves which work was done.
struct Result
{
    static constexpr const char *type = "result";

    QJsonObject values;
    QString checksum;

    bool operator==(const Result &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("values", self.values);
        fields.maybe("checksum", self.checksum);
    }
};

/// The task ended without a result, and says why.
struct Failed
{
    static constexpr const char *type = "failed";

    QString text;
    QStringList arguments;

    bool operator==(const Failed &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("text", self.text);
        fields.maybe("args", self.arguments);
    }
};

/// The task ended because it was asked to.
struct Stopped
{
    static constexpr const char *type = "stopped";

    bool operator==(const Stopped &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &, Fields &)
    {}
};

/// For another actor of the same run; the program carries it there.
struct Request
{
    static constexpr const char *type = "request";

    QString who;
    qint64 id = 0;
    QString to;
    QJsonObject body;

    bool operator==(const Request &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("who", self.who);
        fields.must("id", self.id);
        fields.must("to", self.to);
        fields.limit("to", self.to.size() <= longestText);
        fields.always("body", self.body);
    }
};

/// The reply to a Request, in either direction. `error` is set where nobody is left to answer.
struct Answer
{
    static constexpr const char *type = "answer";

    QString to;
    qint64 id = 0;
    QJsonObject body;
    QString error;

    bool operator==(const Answer &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("to", self.to);
        fields.must("id", self.id);
        fields.always("body", self.body);
        fields.maybe("error", self.error);
    }
};

/// No message: bytes that go out as they are, at once, after all that was held back. Never decoded. Empty, it is a
/// flush; with something in it, it breaks the protocol, for the lesson that shows what comes of that.
struct Raw
{
    QByteArray bytes;

    bool operator==(const Raw &) const = default;
};

using WorkerMessage = std::variant<Hello, Print, Progress, LockEvent, Value, At, Result, Failed, Stopped, Request,
                                   Answer, Raw>;

// --- program to worker ---

/// Starts the task. An empty actor means the whole task in this one worker.
struct Run
{
    static constexpr const char *type = "run";

    QString task;
    QJsonObject arguments;
    QString actor;
    QString shared;        ///< path of the memory that the run's actors share; empty: none
    bool stepping = false; ///< wait for a Step before every report

    bool operator==(const Run &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.maybe("task", self.task);
        fields.always("args", self.arguments);
        fields.maybe("actor", self.actor);
        fields.maybe("shared", self.shared);
        fields.maybe("stepping", self.stepping);
    }
};

struct Cancel
{
    static constexpr const char *type = "cancel";

    bool operator==(const Cancel &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &, Fields &)
    {}
};

/// Lets a stepping worker go on to its next report; `freely` ends the stepping.
struct Step
{
    static constexpr const char *type = "step";

    bool freely = false;

    bool operator==(const Step &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("freely", self.freely);
    }
};

/// Another actor of this run has ended, well or not: nothing will come from it any more. Sent to those that are left,
/// after everything that it had sent them. So an owner knows when there is nobody left to ask, and nobody waits for
/// the dead.
struct Gone
{
    static constexpr const char *type = "gone";

    QString who;

    bool operator==(const Gone &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.always("who", self.who);
    }
};

using ProgramMessage = std::variant<Run, Cancel, Step, Request, Answer, Gone>;

} // namespace thaw
