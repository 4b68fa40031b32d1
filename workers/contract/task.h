// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/arguments.h"
#include "workers/contract/english.h"
#include "workers/contract/message.h"
#include "workers/contract/taskcontext.h"

#include <QList>
#include <QString>
#include <QStringList>

#include <chrono>
#include <variant>

namespace thaw {

// The parameters of a task of ours. label: QT_TRANSLATE_NOOP("Tasks", "…"); both ends are allowed.

Parameter integer(const QString &name, qint64 fallback, qint64 minimum, qint64 maximum, const char *label);
Parameter real(const QString &name, double fallback, double minimum, double maximum, const char *label);
QStringList words(std::initializer_list<const char *> words); ///< choices, each QT_TRANSLATE_NOOP("Tasks", "…")
Parameter choice(const QString &name, const QString &fallback, const QStringList &choices, const char *label);

/// A task's result as people say it, the end of "Finished after 2.01 s: …". A text as in TaskContext::print(); each of its
/// figures is written as the reader's language does: a count, a duration, or a text.
struct Finding
{
    using Figure = std::variant<qint64, std::chrono::duration<double>, QString>;

    const char *text = "";
    QList<Figure> figures;
    bool isRight = true; ///< false: the work was done, and its result is wrong
};

/// A long task of the article: plain functions of arguments and a context. Written once, run in every way.
///
/// A task has one or more actors (f1 and f2, the parts of a count). Each is run by `run`, on whatever thread or in
/// whatever process the way puts it; `combine` makes the task's result of theirs, in the order of `actors`.
///
/// What people see of it is English, written as QT_TRANSLATE_NOOP("Tasks", "…"), and translated where it is shown.
struct Task
{
    QString id;
    const char *title = "";
    QList<Parameter> parameters;
    QJsonObject quick;         ///< arguments of a run that says all that it can say and is soon done, for tests
    QStringList locks;         ///< that its actors take, for pictures
    bool actorsMeet = false;   ///< the actors need each other: never one after the other, and with shared memory
    bool peersSurvive = false; ///< when one actor dies the others find out for themselves

    QStringList (*actors)(const Arguments &) = nullptr;
    bool (*inOneWorker)(const Arguments &) = nullptr; ///< null: a process for each actor
    Result (*run)(const Arguments &, const QString &actor, TaskContext &) = nullptr;
    Result (*combine)(const Arguments &, const QList<Result> &) = nullptr;
    Finding (*tell)(const QJsonObject &values) = nullptr; ///< of the combined result
};

/// 16 hexadecimal digits of what was computed, for comparing runs of different ways.
QString checksumOf(const QByteArray &work);
QString checksumOf(const QJsonObject &values);

std::chrono::nanoseconds secondsOf(const QJsonValue &number);

/// "actor 1" … "actor 4", or how many there are.
QStringList numbered(const QString &name, int count);
QStringList othersThan(const QString &actor, const QStringList &actors);

/// As many as there are cores that this process may use.
int coreCount();

} // namespace thaw
