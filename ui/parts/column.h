// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>
#include <QWidget>

namespace thaw {

/// A column in a scroll area. A scroll area takes what its widget would like for the least that it must have; this one
/// likes the least, so that it is stretched or squeezed as far as its layout goes before it is scrolled.
class Column : public QWidget
{
public:
    using QWidget::QWidget;

    // The layout's own would lay every text out at a width that it will not get.
    QSize sizeHint() const override { return minimumSizeHint(); }
    int heightForWidth(int width) const override { return layout()->totalMinimumHeightForWidth(width); }
};

} // namespace thaw
