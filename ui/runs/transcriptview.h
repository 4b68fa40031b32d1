// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/uniformlistview.h"

namespace thaw {

class TranscriptDelegate;

/// Shows a transcript model (one column with the roles of TranscriptModel).
/// It follows the tail unless the reader has scrolled up; then the lines being read stay in place.
/// Ctrl+C copies the selected lines. Its context menu is a popup: a subject sets Qt::PreventContextMenu.
class TranscriptView final : public UniformListView
{
    Q_OBJECT

public:
    explicit TranscriptView(QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    void setPlaceholder(const QString &text); ///< shown while there are no lines
    void copySelected() const;                ///< to the clipboard, in the order of the transcript
    void copyAll() const;

    bool followsTail() const { return m_followsTail; }
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void updateGeometries() override;

private:
    void fitColumns(int first, int last); ///< the rows about to be painted
    void keepPlace(int first, int last);  ///< after rows were removed
    void adoptFont();

    TranscriptDelegate *m_delegate;
    QString m_placeholder;
    qsizetype m_whoColumns = 0; ///< the longest name that was shown
    bool m_followsTail = true;
    bool m_adjusting = false; ///< the scroll bar moves by itself, not by the reader
};

} // namespace thaw
