// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/files/comparisonplan.h"
#include "app/measuring/runrecord.h"
#include "workers/contract/arguments.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QMap>
#include <QString>
#include <QStringList>

#include <optional>
#include <variant>

namespace thaw {

/// A task of a prepared comparison.
struct PreparedTask
{
    QString task;
    QJsonObject arguments; ///< that differ from the task's own
    QString perCore; ///< an argument: the task is there once for each value from 1 to twice the cores; empty: none

    bool operator==(const PreparedTask &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("task", self.task);
        fields.maybe("arguments", self.arguments);
        fields.maybe("per-core", self.perCore);
    }
};

/// What is to be compared, as it stands in a file.
struct PreparedComparison
{
    static constexpr qint64 byChance = -1; ///< where a file names no seed

    QList<PreparedTask> tasks;
    QStringList ways; ///< ids
    int repeats = 1;
    int warmUps = 0;
    bool atRest = false;
    qint64 seed = byChance;                        ///< of the order; 0: as they stand here
    double timeout = ComparisonPlan::usualTimeout; ///< s, of each run

    bool operator==(const PreparedComparison &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.must("tasks", self.tasks);
        fields.must("ways", self.ways);
        fields.maybe("repeats", self.repeats, 1);
        fields.maybe("warm-ups", self.warmUps);
        fields.maybe("at-rest", self.atRest);
        fields.maybe("seed", self.seed, byChance);
        fields.maybe("timeout", self.timeout, ComparisonPlan::usualTimeout);
    }
};

/// What a comparison came to: its runs, and what one has to know to run the same again.
struct Results
{
    QList<RunRecord> runs;   ///< by task, way and repeat, in whichever order they ran
    QList<RunRecord> atRest; ///< a window with nothing to do, before all others: each machine's own noise
    quint32 seed = 0;        ///< of the order in which they ran; 0: as they stand here, round by round
    int warmUps = 0;         ///< of each way before its first run; they stand nowhere
    QString command;         ///< that does it again; empty where there is none

    bool operator==(const Results &) const = default;
};

/// What a file named *.thaw holds: an example to run, and the results that were saved with it. resources/docs/thaw-files.md
/// describes it for those who write one.
struct ThawFile
{
    static constexpr qsizetype largest = qsizetype(256) << 20; ///< bytes of a file
    static constexpr qsizetype mostRuns = 20'000;
    static constexpr qsizetype longestTitle = 200; ///< characters
    static constexpr qsizetype longestQuestion = 2000;

    QString title;
    QString question;         ///< to those who watch, before it runs
    QJsonObject translations; ///< of these two, by language: {"es": {"title": …, "question": …}}
    QString lesson;           ///< id; empty: none
    QJsonObject arguments;    ///< of the lesson's task, that differ from the lesson's own
    std::optional<PreparedComparison> comparison;
    bool isSideBySide = false; ///< the comparison is one task in one or two ways, on the page of that name
    QStringList hide;          ///< of hideableParts()
    Results results;

    bool operator==(const ThawFile &) const = default;

    QString titleIn(const QString &language) const; ///< where it is translated, else the file's own
    QString questionIn(const QString &language) const;
    /// Both as they are shown: safe, a few lines at most. Empty where there is neither.
    QString headIn(const QString &language) const;
};

/// Parts of the window that an example can leave out: "learn", "compare", "results", "question", "code", "transcript", "workers".
const QStringList &hideableParts();

/// What each lesson takes, by its id.
using LessonParameters = QMap<QString, QList<Parameter>>;

/// The file that these bytes are, or the sentence that says why they are none. lessons: those that there are; without them
/// any name is taken for one.
std::variant<ThawFile, QString> readThawFile(const QByteArray &bytes, const std::optional<LessonParameters> &lessons);
/// The same from a file. Blocks.
std::variant<ThawFile, QString> loadThawFile(const QString &path, const std::optional<LessonParameters> &lessons);

QByteArray toThaw(const ThawFile &file); ///< format thaw/1

/// What the comparison asks for on this machine, or the sentence that says what of it there is not.
std::variant<ComparisonPlan, QString> planOf(const PreparedComparison &comparison);
PreparedComparison preparedOf(const ComparisonPlan &plan);

} // namespace thaw
