// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/signsoflife.h"

#include "ui/parts/yoyo.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace thaw {

SignsOfLife::SignsOfLife(QWidget *parent)
    : QWidget(parent), m_yoyo(new YoYo), m_field(new QLineEdit), m_button(new QPushButton(tr("Click me"))),
      m_column(new QVBoxLayout), m_buttonRow(new QHBoxLayout)
{
    constexpr int gap = 8; // besides the layout's spacing
    m_field->setPlaceholderText(tr("type here"));
    m_field->setAccessibleName(tr("A field to type in"));
    connect(m_yoyo, &YoYo::painted, this, &SignsOfLife::painted);
    connect(m_button, &QPushButton::clicked, this, &SignsOfLife::countClick);
    m_buttonRow->addWidget(m_button);
    m_column->addWidget(m_field);
    m_column->addLayout(m_buttonRow);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_yoyo);
    layout->addSpacing(gap);
    layout->addLayout(m_column, 1);
}

qint64 SignsOfLife::frames() const
{
    return m_yoyo->paintedFrames();
}

void SignsOfLife::setFrameRate(int framesPerSecond)
{
    m_yoyo->setFrameRate(framesPerSecond);
}

void SignsOfLife::countClick()
{
    ++m_clicks; // two sentences, so that no language file is needed for the plural
    m_button->setText(m_clicks == 1 ? tr("Clicked once") : tr("Clicked %1 times").arg(m_clicks));
}

} // namespace thaw
