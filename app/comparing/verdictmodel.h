// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/figures.h"
#include "app/runs/tone.h"

#include <QAbstractTableModel>

#include <array>
#include <optional>

namespace thaw {

/// The verdict of two runs side by side: a row for each figure, a column for each side.
class VerdictModel final : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Row { OutcomeRow = 7, VerdictRow, RowCount }; ///< after the figures
    static int rowOf(Figure figure);

    explicit VerdictModel(QObject *parent = nullptr);

    void setWays(Way left, Way right); ///< forgets the runs
    void setWay(int side, Way way);
    void setRun(int side, const RunRecord &run);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::array<Way, 2> m_ways{Way::GuiThread, Way::Process};
    std::array<std::optional<RunRecord>, 2> m_runs;
};

} // namespace thaw
