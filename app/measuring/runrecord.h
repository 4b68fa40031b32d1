// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/machine.h"
#include "app/measuring/measurement.h"
#include "workers/contract/report.h"
#include "workers/contract/runrequest.h"
#include "workers/ways/way.h"

#include <QDateTime>
#include <QList>
#include <QMetaType>

namespace thaw {

/// All that is known of one run in a subject: what was asked for, where and when it ran, what was measured, and how it
/// ended. Filled in the thread that measures; everything that tells of a run reads it. It is bounded: see the constants,
/// and runbudget.
struct RunRecord
{
    static constexpr qsizetype mostPings = 65'536; ///< the newest are kept: of the last five minutes
    static constexpr qsizetype mostKeystrokes = 16'384;
    static constexpr qsizetype mostFrames = 16'384;
    static constexpr qsizetype mostGaps = 4'096;
    static constexpr qsizetype mostReports = 4'096; ///< the first are kept: later ones are counted
    static constexpr qsizetype mostLines = 512;     ///< of these reports

    RunRequest request;
    Way way = Way::GuiThread;
    int repeat = 1;    ///< counted from 1
    QString name;      ///< that people have given it
    QDateTime started; ///< UTC; invalid: it never ran
    double fromMs = 0; ///< of monotonicMs(): what was measured of it
    double toMs = 0;
    Machine machine;

    QList<TimedPing> pings;      ///< times from the start on
    QList<PingerGap> gaps;       ///< of the pinger: times from the start on
    QList<double> keystrokesMs;  ///< how long each key waited for its paint, without the gaps
    QList<Keystroke> keystrokes; ///< the same keys: times from the start on
    QList<double> framesMs;      ///< when they were painted: from the start on
    QList<Report> reports;
    qint64 pingsLeftOut = 0;
    qint64 reportsLeftOut = 0;
    Measurement measurement; ///< of everything, also of what is no longer kept

    Outcome outcome;

    void addReport(const Report &report); ///< all but where actors stand
    /// Measures all of it and then keeps what the record has room for. frames: negative where nobody counted.
    void addMeasured(const QList<TimedPing> &allPings, const QList<PingerGap> &allGaps,
                     const QList<double> &allKeystrokesMs, qint64 frames);
    /// Keeps what there is room for, the newest. In ms of monotonicMs(); fromMs is where the run began.
    void addPaints(const QList<Keystroke> &allKeystrokes, const QList<double> &allFramesMs);

    bool operator==(const RunRecord &) const = default;

private:
    qsizetype m_lines = 0;
    qsizetype m_bytes = 0; ///< of the reports
};

} // namespace thaw

Q_DECLARE_METATYPE(thaw::RunRecord)
