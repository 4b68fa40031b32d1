// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// Names what the GUI thread does as long as this lives, and for two frames longer, in which that is laid out and painted: a
/// stall of the window is told with its cause. Made in the GUI thread alone; the inner one of two is told.
class NowDoing final
{
public:
    /// what: lives for ever, QT_TRANSLATE_NOOP("NowDoing", "opening the lesson").
    explicit NowDoing(const char *what);
    ~NowDoing();
    Q_DISABLE_COPY_MOVE(NowDoing)

    static const char *current(); ///< null: nothing is named. Thread-safe, without a lock
    static const char *machineIsBusy();
    static QString text(const char *what); ///< translated

private:
    const char *m_outer;
};

} // namespace thaw
