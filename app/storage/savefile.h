// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>

#include <functional>

namespace thaw {

/// Writes a file whole or not at all, and blocks for so long; what is no file, like a pipe, gets the bytes as they are.
/// Empty, or the system's reason.
QString writeWhole(const QString &path, const QByteArray &bytes);

/// Whether writeWhole() could begin to write this file, found out by beginning it: empty, or the system's reason. What
/// is there stays as it is. Blocks. For files only.
QString whyNotWritable(const QString &path);

/// Makes a file's bytes and writes them, as writeWhole() does, in a thread of its own; the program's end waits for it. done
/// runs in context's thread, unless context is gone by then: with an empty text, or with the system's reason.
void saveInBackground(const QString &path, std::function<QByteArray()> make, QObject *context,
                      std::function<void(const QString &error)> done);

} // namespace thaw
