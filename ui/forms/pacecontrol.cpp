// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/forms/pacecontrol.h"

#include "ui/parts/clickkey.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

PaceControl::PaceControl(QWidget *parent)
    : QWidget(parent), m_pace(new QComboBox), m_next(new QPushButton(tr("Next step")))
{
    m_pace->addItems({tr("Full speed"), tr("Slowly"), tr("Step by step")});
    m_pace->setAccessibleName(tr("Pace"));
    m_pace->setToolTip(
        tr("The task stands still at each line in which it says something or would wait, and goes on at this pace"));
    addClickKey(m_next, KeyAction::NextStep);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_pace);
    layout->addWidget(m_next);
    m_slow.setInterval(700ms);
    connect(&m_slow, &QTimer::timeout, this, [this] { emit stepRequested(false); });
    connect(m_next, &QPushButton::clicked, this, [this] { emit stepRequested(false); });
    connect(m_pace, &QComboBox::currentIndexChanged, this, [this](int pace) {
        if (m_begunStepping && pace == Full) {
            m_begunStepping = false;
            emit stepRequested(true);
        }
        showState();
    });
    showState();
}

bool PaceControl::isByHand() const
{
    return m_pace->currentIndex() == Step;
}

bool PaceControl::isStepping() const
{
    return m_pace->currentIndex() != Full;
}

void PaceControl::setRunning(bool running)
{
    if (running && !m_running)
        m_begunStepping = isStepping();
    m_running = running;
    showState();
}

void PaceControl::showState()
{
    const bool stepping = m_running && m_begunStepping;
    m_next->setVisible(m_pace->currentIndex() == Step);
    m_next->setEnabled(stepping);
    if (stepping && m_pace->currentIndex() == Slow)
        m_slow.start();
    else
        m_slow.stop();
}

} // namespace thaw
