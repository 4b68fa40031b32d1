// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/announcer.h"

#include <QTimer>

#include <chrono>

using namespace std::chrono_literals;

namespace thaw {

namespace {

constexpr auto patience = 10s; // with who listens

} // namespace

Announcer::Announcer(QWidget *window, const QString &sentence) : QWidget(window), m_sentence(sentence)
{
    setFixedSize(0, 0);
    setAttribute(Qt::WA_TransparentForMouseEvents);
    QTimer::singleShot(patience, this, &QObject::deleteLater);
}

// Qt has announcements from 6.8 on. Before, an alert is the nearest; Qt keeps it from AT-SPI, where a screen reader speaks
// instead when an object with the role of an alert comes into view.
void Announcer::announce(QWidget *widget, const QString &sentence)
{
    if (!isHeard() || sentence.isEmpty())
        return;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
    QAccessibleAnnouncementEvent event(widget, sentence);
    QAccessible::updateAccessibility(&event);
#else
    auto *announcer = new Announcer(widget->window(), sentence);
    announcer->show(); // of which Qt tells
    QAccessibleEvent alert(announcer, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
#endif
}

} // namespace thaw
