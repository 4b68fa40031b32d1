// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QLabel>

namespace thaw {

/// A label whose accessible name says what it is of, and whose text is what it shows now: both are told. Of a label of Qt's
/// the name would hide the text.
class Readout : public QLabel, public Spoken
{
    Q_OBJECT

public:
    using QLabel::QLabel;

    void setReadout(const QString &text)
    {
        if (text == this->text())
            return;
        setText(text);
        tellSpoken(this);
    }

    QAccessible::Role spokenRole() const override { return QAccessible::StaticText; }
    QString spokenText() const override { return text(); }
};

} // namespace thaw
