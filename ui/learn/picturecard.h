// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

namespace thaw {

class Badge;
class Card;
class Picture;
class Prose;

/// The card of the lessons' pictures: of the one that is shown, with its verdict in the title and its summary below. Hidden
/// where there is none.
class PictureCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCard(QWidget *parent = nullptr);
    ~PictureCard() override;

    Picture *addPicture(
        const QString &name); ///< a new one, of no run yet, not shown; null where there is none of the name
    void removePicture(Picture *picture);
    void showPicture(Picture *picture, bool withSummary); ///< one that was added; null: none

protected:
    void changeEvent(QEvent *event) override;

private:
    void showTexts();

    Card *m_card;
    Badge *m_verdict;
    Prose *m_summary;
    Picture *m_picture = nullptr; ///< the one that is shown
    bool m_hasSummary = false;
};

} // namespace thaw
