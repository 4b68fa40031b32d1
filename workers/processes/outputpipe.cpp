// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/processes/outputpipe.h"

#include <cerrno>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace thaw {

OutputPipe::OutputPipe(QObject *parent) : QObject(parent) {}

OutputPipe::~OutputPipe()
{
    closeChildEnd();
    m_notifier.reset();
    if (m_ownEnd >= 0)
        ::close(m_ownEnd);
}

bool OutputPipe::open(qsizetype size)
{
    int ends[2];
    if (::pipe2(ends, O_CLOEXEC) != 0)
        return false;
    m_ownEnd = ends[0];
    m_childEnd = ends[1];
    ::fcntl(m_ownEnd, F_SETPIPE_SZ, int(size)); // refused where a user has too many large pipes; then it stays as it is
    ::fcntl(m_ownEnd, F_SETFL,
            O_NONBLOCK); // of this end only: the child's end has a description of its own, and blocks
    m_notifier = std::make_unique<QSocketNotifier>(m_ownEnd, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &OutputPipe::readable);
    return true;
}

void OutputPipe::closeChildEnd()
{
    if (m_childEnd >= 0)
        ::close(m_childEnd);
    m_childEnd = -1;
}

qsizetype OutputPipe::read(std::span<char> room)
{
    ssize_t size = -1;
    do {
        size = ::read(m_ownEnd, room.data(), room.size());
    } while (size < 0 && errno == EINTR);
    if (size == 0)
        setReading(false); // the end would be told again and again
    return size;
}

qsizetype OutputPipe::waiting() const
{
    int bytes = 0;
    return ::ioctl(m_ownEnd, FIONREAD, &bytes) == 0 ? bytes : 0;
}

void OutputPipe::setReading(bool reading)
{
    if (m_notifier)
        m_notifier->setEnabled(reading);
}

} // namespace thaw
