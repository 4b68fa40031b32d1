// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QLabel>

#include <memory>

class QTextDocument;

namespace thaw {

/// Text that wraps, to read and to select. It remembers how high it is at which width: a QLabel lays its text out anew at
/// each of a layout's many questions, and then once more to be as it was, which takes half a frame for one lesson.
class Prose final : public QLabel
{
    Q_OBJECT

public:
    explicit Prose(Qt::TextFormat format, QWidget *parent = nullptr);
    ~Prose() override;

    void setProse(const QString &text);

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void forgetHeights();
    std::unique_ptr<QTextDocument> makeRuler() const;

    mutable std::unique_ptr<QTextDocument> m_ruler; ///< the text again, to be laid out at the widths that are asked for
    mutable QHash<int, int> m_heights;              ///< by width
};

} // namespace thaw
