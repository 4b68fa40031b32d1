// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

class QAbstractItemModel;

namespace thaw {

class Card;

// The tables of the Compare page, each on a card that the caller owns.

Card *makeVerdictCard(QAbstractItemModel *verdict);
Card *makeRunListCard(QAbstractItemModel *runs);

} // namespace thaw
