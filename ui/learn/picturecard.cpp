// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/picturecard.h"

#include "ui/parts/badge.h"
#include "ui/parts/card.h"
#include "ui/parts/fill.h"
#include "ui/parts/prose.h"
#include "ui/pictures/picture.h"

#include <QEvent>
#include <QVBoxLayout>

namespace thaw {

PictureCard::PictureCard(QWidget *parent)
    : QWidget(parent), m_card(new Card(QString())), m_verdict(new Badge), m_summary(new Prose(Qt::PlainText))
{
    m_summary->setForegroundRole(QPalette::PlaceholderText);
    m_summary->setAlignment(Qt::AlignTop);
    m_summary->setLeastLines(2);
    m_card->addToTitle(m_verdict);
    m_card->addToTitle(new FillButton(*this, tr("The picture of the run")));
    m_card->body()->addWidget(m_summary);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_card);
    hide();
}

PictureCard::~PictureCard() = default;

Picture *PictureCard::addPicture(const QString &name)
{
    Picture *picture = makePicture(name).release();
    if (!picture)
        return nullptr;
    picture->hide();
    m_card->body()->insertWidget(0, picture, 1);
    connect(picture, &Picture::changed, this, [this, picture] {
        if (picture == m_picture)
            showTexts();
    });
    return picture;
}

void PictureCard::removePicture(Picture *picture)
{
    if (picture == m_picture)
        showPicture(nullptr, false);
    delete picture;
}

// Until there is a run, the picture itself says what it would show.
void PictureCard::showPicture(Picture *picture, bool withSummary)
{
    if (m_picture && m_picture != picture)
        m_picture->hide();
    m_picture = picture;
    setVisible(picture != nullptr);
    if (!picture)
        return;
    picture->show();
    m_card->setTitle(picture->title());
    m_hasSummary = withSummary;
    m_summary->setVisible(!picture->showsItsNumbers());
    showTexts();
}

// They have a font of their own, and so hear of no other.
void PictureCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() != QEvent::FontChange)
        return;
    for (Picture *picture : m_card->findChildren<Picture *>())
        picture->updateGeometry();
}

void PictureCard::showTexts()
{
    m_summary->setProse(m_hasSummary ? m_picture->summary() : QString());
    const Picture::Verdict verdict = m_picture->verdict();
    m_verdict->setBadge(verdict.text, verdict.tone);
}

} // namespace thaw
