// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/subjects/typist.h"

#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QKeyEvent>

using namespace Qt::StringLiterals;

namespace thaw {

Typist::Typist(QWidget *parent) : Readout(parent)
{
    setAccessibleName(tr("A sentence that a timer types"));
    setTextFormat(Qt::PlainText);
    restart();
}

void Typist::restart()
{
    m_at = 0;
    setText(tr("A timer types:"));
    setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // its end may be out of sight, but not all that is beside it
}

void Typist::postKey()
{
    {
        const std::scoped_lock lock(m_mutex);
        m_posted.push_back(monotonicMs());
    }
    ++m_open;
    QCoreApplication::postEvent(this, new QKeyEvent(QEvent::KeyPress, Qt::Key_Space, Qt::NoModifier, u" "_s));
}

// The key names no letter: the sentence says which one is next.
void Typist::keyPressEvent(QKeyEvent *event)
{
    static const QString sentence = u"the quick brown fox jumps over the lazy dog"_s;
    if (event->spontaneous())
        return Readout::keyPressEvent(event);
    {
        const std::scoped_lock lock(m_mutex);
        if (m_stale > 0) {
            --m_stale;
            return;
        }
        if (m_posted.empty())
            return;
        m_typed.append(m_posted.front());
        m_posted.pop_front();
    }
    m_at = m_at % sentence.size() + 1;
    setText(tr("A timer types:") + u' ' + sentence.first(m_at));
    update();
}

void Typist::paintEvent(QPaintEvent *event)
{
    Readout::paintEvent(event);
    const double now = monotonicMs();
    m_open -= int(m_typed.size());
    for (const double posted : std::exchange(m_typed, {}))
        m_painted.append({posted, now});
}

// What is on its way comes, and finds that nobody waits for it.
void Typist::forget()
{
    const std::scoped_lock lock(m_mutex);
    m_stale += m_posted.size();
    m_posted.clear();
    m_typed.clear();
    m_painted.clear();
    m_open = 0;
}

QList<Keystroke> Typist::takeKeys()
{
    return std::exchange(m_painted, {});
}

} // namespace thaw
