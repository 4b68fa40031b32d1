// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/comparing/comparison.h"
#include "app/files/thawfile.h"

#include <functional>

class QWidget;

namespace thaw {

/// The sentence that says what became of it.
using Told = std::function<void(const QString &sentence)>;

// Each opens a dialog and returns at once; files are written in a thread of their own. told is called unless nothing was
// chosen or the parent is gone.

/// In the format of the name's suffix, as JSON where that says nothing. make runs in the thread that writes.
void exportComparison(QWidget *parent, const QString &title, const std::function<Comparison()> &make, const Told &told,
                      const QString &name = QStringLiteral("thaw.json"));

/// Asks for its title, its question and what it hides, and then where to write it.
void saveExample(QWidget *parent, const ThawFile &example, const Told &told);

/// make runs in the thread that writes.
void savePdf(QWidget *parent, const QString &name, const std::function<QByteArray()> &make, const Told &told);

void saveText(QWidget *parent, const QString &name, const QString &text, const Told &told);

void chooseThawFile(QWidget *parent, const std::function<void(const QString &path)> &chosen);

} // namespace thaw
