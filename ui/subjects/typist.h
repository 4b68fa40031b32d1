// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "ui/parts/readout.h"

#include <QList>

#include <atomic>
#include <deque>
#include <mutex>

namespace thaw {

/// A line that types a sentence by itself: keys are posted to it from another thread on a schedule, and each is timed to
/// the paint that shows it. Apart from the field that people type into, so that neither disturbs the other.
class Typist final : public Readout
{
    Q_OBJECT

public:
    explicit Typist(QWidget *parent = nullptr);

    void postKey();                         ///< thread-safe
    QList<Keystroke> takeKeys();            ///< those painted since the last call
    void forget();                          ///< all keys, also those that are still to be painted
    int openKeys() const { return m_open; } ///< thread-safe
    void restart();                         ///< begins the sentence anew

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    std::mutex m_mutex;
    std::deque<double> m_posted; ///< when, of the keys on their way; guarded by m_mutex
    size_t m_stale = 0;          ///< of those on their way, the forgotten; guarded by m_mutex
    QList<double> m_typed;       ///< when they were posted, of the keys in the text and not yet painted
    QList<Keystroke> m_painted;
    std::atomic<int> m_open = 0;
    qsizetype m_at = 0;
};

} // namespace thaw
