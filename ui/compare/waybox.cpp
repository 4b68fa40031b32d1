// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/compare/waybox.h"

#include "app/runs/sentences.h"

#include <QAbstractItemView>
#include <QStandardItemModel>

namespace thaw {

WayBox::WayBox(QWidget *parent) : QComboBox(parent)
{
    QFont bold = font();
    bold.setBold(true);
    for (const WayTraits::Group group : allWayGroups()) {
        addItem(wayGroupTitle(group));
        setItemData(count() - 1, bold, Qt::FontRole);
        qobject_cast<QStandardItemModel *>(model())->item(count() - 1)->setFlags(Qt::NoItemFlags);
        for (const Way way : waysOf(group)) {
            addItem(wayTitle(way), wayId(way));
            setItemData(count() - 1, wayDescription(way), Qt::ToolTipRole);
        }
    }
    setWay(allWays().first());
    setMaxVisibleItems(count());
    setSizeAdjustPolicy(AdjustToMinimumContentsLengthWithIcon);
    setMinimumContentsLength(16);
    view()->setMinimumWidth(view()->sizeHintForColumn(0) + iconSize().width());
    connect(this, &QComboBox::currentIndexChanged, this, [this] { emit wayChanged(way()); });
}

Way WayBox::way() const
{
    return wayFromId(currentData().toString()).value_or(allWays().first());
}

void WayBox::setWay(Way way)
{
    setCurrentIndex(findData(wayId(way)));
}

} // namespace thaw
