// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/pictures/picture.h"

#include <QBasicTimer>

#include <chrono>

namespace thaw {

/// A picture that paints itself: what all of them have in common. While a run lasts it looks ten times a second whether
/// summary() is another, and repaints, so that time goes on even where nothing happens.
class DrawnPicture : public Picture
{
    Q_OBJECT

public:
    /// placeholder: what stands there, and what summary() says, before the first run.
    DrawnPicture(const QString &title, const QString &placeholder, QWidget *parent = nullptr);

    QString title() const final { return m_title; }
    QString summary() const final;
    Verdict verdict() const final { return m_state == State::Empty ? Verdict() : judgement(); }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

    void begin(const RunRequest &request) final;
    void apply(const ReportBatch &batch) final;
    void end(const Outcome &outcome) final;
    void clear() final;

protected:
    bool isRunning() const { return m_state == State::Running; }
    double now() const;        ///< s since the run began; stands still when it has ended
    double sinceBegin() const; ///< the same by the clock, the end notwithstanding
    void tell();               ///< repaints, and emits changed() where summary() or verdict() is another
    void paintEvent(QPaintEvent *event) final;
    void timerEvent(QTimerEvent *event) final;

private:
    enum class State { Empty, Running, Ended };

    virtual void doBegin(const RunRequest &) {} ///< after doClear()
    virtual void doApply(const ReportBatch &batch) = 0;
    virtual void doEnd(const Outcome &) {}
    virtual void doClear() = 0;                      ///< forgets the last run
    virtual void doForget() {}                       ///< forgets the runs before it as well
    virtual QString sentence() const = 0;            ///< the summary of what is there; never asked before the first run
    virtual Verdict judgement() const { return {}; } ///< the verdict; likewise
    virtual void paint(QPainter &painter, const QRectF &area) const = 0; ///< likewise
    virtual double tallest() const { return 1e6; }                       ///< more height is of no use to it

    const QString m_title;
    const QString m_placeholder;
    QString m_told;
    QBasicTimer m_timer;
    std::chrono::steady_clock::time_point m_begun;
    double m_seen = 0; ///< time of the newest report
    State m_state = State::Empty;
};

} // namespace thaw
