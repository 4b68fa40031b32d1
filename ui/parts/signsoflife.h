// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QWidget>

class QHBoxLayout;
class QLineEdit;
class QPushButton;
class QVBoxLayout;

namespace thaw {

class YoYo;

/// What shows that a window is alive: a yo-yo that moves, and beside it a field to type into and a button that counts its
/// clicks. A window adds what it has besides to the column or to the button's row.
class SignsOfLife final : public QWidget
{
    Q_OBJECT

public:
    explicit SignsOfLife(QWidget *parent = nullptr);

    QLineEdit *field() const { return m_field; }
    QVBoxLayout *column() const { return m_column; } ///< the field, and the button's row
    QHBoxLayout *buttonRow() const { return m_buttonRow; }

    qint64 frames() const;                  ///< painted since construction
    void setFrameRate(int framesPerSecond); ///< 0: it stands still. fullFrameRate at first

signals:
    void painted(); ///< a frame

private:
    void countClick();

    YoYo *m_yoyo;
    QLineEdit *m_field;
    QPushButton *m_button;
    QVBoxLayout *m_column;
    QHBoxLayout *m_buttonRow;
    int m_clicks = 0;
};

} // namespace thaw
