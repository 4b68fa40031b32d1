// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "workers/contract/outcome.h"
#include "workers/ways/way.h"

#include <QByteArray>
#include <QJsonObject>
#include <QList>
#include <QString>

namespace thaw {

/// One run of one task in one way in a real window, with what was measured.
struct ComparisonRun
{
    QString task;
    Way way = Way::GuiThread;
    int repeat = 1; ///< counted from 1
    Outcome outcome;
    Measurement measurement;

    bool operator==(const ComparisonRun &) const = default;
};

/// What a comparison came to, with what one has to know to quote it.
struct ComparisonReport
{
    QString qt;
    int cores = 0;
    QString platform; ///< of the subjects: xcb, wayland, offscreen
    QList<ComparisonRun> runs;

    bool operator==(const ComparisonReport &) const = default;
};

QJsonObject toJson(const ComparisonRun &run);
QByteArray toJson(const ComparisonReport &report); ///< format thaw-comparison/1
QByteArray toText(const ComparisonReport &report); ///< a table for a terminal, UTF-8

QString verdictText(const ComparisonRun &run); ///< "frozen", "jerky", "alive throughout", "window lost"

enum class Verdict { NotMeasured, Alive, Jerky, Frozen, Lost }; ///< Lost: the task took the window with it
Verdict verdictOf(const ComparisonRun &run);

} // namespace thaw

Q_DECLARE_METATYPE(thaw::ComparisonRun)
