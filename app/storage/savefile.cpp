// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/savefile.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QSaveFile>
#include <QThread>

#include <memory>

namespace thaw {

QString writeWhole(const QString &path, const QByteArray &bytes)
{
    const QFileInfo there(path);
    if (there.exists() && !there.isFile()) { // a pipe or a device is written to, and not replaced by a file
        QFile stream(path);
        const bool written = stream.open(QIODevice::WriteOnly | QIODevice::Unbuffered)
                             && stream.write(bytes) == bytes.size();
        return written ? QString() : stream.errorString();
    }
    QSaveFile file(path);
    // commit() does not tell what only its own flush() finds out: that the disk is full.
    const bool written = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.flush()
                         && file.commit();
    return written ? QString() : file.errorString();
}

void saveInBackground(const QString &path, const QByteArray &bytes, QObject *context,
                      std::function<void(const QString &error)> done)
{
    // The thread's end is an event of the context's thread: what happens then may use it.
    auto error = std::make_shared<QString>();
    QThread *thread = QThread::create([path, bytes, error] { *error = writeWhole(path, bytes); });
    QObject::connect(thread, &QThread::finished, context, [error, done = std::move(done)] { done(*error); });
    QObject::connect(thread, &QThread::finished, thread, &QObject::deleteLater);
    QObject::connect(qApp, &QCoreApplication::aboutToQuit, thread, [thread] { thread->wait(); });
    thread->start();
}

} // namespace thaw
