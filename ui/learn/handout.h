// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QImage>
#include <QList>
#include <QString>
#include <QStringList>

class QSizeF;
class QTextDocument;

namespace thaw {

class TranscriptModel;

/// A lesson on paper, with what became of one's own run of it.
struct Handout
{
    QString title;
    QString body;               ///< Markdown
    QString tryThis;            ///< the same
    QString command;            ///< that does the same in a terminal
    QString outcome;            ///< a sentence; empty: it has not run
    QList<QStringList> workers; ///< their table, a head first; empty: none
    QStringList transcript;
    QImage picture; ///< null: none
    QString codeOf; ///< where it stands
    QString code;
};

/// How it began and, where it is long, how it ended.
QStringList linesOnPaper(const TranscriptModel &transcript);

/// Writes it into an empty document of pages of this size (px at 96 to the inch).
void layOut(const Handout &handout, QTextDocument &document, const QSizeF &page);

struct Pdf
{
    QByteArray bytes;
    int pages = 0;
};

/// A PDF of A4 pages. Thread-safe; takes longer than a frame.
Pdf toPdf(const Handout &handout);

} // namespace thaw
