// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/windows/presentation.h"

#include "app/measuring/nowdoing.h"
#include "app/storage/settings.h"
#include "ui/parts/fill.h"

#include <QAction>
#include <QApplication>
#include <QWidget>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr auto scaleKey = "scale"_L1;
constexpr auto codeScaleKey = "codeScale"_L1;
constexpr std::array sizes{0.8, 0.9, 1.0, 1.1, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};
constexpr double presentingScale = 1.35; // on top of what was chosen

/// The size so many steps from the nearest to this one; 0 steps: the usual.
double stepped(double size, int steps)
{
    if (steps == 0)
        return 1;
    const auto nearer = [size](double one, double other) { return std::abs(one - size) < std::abs(other - size); };
    const auto nearest = std::min_element(sizes.begin(), sizes.end(), nearer) - sizes.begin();
    return sizes.at(std::size_t(std::clamp(int(nearest) + steps, 0, int(sizes.size()) - 1)));
}

double sizeIn(const Settings &settings, QLatin1StringView key)
{
    return std::clamp(settings.value(key, 1.0).toDouble(), sizes.front(), sizes.back());
}

} // namespace

ThemeChoice themeFromId(const QString &id)
{
    if (id == "light"_L1)
        return ThemeChoice::Light;
    return id == "dark"_L1 ? ThemeChoice::Dark : ThemeChoice::System;
}

Presentation::Presentation(QWidget &window, Settings &settings)
    : QObject(&window), m_window(window), m_settings(settings),
      m_theme(themeFromId(settings.value("theme"_L1).toString())), m_scale(sizeIn(settings, scaleKey)),
      m_codeScale(sizeIn(settings, codeScaleKey))
{
    addAction(KeyAction::AllLarger, [this] { zoom(1); });
    addAction(KeyAction::AllSmaller, [this] { zoom(-1); });
    addAction(KeyAction::AllUsual, [this] { zoom(0); });
    addAction(KeyAction::CodeLarger, [this] { zoomCode(1); });
    addAction(KeyAction::CodeSmaller, [this] { zoomCode(-1); });
    addAction(KeyAction::CodeUsual, [this] { zoomCode(0); });
    addAction(KeyAction::Present, [this] { presentOrFill(); });
}

void Presentation::addAction(KeyAction named, const std::function<void()> &act)
{
    const ActionKeys keys = keysOf(named);
    auto *action = new QAction(keys.text, this);
    action->setShortcuts(keys.keys);
    connect(action, &QAction::triggered, this, act);
    m_window.addAction(action); // so that its keys work without a menu
    m_actions.append(action);
}

void Presentation::restore()
{
    show();
    emit codeScaleChanged(m_codeScale);
}

void Presentation::setTheme(ThemeChoice theme)
{
    m_theme = theme;
    show();
}

void Presentation::show()
{
    const NowDoing doing(QT_TRANSLATE_NOOP("NowDoing", "changing theme or size"));
    applyTheme(*qApp, m_theme, m_presents);
    applyScale(*qApp, m_presents ? m_scale * presentingScale : m_scale);
}

void Presentation::zoom(int steps)
{
    m_scale = stepped(m_scale, steps);
    m_settings.setValue(scaleKey, m_scale);
    show();
}

void Presentation::zoomCode(int steps)
{
    m_codeScale = stepped(m_codeScale, steps);
    m_settings.setValue(codeScaleKey, m_codeScale);
    emit codeScaleChanged(m_codeScale);
}

void Presentation::setPresenting(bool presents)
{
    if (presents == m_presents)
        return;
    m_presents = presents;
    if (presents)
        m_wasMaximized = m_window.isMaximized();
    if (m_window.isVisible() || presents)
        m_window.setWindowState(presents         ? m_window.windowState() | Qt::WindowFullScreen
                                : m_wasMaximized ? Qt::WindowMaximized
                                                 : Qt::WindowNoState);
    show();
    emit presentingChanged(presents);
}

// Of the card that has the focus, where one has; else the whole window.
void Presentation::presentOrFill()
{
    Fill &fill = Fill::of(m_window);
    if (fill.end())
        return;
    QWidget *part = QApplication::focusWidget();
    while (part && part != &m_window && !part->property("fills").toBool())
        part = part->parentWidget();
    if (part && part != &m_window && !m_presents)
        fill.toggle(*part);
    else
        setPresenting(!m_presents);
}

} // namespace thaw
