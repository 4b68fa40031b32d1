// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/spoken.h"

#include <QHash>
#include <QLabel>

#include <memory>

class QTextDocument;

namespace thaw {

/// Text that wraps, to read and to select. A QLabel lays its text out anew at each of a layout's many questions, and some
/// more times when it is painted, which takes half a frame for one lesson. This one has a document of its own, which is laid
/// out once for each width; the label's is used while something is selected.
class Prose final : public QLabel, public Spoken
{
    Q_OBJECT

public:
    explicit Prose(Qt::TextFormat format, QWidget *parent = nullptr);
    ~Prose() override;

    void setProse(const QString &text);
    void setLeastLines(int lines); ///< that it has room for, however little is said: what stands below it does not move

    int heightForWidth(int width) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    QAccessible::Role spokenRole() const override { return QAccessible::StaticText; }
    QString spokenName() const override; ///< its text without the marks of Markdown

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void forget();
    void adoptFont();
    QTextDocument &documentAt(int width) const;

    int m_leastLines = 0;
    mutable std::unique_ptr<QTextDocument> m_document; ///< none: to be made of the text
    mutable QHash<int, int> m_heights;                 ///< by width
};

} // namespace thaw
