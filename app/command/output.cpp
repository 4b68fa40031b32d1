// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/output.h"

#include "app/command/exitcode.h"
#include "workers/reports/calllater.h"

#include <QCoreApplication>

#include <cerrno>
#include <climits>
#include <cstring>
#include <poll.h>
#include <unistd.h>

namespace thaw {

namespace {

struct OutputTexts
{
    Q_DECLARE_TR_FUNCTIONS(Terminal)
};

std::atomic<int> outputError = 0; // errno of the first write to stdout that failed

void noteOutputError()
{
    int none = 0;
    outputError.compare_exchange_strong(none, errno);
}

} // namespace

void writeTo(FILE *stream, const QByteArray &bytes)
{
    const bool written = std::fwrite(bytes.constData(), 1, size_t(bytes.size()), stream) == size_t(bytes.size());
    if ((std::fflush(stream) != 0 || !written) && stream == stdout)
        noteOutputError();
}

void tell(const QByteArray &bytes)
{
    for (qsizetype at = 0; at < bytes.size(); at += PIPE_BUF) { // so much is free in a pipe that can be written to
        pollfd room{STDERR_FILENO, POLLOUT, 0};
        if (::poll(&room, 1, 0) != 1 || (room.revents & POLLOUT) == 0)
            return;
        writeTo(stderr, bytes.mid(at, PIPE_BUF));
    }
}

int endOutput(int code)
{
    if (std::fflush(stdout) != 0)
        noteOutputError();
    if (outputError == 0)
        return code;
    writeTo(stderr, OutputTexts::tr("thaw: Not all could be written to the standard output: %1.\n")
                        .arg(QString::fromLocal8Bit(std::strerror(outputError)))
                        .toUtf8());
    return exitFailed;
}

Output::Output(QObject *parent) : QObject(parent)
{
    m_desk->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_desk, &QObject::deleteLater);
    m_thread.start();
}

Output::~Output()
{
    endAfterAll(m_thread, m_desk);
}

void Output::write(const QByteArray &bytes)
{
    if (bytes.isEmpty() || m_failed)
        return;
    ++m_open;
    callLater(m_desk, [this, bytes] { writeAll(bytes); });
}

// On the thread that may wait. SIGPIPE is ignored, so that a reader who is gone is an error here.
void Output::writeAll(const QByteArray &bytes)
{
    qsizetype at = 0;
    while (at < bytes.size()) {
        const ssize_t size = ::write(STDOUT_FILENO, bytes.constData() + at, size_t(bytes.size() - at));
        if (size < 0 && errno == EAGAIN) { // somebody else has made it non-blocking, for all who share it
            pollfd room{STDOUT_FILENO, POLLOUT, 0};
            ::poll(&room, 1, -1);
        } else if (size < 0 && errno != EINTR) {
            noteOutputError();
            break;
        }
        if (size > 0) {
            at += size;
            m_written += size;
        }
    }
    callLater(this, [this, good = at == bytes.size()] { writeEnded(good); });
}

void Output::writeEnded(bool good)
{
    --m_open;
    if (!good && !m_failed) {
        m_failed = true;
        emit failed();
    }
    if (m_open == 0)
        emit idle();
}

} // namespace thaw
