// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QThread>

#include <atomic>
#include <cstdio>

namespace thaw {

/// Writes at once, and waits for whoever reads. Of stdout the first error is noted, for endOutput().
void writeTo(FILE *stream, const QByteArray &bytes);

/// Writes to stderr what may as well be lost: nothing where nobody reads, and never waits.
void tell(const QByteArray &bytes);

/// The last thing: the exit code, which is exitFailed, after a sentence, where not all of stdout could be written.
int endOutput(int code);

/// Writes to stdout on a thread of its own, so that nobody else waits where nobody reads. Lives in the thread that made it.
class Output final : public QObject
{
    Q_OBJECT

public:
    explicit Output(QObject *parent = nullptr);
    ~Output() override; ///< waits until all is written

    void write(const QByteArray &bytes);         ///< returns at once; nothing where it has failed before
    bool isBusy() const { return m_open > 0; }   ///< something that was given is not yet written
    qint64 written() const { return m_written; } ///< bytes; it stands still while nobody reads

signals:
    void idle();   ///< all that was given is written, or lost
    void failed(); ///< at most once, before idle(): nobody will ever read it, as after "| head", or the disk is full

private:
    void writeAll(const QByteArray &bytes);
    void writeEnded(bool good);

    QThread m_thread;
    QObject *m_desk = new QObject; ///< what is done in that thread
    std::atomic<qint64> m_written = 0;
    int m_open = 0;
    bool m_failed = false;
};

} // namespace thaw
