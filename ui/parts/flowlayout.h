// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

class QLabel;

namespace thaw {

/// Lays its items out in a row, each as wide as it likes, and goes on in a further row where there is no more room: like
/// the words of a text. What is hidden takes no place. Its rows begin at the left, or end at the right where its alignment
/// is Qt::AlignRight.
class FlowLayout final : public QLayout
{
    Q_OBJECT

public:
    explicit FlowLayout(QWidget *parent = nullptr);
    ~FlowLayout() override;

    void addItem(QLayoutItem *item) override;
    int count() const override { return int(m_items.size()); }
    QLayoutItem *itemAt(int index) const override;
    QLayoutItem *takeAt(int index) override;

    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;
    QSize sizeHint() const override; ///< all in one row
    QSize minimumSize() const override;
    void setGeometry(const QRect &rect) override;

private:
    int arrange(const QRect &rect, bool place) const; ///< returns the height that it takes

    std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

/// A label and its field, which stay together wherever a row ends.
QWidget *labelled(QLabel *label, QWidget *field);

} // namespace thaw
