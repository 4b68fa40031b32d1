// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/style/theme.h"

#include "ui/style/style.h"

#include <QApplication>
#include <QFontDatabase>
#include <QFontInfo>
#include <QModelIndex>
#include <QToolTip>

#include <algorithm>
#include <array>
#include <cmath>

namespace thaw {

using namespace Qt::StringLiterals;

namespace {

// Every colour of the program. Contrasts are checked by tests/ui/tst_widgets.cpp.
struct Colors
{
    QRgb window, base, text, muted, disabled, outline, border, track, accent, onAccent;
    std::array<QRgb, 5> tones;     // in the order of Tone; Muted is `muted`
    std::array<QRgb, 5> syntax;    // in the order of SyntaxColor
    QRgb lit;                      // behind a line of code
    double tint, accentTint, zone; // share of the tone in its background, of Bad in the zone
};

constexpr Colors lightColors{.window = 0xfff5f6f8,
                             .base = 0xffffffff,
                             .text = 0xff1c1f26,
                             .muted = 0xff5f697d,
                             .disabled = 0xff9aa1ae,
                             .outline = 0xff848c9a,
                             .border = 0xffdfe2e8,
                             .track = 0xffe9ecf1,
                             .accent = 0xff2563eb,
                             .onAccent = 0xffffffff,
                             .tones = {0xff5a6478, 0xff1d56d8, 0xff0f6e4f, 0xff8a5300, 0xffbb2a35},
                             .syntax = {0xff7c3aad, 0xff0f6e4f, 0xff9a4a00, 0xff667085, 0xff1d56d8},
                             .lit = 0xfffff3dc,
                             .tint = 0.12,
                             .accentTint = 0.12,
                             .zone = 0.05};

constexpr Colors darkColors{.window = 0xff17191d,
                            .base = 0xff1f2228,
                            .text = 0xffeceef2,
                            .muted = 0xff9aa3b2,
                            .disabled = 0xff646b78,
                            .outline = 0xff6b7280,
                            .border = 0xff32363e,
                            .track = 0xff2b2f37,
                            .accent = 0xff6ea0ff,
                            .onAccent = 0xff10151f,
                            .tones = {0xffa6aebb, 0xff7dabff, 0xff3ecf8e, 0xfff0b95a, 0xffff7b7b},
                            .syntax = {0xffc89bf5, 0xff7fd6a4, 0xfff0b07a, 0xff8d96a6, 0xff7dabff},
                            .lit = 0xff2e2b22,
                            .tint = 0.13,
                            .accentTint = 0.17,
                            .zone = 0.07};

Colors strengthened(Colors colors, bool dark)
{
    colors.window = colors.base = dark ? 0xff000000 : 0xffffffff;
    colors.text = dark ? 0xffffffff : 0xff000000;
    colors.muted = dark ? 0xffd4d9e2 : 0xff333944;
    colors.border = dark ? 0xff9aa3b2 : 0xff5f697d;
    colors.outline = colors.muted;
    return colors;
}

struct Shown
{
    QFont usual;
    double scale = 1;
    bool strong = false;
};

Shown &shown()
{
    static Shown now;
    return now;
}

const Colors &colorsFor(const QPalette &palette)
{
    return isDark(palette) ? darkColors : lightColors;
}

QPalette makePalette(const Colors &c)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb color, QRgb disabled) {
        palette.setColor(QPalette::All, role, QColor(color));
        palette.setColor(QPalette::Disabled, role, QColor(disabled));
    };
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        set(role, c.text, c.disabled);
    for (const auto role : {QPalette::Base, QPalette::Button, QPalette::Light})
        set(role, c.base, c.base);
    for (const auto role : {QPalette::Window, QPalette::AlternateBase})
        set(role, c.window, c.window);
    set(QPalette::PlaceholderText, c.muted, c.disabled);
    set(QPalette::BrightText, c.tones.back(), c.disabled);
    set(QPalette::Midlight, c.track, c.track);
    set(QPalette::Mid, c.border, c.border);
    set(QPalette::Dark, c.outline, c.border);
    set(QPalette::Shadow, c.border, c.border);
    set(QPalette::Highlight, c.accent, c.disabled);
    set(QPalette::HighlightedText, c.onAccent, c.base);
    set(QPalette::Link, c.tones[1], c.disabled);
    set(QPalette::LinkVisited, c.syntax[0], c.disabled);
    set(QPalette::ToolTipBase, c.base, c.base);
    set(QPalette::ToolTipText, c.text, c.text);
    return palette;
}

QFont textFont(const QFont &system)
{
    constexpr double smallestPointSize = 10;
    QFont font = system;
    font.setFamilies(QStringList{u"Inter"_s} + system.families());
    font.setPointSizeF(std::max(smallestPointSize, system.pointSizeF()));
    return font;
}

} // namespace

void applyTheme(QApplication &, ThemeChoice choice, bool strong)
{
    auto *style = qobject_cast<Style *>(QApplication::style());
    if (!style) {
        style = new Style(QApplication::palette());
        const QFont font = textFont(QFontDatabase::systemFont(QFontDatabase::GeneralFont));
        QApplication::setStyle(style); // takes ownership
        QApplication::setFont(font);
        shown().usual = font;
    }
    shown().strong = strong;
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && isDark(style->systemPalette()));
    const bool isKept = choice == ThemeChoice::System && isHighContrast(style->systemPalette());
    const Colors &colors = dark ? darkColors : lightColors;
    const QPalette palette = isKept ? style->systemPalette()
                                    : makePalette(strong ? strengthened(colors, dark) : colors);
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
}

bool isStrong()
{
    return shown().strong;
}

void applyScale(QApplication &, double scale)
{
    if (scale == shown().scale)
        return;
    shown().scale = scale;
    QFont font = shown().usual;
    font.setPointSizeF(font.pointSizeF() * scale);
    QApplication::setFont(font);
}

double scale()
{
    return shown().scale;
}

int scaled(int pixels)
{
    return qRound(pixels * shown().scale);
}

QFont usualFont()
{
    return shown().usual;
}

QColor toneColor(const QPalette &palette, Tone tone)
{
    if (isHighContrast(palette)) // there is always a word with it
        return palette.color(QPalette::Text);
    if (tone == Tone::Muted)
        return mutedText(palette);
    return colorsFor(palette).tones.at(static_cast<std::size_t>(tone));
}

QColor toneBackground(const QPalette &palette, Tone tone)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Base);
    const Colors &colors = colorsFor(palette);
    const double share = tone == Tone::Accent ? colors.accentTint : colors.tint;
    return blend(palette.color(QPalette::Base), toneColor(palette, tone), share);
}

QColor mutedText(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::Text : QPalette::PlaceholderText);
}

QColor lineColor(const QPalette &palette, Tone tone)
{
    return tone == Tone::Neutral ? palette.color(QPalette::Text) : toneColor(palette, tone);
}

QColor lineColor(const QPalette &palette, const QModelIndex &index)
{
    return lineColor(palette, Tone(index.data(ToneRole).toInt()));
}

QColor syntaxColor(const QPalette &palette, SyntaxColor role)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    return colorsFor(palette).syntax.at(static_cast<std::size_t>(role));
}

QColor borderColor(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::Text : QPalette::Mid);
}

QColor outlineColor(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::Text : QPalette::Dark);
}

QColor trackColor(const QPalette &palette)
{
    return palette.color(isHighContrast(palette) ? QPalette::Base : QPalette::Midlight);
}

QColor zoneColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Base);
    return blend(palette.color(QPalette::Base), toneColor(palette, Tone::Bad), colorsFor(palette).zone);
}

QColor litColor(const QPalette &palette)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Base);
    return QColor(colorsFor(palette).lit);
}

QColor actorColor(const QPalette &palette, int number)
{
    if (isHighContrast(palette))
        return palette.color(QPalette::Text);
    const Colors &colors = colorsFor(palette);
    const auto tone = [&colors](Tone one) { return colors.tones.at(std::size_t(one)); };
    const std::array actors{tone(Tone::Accent), colors.syntax.at(std::size_t(SyntaxColor::Keyword)), tone(Tone::Good),
                            tone(Tone::Warning), tone(Tone::Neutral)};
    return QColor(actors.at(std::size_t(number) % actors.size()));
}

double contrast(const QColor &one, const QColor &other)
{
    const auto luminance = [](const QColor &color) {
        const auto linear = [](double c) { return c <= 0.04045 ? c / 12.92 : std::pow((c + 0.055) / 1.055, 2.4); };
        return 0.2126 * linear(color.redF()) + 0.7152 * linear(color.greenF()) + 0.0722 * linear(color.blueF());
    };
    const auto [dark, light] = std::minmax({luminance(one), luminance(other)});
    return (light + 0.05) / (dark + 0.05);
}

// Other palettes tell windows, fields and buttons apart by their grounds. Ours do: they are looked at no further.
bool isHighContrast(const QPalette &palette)
{
    constexpr double least = 12;
    const QColor &ground = palette.color(QPalette::Window);
    return ground == palette.color(QPalette::Base) && ground == palette.color(QPalette::Button)
           && contrast(ground, palette.color(QPalette::WindowText)) >= least
           && contrast(ground, palette.color(QPalette::Text)) >= least
           && contrast(ground, palette.color(QPalette::ButtonText)) >= least;
}

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor blend(const QColor &from, const QColor &to, double share)
{
    const auto mix = [share](int a, int b) { return qRound(a + (b - a) * share); };
    return {mix(from.red(), to.red()), mix(from.green(), to.green()), mix(from.blue(), to.blue())};
}

QFont smallFont(QFont font)
{
    font.setPointSizeF(std::max(1.0, font.pointSizeF() - 1.5));
    return font;
}

QFont boldFont(QFont font)
{
    font.setWeight(QFont::DemiBold);
    return font;
}

static QFont fixedFontBeside(const QFont &text)
{
    QFont font = QFontDatabase::systemFont(QFontDatabase::FixedFont);
    font.setFamilies(QStringList{u"Noto Sans Mono"_s, u"DejaVu Sans Mono"_s} + font.families());
    font.setStyleHint(QFont::Monospace);
    font.setFixedPitch(true);
    font.setPointSizeF(std::max(9.0, text.pointSizeF() - 1));
    return font;
}

QFont fixedFont()
{
    return fixedFontBeside(QApplication::font());
}

QFont usualFixedFont()
{
    return fixedFontBeside(usualFont());
}

} // namespace thaw
