// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

namespace thaw {

/// Text that wraps, to read and to select. It remembers how high it is at which width: a QLabel lays its text out anew at
/// each of a layout's many questions, which takes half a frame for one lesson.
class Prose final : public QLabel
{
    Q_OBJECT

public:
    explicit Prose(Qt::TextFormat format, QWidget *parent = nullptr);

    void setProse(const QString &text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    mutable QHash<int, int> m_heights; ///< by width
};

} // namespace thaw
