// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/files/filedialogs.h"

class QImage;
class QWidget;

namespace thaw {

/// Gives a chart a context menu: its picture saved as PNG (at twice its size) or SVG, or copied.
void offerPicture(QWidget *chart, const QString &name, const Told &told = {});

QImage pictureOf(QWidget *chart); ///< at twice its size
QByteArray pictureAsSvg(QWidget *chart);

} // namespace thaw
