// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/runrecord.h"
#include "app/subjects/look.h"
#include "app/subjects/subjectprotocol.h"
#include "workers/reports/reportqueue.h"
#include "workers/ways/way.h"

#include <QObject>
#include <QSize>

#include <memory>

namespace thaw {

class SubjectLink;
class Supervisor;

/// A subject window seen from the main window: another instance of this program that may freeze as it likes.
/// Lives in the GUI thread; its process and pipe live in the supervisor's. No call blocks.
class Subject final : public QObject
{
    Q_OBJECT

public:
    struct Options
    {
        Way way = Way::GuiThread;
        quint64 dockInto = 0; ///< a native window to live in; 0: a window of its own
        QSize size;           ///< device-independent pixels; invalid: its own choice
        Look look;
        QString language; ///< of its texts; empty: the system's
    };
    enum class State { Starting, Ready, Gone };

    Subject(Supervisor &supervisor, const Options &options, QObject *parent = nullptr);
    ~Subject() override; ///< kills it

    Way way() const { return m_options.way; }
    State state() const { return m_state; }
    const SubjectHello &hello() const { return m_hello; } ///< once it is ready

    /// Use a SubjectRunner. The outcome goes to the queue, the record to recorded(). relay: so do the reports, while it runs.
    /// Its number is for cancel().
    qint64 run(const RunRequest &request, bool relay, const std::shared_ptr<ReportQueue> &queue);
    void cancel(qint64 run); ///< nothing where it has ended, or another has begun since
    void kill();
    void killTask(); ///< kills the task's workers where the way has any; the window stays
    void step(bool freely);
    void resize(const QSize &size);
    void setLook(const Look &look);
    void setSeen(bool seen); ///< whether people can see its place
    void setFocus(SetFocus::To to);
    void type(const TypedKey &key);

signals:
    void ready();
    void updated(const QList<thaw::PulseSample> &samples, double silenceMs, bool processAnswers);
    void recorded(const thaw::RunRecord &record); ///< before the runner's finished()
    void focusLeft(bool backwards);               ///< Tab went beyond its last field, or before its first
    void gone(const thaw::Outcome &outcome);      ///< once, last

private:
    void send(const ToSubject &message);

    const Options m_options;
    SubjectLink *m_link = nullptr; ///< lives in the supervisor's thread, deletes itself there
    State m_state = State::Starting;
    qint64 m_runs = 0; ///< so many were begun
    SubjectHello m_hello;
};

/// The program that a subject is an instance of: THAW_PROGRAM in the environment, else the one that runs.
QString subjectProgram();
QString subjectTitle(Way way); ///< of its window, in English: scripts look for it

} // namespace thaw
