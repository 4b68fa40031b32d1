// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/picture.h"
#include "ui/pulse/pulserecording.h"

namespace thaw {

/// Lessons 1 to 3: how long the small window, where there is one, and this window took to answer, on one time axis, and
/// main's looks at the worker as marks at its foot.
class PulsePicture final : public Picture
{
    Q_OBJECT

public:
    static constexpr qsizetype mostLooks = 400; ///< drawn; of more, every second one is forgotten

    explicit PulsePicture(QWidget *parent = nullptr);

    QString title() const override;
    bool showsItsNumbers() const override { return true; }
    QString summary() const override;
    Verdict verdict() const override;
    void begin(const RunRequest &request) override;
    void apply(const ReportBatch &batch) override;
    void end(const Outcome &outcome) override;
    void clear() override;
    void addPulse(Window window, const QList<PulseSample> &samples) override;

private:
    double worstOf(Window window) const; ///< ms, of the run; negative: not measured
    void tell();

    PulseChart *m_chart;
    PulseRecording m_recording;
    QList<double> m_looks; ///< s from the run's start
    qint64 m_looked = 0;
    bool m_hasRun = false;
    QString m_told;
};

} // namespace thaw
