// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"
#include "app/runs/runsession.h"
#include "app/subjects/courier.h"
#include "app/subjects/subjectprotocol.h"
#include "workers/pipe/channel.h"
#include "workers/processes/supervisor.h"
#include "workers/ways/way.h"

#include <QObject>
#include <QSize>
#include <QTimer>

#include <atomic>
#include <functional>

namespace thaw {

/// The inside of a subject: its end of the pipe, its own supervisor, and the run. The window shows it.
/// Lives in the subject's GUI thread, which is the one that freezes; a reader thread of its own never does.
class SubjectService final : public QObject
{
    Q_OBJECT

public:
    /// What the service needs of the window.
    struct Window
    {
        std::function<void()> postKey;              ///< thread-safe: posts one key to be painted
        std::function<QList<Keystroke>()> takeKeys; ///< those painted since the last call
        std::function<void()> forgetKeys;           ///< all, also those that are still to be painted
        std::function<int()> openKeys;              ///< posted and not yet painted
        std::function<qint64()> frames;             ///< painted so far
        std::function<QList<double>()> takeFrames; ///< when those since the last call were painted: ms of monotonicMs()
    };

    explicit SubjectService(Way way, QObject *parent = nullptr);

    void setWindow(Window window) { m_window = std::move(window); }
    void setExposed(bool exposed); ///< whether the window is on the screen, as far as it can know itself
    void start(bool docked, const QString &platform); ///< says hello and begins to listen
    void tellFocusLeft(bool backwards) { m_courier.send(FocusLeft{backwards}); }

    Way way() const { return m_way; }
    RunSession &session() { return m_session; }

signals:
    void resizeRequested(const QSize &size);
    void lookRequested(const thaw::Look &look);
    void focusRequested(thaw::SetFocus::To to);
    void typed(const thaw::TypedKey &key);
    void paceChanged(thaw::Pinger::Pace pace); ///< Slow: nothing runs. Rest: and nobody can see the window

private:
    void take(QByteArrayView line); ///< on the reader thread
    struct Handler;
    void handle(const ToSubject &message);
    void run(const SubjectRun &order);
    void report(const Report &report);
    void skip(qint64 lines, qint64 values);
    void tellPaints();
    void endWhenPainted();
    void choosePace();
    void setPace(Pinger::Pace pace);

    Channel m_channel;
    Window m_window;
    std::atomic<bool> m_measuring = false; ///< keys are posted while it is set
    std::unique_ptr<Pinger> m_pinger;      ///< from start() on; posts keys to the window
    Courier m_courier;                     ///< sends what the pinger notes, and all that is said below
    const Way m_way;
    Supervisor m_supervisor;
    RunSession m_session;
    bool m_seen = true; ///< by the main window's word
    bool m_exposed = true;
    Pinger::Pace m_pace = Pinger::Pace::Full;
    QTimer m_restSoon;
    QTimer m_settle;
    QTimer m_paints;
    SubjectRun m_order; ///< of the run under way
    RunRecord m_kept;   ///< its reports, where they are told at its end
    double m_begun = 0; ///< ms
    qint64 m_framesBefore = 0;
    int m_settleRounds = 0;
};

} // namespace thaw
