// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QPalette>
#include <QProxyStyle>

class QStyleOptionSlider;

namespace thaw {

/// The look of the program: Fusion, and what it can't do by the palette alone (controls.h says what, and why). A change of
/// palette is a change of theme. applyTheme() makes the only one; the application owns it.
/// Dynamic properties of buttons: "primary" (filled), "danger" (its text warns), "page" (a checkable pill).
class Style final : public QProxyStyle // clazy:exclude=ctor-missing-parent-argument
{
    Q_OBJECT

public:
    explicit Style(const QPalette &systemPalette);

    void drawPrimitive(PrimitiveElement element, const QStyleOption *option, QPainter *painter,
                       const QWidget *widget) const override;
    void drawControl(ControlElement element, const QStyleOption *option, QPainter *painter,
                     const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
                            const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl part,
                         const QWidget *widget) const override;
    QSize sizeFromContents(ContentsType type, const QStyleOption *option, const QSize &size,
                           const QWidget *widget) const override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(StyleHint hint, const QStyleOption *option, const QWidget *widget,
                  QStyleHintReturn *data) const override;

    const QPalette &systemPalette() const { return m_systemPalette; }

private:
    QRect scrollBarPart(const QStyleOptionSlider &bar, SubControl part, const QWidget *widget) const;

    QPalette m_systemPalette;
};

} // namespace thaw
