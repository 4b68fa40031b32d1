// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/picturecard.h"

#include "ui/parts/badge.h"
#include "ui/parts/card.h"
#include "ui/parts/prose.h"
#include "ui/pictures/picture.h"

#include <QVBoxLayout>

namespace thaw {

PictureCard::PictureCard(QWidget *parent)
    : QWidget(parent), m_card(new Card(QString())), m_verdict(new Badge), m_summary(new Prose(Qt::PlainText))
{
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_card->addToTitle(m_verdict);
    m_card->body()->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    hide();
}

PictureCard::~PictureCard() = default;

void PictureCard::setPicture(const QString &name)
{
    m_picture = makePicture(name);
    setVisible(m_picture != nullptr);
    if (!m_picture)
        return;
    m_card->setTitle(m_picture->title());
    m_card->body()->insertWidget(0, m_picture.get(), 1);
    connect(m_picture.get(), &Picture::changed, this, &PictureCard::showTexts);
    m_summary->hide(); // until there is a run, the picture itself says what it would show
    showTexts();
}

void PictureCard::begin(const RunRequest &request)
{
    if (!m_picture)
        return;
    m_picture->begin(request);
    m_summary->show();
}

void PictureCard::apply(const ReportBatch &batch)
{
    if (m_picture)
        m_picture->apply(batch);
}

void PictureCard::end(const Outcome &outcome)
{
    if (m_picture)
        m_picture->end(outcome);
}

void PictureCard::setStartCosts(const StartCosts &costs)
{
    if (m_picture)
        m_picture->setStartCosts(costs);
}

void PictureCard::showTexts()
{
    m_summary->setProse(m_picture->summary());
    const Picture::Verdict verdict = m_picture->verdict();
    m_verdict->setBadge(verdict.text, verdict.tone);
}

} // namespace thaw
