// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QAccessible>
#include <QString>

#include <optional>

class QWidget;

namespace thaw {

/// What a widget is to those who hear a window instead of seeing it. Assistive technology asks for it through Qt
/// (QAccessible); nothing of it is made before somebody asks. A widget that paints itself is one of these as well, and
/// has a Q_OBJECT of its own: Qt asks by the names of classes.
class Spoken
{
public:
    virtual QAccessible::Role spokenRole() const = 0;
    /// What it is. Empty: the widget's accessible name, or the title of its window.
    virtual QString spokenName() const { return {}; }
    /// What it shows now, in a sentence or a few. Empty: the widget's accessible description, or its tool tip.
    virtual QString spokenText() const { return {}; }
    virtual std::optional<double> spokenShare() const { return {}; } ///< of a bar: 0 to 1, where it is known

protected:
    ~Spoken() = default;
};

bool isHeard(); ///< whether assistive technology listens to this program now

/// spokenText(), spokenShare() or spokenName() is another: who listens is told, at most twice a second for each widget.
/// Costs nothing where nobody does.
void tellSpoken(QWidget *widget);

/// What a view paints where it has no rows is its description as long: to be called with what it paints, or with nothing.
void describe(QWidget *view, const QString &painted);

} // namespace thaw
