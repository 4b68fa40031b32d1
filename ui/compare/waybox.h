// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/ways/way.h"

#include <QComboBox>

namespace thaw {

/// A choice of all ways, in their groups. The heads of the groups can't be chosen; each way's tool tip says what it does.
class WayBox final : public QComboBox
{
    Q_OBJECT

public:
    explicit WayBox(QWidget *parent = nullptr);

    Way way() const;
    void setWay(Way way);

signals:
    void wayChanged(thaw::Way way);
};

} // namespace thaw
