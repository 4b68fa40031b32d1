// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/spoken.h"

#include <QAbstractButton>
#include <QAccessibleWidget>
#include <QCoreApplication>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto tellingName = "telling"_L1; // of the timer of a widget that has something to tell
constexpr auto tellingInterval = 500ms;

/// What assistive technology asks, answered by a Spoken. Owned by Qt, and made when it is asked for the first time.
class SpokenInterface final : public QAccessibleWidget, public QAccessibleValueInterface
{
public:
    SpokenInterface(QWidget *widget, const Spoken &spoken) : QAccessibleWidget(widget), m_spoken(spoken) {}

    QAccessible::Role role() const override { return m_spoken.spokenRole(); }

    QString text(QAccessible::Text kind) const override
    {
        QString text;
        if (kind == QAccessible::Name)
            text = m_spoken.spokenName();
        else if (kind == QAccessible::Description || kind == QAccessible::Value)
            text = m_spoken.spokenText();
        return text.isEmpty() ? QAccessibleWidget::text(kind) : text;
    }

    QAccessible::State state() const override
    {
        QAccessible::State state = QAccessibleWidget::state();
        if (role() == QAccessible::PageTab && button()) {
            state.selectable = true;
            state.selected = button()->isChecked();
        }
        return state;
    }

    void *interface_cast(QAccessible::InterfaceType type) override
    {
        if (type == QAccessible::ValueInterface && role() == QAccessible::ProgressBar)
            return static_cast<QAccessibleValueInterface *>(this);
        return QAccessibleWidget::interface_cast(type);
    }

    QVariant currentValue() const override { return m_spoken.spokenShare().value_or(0) * 100; }
    void setCurrentValue(const QVariant &) override {}
    QVariant maximumValue() const override { return 100; }
    QVariant minimumValue() const override { return 0; }
    QVariant minimumStepSize() const override { return {}; }

    QStringList actionNames() const override
    {
        QStringList names = QAccessibleWidget::actionNames();
        if (button() && button()->isEnabled())
            names.prepend(pressAction());
        return names;
    }

    void doAction(const QString &name) override
    {
        if (button() && name == pressAction())
            button()->animateClick(); // as people do: what it leads to is not the caller's to wait for
        else
            QAccessibleWidget::doAction(name);
    }

private:
    QAbstractButton *button() const { return qobject_cast<QAbstractButton *>(widget()); }

    const Spoken &m_spoken; // the widget, which Qt tells us of when it goes
};

QAccessibleInterface *makeInterface(const QString &, QObject *object)
{
    auto *widget = qobject_cast<QWidget *>(object);
    const auto *spoken = dynamic_cast<const Spoken *>(widget);
    return spoken ? new SpokenInterface(widget, *spoken) : nullptr;
}

/// Qt tells it when somebody begins to listen, and when nobody does any more.
class Ear final : public QAccessible::ActivationObserver
{
public:
    void accessibilityActiveChanged(bool active) override { isOpen = active; }

    bool isOpen = false;
};
Ear ear;

void letWidgetsSpeak()
{
    QAccessible::installFactory(makeInterface);
    QAccessible::installActivationObserver(&ear);
}
Q_COREAPP_STARTUP_FUNCTION(letWidgetsSpeak) // before there is a widget

void send(QWidget *widget, QAccessible::Event kind)
{
    QAccessibleEvent event(widget, kind);
    QAccessible::updateAccessibility(&event);
}

void tellNow(QWidget *widget, const Spoken &spoken)
{
    if (!spoken.spokenName().isEmpty())
        send(widget, QAccessible::NameChanged);
    if (!spoken.spokenText().isEmpty())
        send(widget, QAccessible::DescriptionChanged);
    if (spoken.spokenRole() != QAccessible::ProgressBar)
        return;
    QAccessibleValueChangeEvent changed(widget, spoken.spokenShare().value_or(0) * 100);
    QAccessible::updateAccessibility(&changed);
}

} // namespace

bool isHeard()
{
    return ear.isOpen;
}

void tellSpoken(QWidget *widget)
{
    const auto *spoken = dynamic_cast<const Spoken *>(widget);
    if (!isHeard() || !spoken || widget->findChild<QTimer *>(tellingName, Qt::FindDirectChildrenOnly))
        return;
    auto *telling = new QTimer(widget);
    telling->setObjectName(tellingName);
    telling->setSingleShot(true);
    QObject::connect(telling, &QTimer::timeout, widget, [telling, widget, spoken] {
        telling->deleteLater();
        telling->setObjectName(QString());
        tellNow(widget, *spoken);
    });
    telling->start(tellingInterval);
}

void describe(QWidget *view, const QString &painted)
{
    if (view->accessibleDescription() != painted)
        view->setAccessibleDescription(painted);
}

} // namespace thaw
