// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>
#include <QStringList>

namespace thaw {

/// One of this project's own files, by its path from the top.
struct Source
{
    QString path;
    QString text;

    QStringList lines() const { return text.split(u'\n'); }
};

inline const QString top = QStringLiteral(THAW_SOURCE_DIR "/");

Source source(const QString &path);
QList<Source> sourcesIn(const QString &folder, const QStringList &patterns);
QList<Source> code(const QString &folder); ///< C++
QList<Source> buildFiles();                ///< CMake

/// The first capture of each match.
QStringList captured(const QString &text, const QString &pattern);

/// What a compiler sees of it: the same lines without comments, and with nothing between quotes but what is included.
QString bare(const QString &text);

QByteArray sentence(const Source &source, const QString &what);

} // namespace thaw
