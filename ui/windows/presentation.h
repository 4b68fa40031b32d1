// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/parts/keys.h"
#include "ui/style/theme.h"

#include <QList>
#include <QObject>

#include <functional>

class QAction;
class QWidget;

namespace thaw {

class Settings;

/// The theme of a setting: "system", "light" or "dark".
ThemeChoice themeFromId(const QString &id);

/// How a window is seen from the back row: how large everything is, the code by itself, and whether it presents: over the
/// whole screen, larger, black and white. Remembers sizes and theme in the settings.
class Presentation final : public QObject
{
    Q_OBJECT

public:
    Presentation(QWidget &window, Settings &settings);

    void restore(); ///< theme and sizes as they were
    void setTheme(ThemeChoice theme);
    void setPresenting(bool presents);
    bool isPresenting() const { return m_presents; }
    double codeScale() const { return m_codeScale; }

    /// Larger, smaller, usual; the same of the code; present. With their keys; they belong to the window.
    const QList<QAction *> &actions() const { return m_actions; }

signals:
    void presentingChanged(bool presents);
    void codeScaleChanged(double scale);

private:
    void addAction(KeyAction named, const std::function<void()> &act);
    void show();
    void zoom(int steps); ///< 0: back to the usual size
    void zoomCode(int steps);
    void presentOrFill();

    QWidget &m_window;
    Settings &m_settings;
    QList<QAction *> m_actions;
    ThemeChoice m_theme = ThemeChoice::System;
    double m_scale = 1;
    double m_codeScale = 1;
    bool m_presents = false;
    bool m_wasMaximized = false;
};

} // namespace thaw
