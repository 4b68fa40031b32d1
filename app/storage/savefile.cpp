// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/savefile.h"

#include "workers/reports/calllater.h"

#include <QFileInfo>
#include <QSaveFile>

#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <utility>

namespace thaw {

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) { // a pipe or a device is written to, and not replaced by a file
        const int descriptor = ::open(QFile::encodeName(path).constData(), O_WRONLY | O_NONBLOCK | O_CLOEXEC);
        if (descriptor < 0)
            return qt_error_string(
                errno); // of a pipe that nobody reads, too: to wait for a reader may be to wait for ever
        ::fcntl(descriptor, F_SETFL, 0);
        QFile stream;
        const bool written = stream.open(descriptor, QIODevice::WriteOnly | QIODevice::Unbuffered,
                                         QFileDevice::AutoCloseHandle)
                             && stream.write(bytes) == bytes.size();
        return written ? QString() : stream.errorString();
    }
    QSaveFile file(path);
    // commit() does not tell what only its own flush() finds out: that the disk is full.
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
                         && file.commit();
    return written ? QString() : file.errorString();
}

QString whyNotWritable(const QString &path)
{
    // What begins has no name yet: whether the disk takes it would be found out last.
    struct stat there = {};
    if (::lstat(QFile::encodeName(path).constData(), &there) != 0 && errno == ENAMETOOLONG)
        return qt_error_string(errno);
    QSaveFile file(path); // goes without commit(), and leaves nothing
    return file.open(QIODevice::WriteOnly) ? QString() : file.errorString();
}

void saveInBackground(const QString &path, std::function<QByteArray()> make, QObject *context,
                      std::function<void(const QString &error)> done)
{
    workInBackground([path, make = std::move(make)] { return writeWhole(path, make()); }, context, std::move(done));
}

} // namespace thaw
