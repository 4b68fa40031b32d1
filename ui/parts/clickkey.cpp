// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/clickkey.h"

#include <QAbstractButton>
#include <QEvent>
#include <QPointer>
#include <QShortcut>
#include <QStackedWidget>

namespace thaw {

namespace {

/// A shortcut works where its parent is seen: this one's is the page, which a button gets to know when it is shown.
class PageKey final : public QObject
{
public:
    PageKey(QAbstractButton *button, const QKeySequence &keys) : QObject(button), m_button(*button), m_keys(keys)
    {
        button->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Show && !m_shortcut) {
            m_shortcut = new QShortcut(m_keys, page());
            connect(m_shortcut, &QShortcut::activated, &m_button, &QAbstractButton::click);
        }
        if (m_shortcut && (event->type() == QEvent::Show || event->type() == QEvent::EnabledChange))
            m_shortcut->setEnabled(m_button.isEnabled());
        return false;
    }

private:
    QWidget *page() const
    {
        QWidget *page = m_button.parentWidget();
        while (!page->isWindow() && !qobject_cast<QStackedWidget *>(page->parentWidget()))
            page = page->parentWidget();
        return page;
    }

    QAbstractButton &m_button;
    const QKeySequence m_keys;
    QPointer<QShortcut> m_shortcut; ///< none: the button was never seen
};

void addToTip(QAbstractButton *button, const ActionKeys &keys)
{
    const QString name = keyText(keys);
    button->setToolTip(button->toolTip().isEmpty() ? name : button->toolTip() + u' ' + name);
}

} // namespace

void addClickKey(QAbstractButton *button, KeyAction action)
{
    const ActionKeys keys = keysOf(action);
    const auto *shortcut = new QShortcut(keys.keys.first(), button); // works where the button is visible and enabled
    QObject::connect(shortcut, &QShortcut::activated, button, &QAbstractButton::click);
    addToTip(button, keys);
}

void addPageKey(QAbstractButton *button, KeyAction action)
{
    const ActionKeys keys = keysOf(action);
    new PageKey(button, keys.keys.first());
    addToTip(button, keys);
}

} // namespace thaw
