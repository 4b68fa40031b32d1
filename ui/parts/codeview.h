// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/highlighter.h"

#include <QPlainTextEdit>

namespace thaw {

/// Code to read and to copy from: fixed font, syntax colours of the theme, no wrapping.
class CodeView final : public QPlainTextEdit
{
    Q_OBJECT

public:
    explicit CodeView(QWidget *parent = nullptr);

    void setCode(const QString &code, Language language);

    QSize sizeHint() const override; ///< what a lesson's code takes
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    QSize sizeFor(int columns, int lines) const;

    Highlighter *m_highlighter;
};

} // namespace thaw
