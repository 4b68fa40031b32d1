// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/prose.h"

#include <QEvent>

namespace thaw {

namespace {

constexpr int comfortableWidth = 320;
constexpr int leastWidth = 120;

} // namespace

Prose::Prose(Qt::TextFormat format, QWidget *parent) : QLabel(parent)
{
    setWordWrap(true);
    setTextFormat(format);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
}

void Prose::setProse(const QString &text)
{
    if (text == this->text())
        return;
    m_heights.clear();
    setText(text);
}

int Prose::heightForWidth(int width) const
{
    const auto known = m_heights.constFind(width);
    if (known != m_heights.cend())
        return *known;
    const int height = QLabel::heightForWidth(width);
    m_heights.insert(width, height);
    return height;
}

// The height follows from the width that there is; here a line stands for it.
QSize Prose::sizeHint() const
{
    return {comfortableWidth, fontMetrics().height()};
}

QSize Prose::minimumSizeHint() const
{
    return {leastWidth, fontMetrics().height()};
}

void Prose::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange)
        m_heights.clear();
    QLabel::changeEvent(event);
}

} // namespace thaw
