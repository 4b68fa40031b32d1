// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/startcosts.h"
#include "workers/contract/outcome.h"
#include "workers/contract/report.h"
#include "workers/contract/runrequest.h"

#include <QWidget>

#include <memory>

namespace thaw {

class Badge;
class Card;
class Picture;
class Prose;

/// The card of a lesson's picture, with its verdict in the title and its summary below. Hidden where there is none.
class PictureCard final : public QWidget
{
    Q_OBJECT

public:
    explicit PictureCard(QWidget *parent = nullptr);
    ~PictureCard() override;

    void setPicture(const QString &name); ///< a new one, of no run yet; empty: none
    void begin(const RunRequest &request);
    void apply(const ReportBatch &batch);
    void end(const Outcome &outcome);
    void setStartCosts(const StartCosts &costs);

private:
    void showTexts();

    Card *m_card;
    Badge *m_verdict;
    Prose *m_summary;
    std::unique_ptr<Picture> m_picture;
};

} // namespace thaw
