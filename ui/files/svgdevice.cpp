// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/files/svgdevice.h"

#include <QBuffer>
#include <QGuiApplication>
#include <QImage>
#include <QPaintEngine>
#include <QPainterPath>
#include <QPixmap>
#include <QScreen>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr double inch = 25.4; // mm

/// Numbers of SVG have a point in every language.
QString number(double value)
{
    return QString::number(value, 'g', 7);
}

QString colourOf(const QColor &colour)
{
    return colour.name(QColor::HexRgb);
}

QString pathData(const QPainterPath &path)
{
    QStringList words;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element at = path.elementAt(i);
        switch (at.type) {
        case QPainterPath::MoveToElement:
            words << u"M"_s;
            break;
        case QPainterPath::LineToElement:
            words << u"L"_s;
            break;
        case QPainterPath::CurveToElement:
            words << u"C"_s;
            break;
        case QPainterPath::CurveToDataElement:
            break;
        }
        words << number(at.x) << number(at.y);
    }
    return words.join(u' ');
}

} // namespace

/// Writes each thing that is painted as an element with all that holds for it.
class SvgEngine final : public QPaintEngine
{
public:
    SvgEngine()
        : QPaintEngine(PainterPaths | PatternBrush | Antialiasing | AlphaBlend | ConstantOpacity | PrimitiveTransform
                       | PixmapTransform)
    {}

    bool begin(QPaintDevice *) override { return true; }
    bool end() override { return true; }
    Type type() const override { return User; }
    QString body() const { return m_body; }

    void updateState(const QPaintEngineState &now) override
    {
        const DirtyFlags dirty = now.state();
        if (dirty & DirtyPen)
            m_pen = now.pen();
        if (dirty & DirtyBrush)
            m_brush = now.brush();
        if (dirty & DirtyOpacity)
            m_opacity = now.opacity();
        if (dirty & DirtyTransform)
            m_transform = now.transform();
        if (dirty & DirtyClipEnabled && !now.isClipEnabled())
            m_clip.clear();
        if (dirty & DirtyClipPath)
            clip(now.clipPath(), now.clipOperation());
        if (dirty & DirtyClipRegion) {
            QPainterPath path;
            path.addRegion(now.clipRegion());
            clip(path, now.clipOperation());
        }
    }

    void drawPath(const QPainterPath &path) override
    {
        const QString rule = path.fillRule() == Qt::OddEvenFill ? u" fill-rule=\"evenodd\""_s : QString();
        element(u"<path d=\"%1\"%2%3%4/>"_s.arg(pathData(path), rule, fill(), stroke()));
    }

    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override
    {
        QPainterPath path;
        if (count < 1)
            return;
        path.moveTo(points[0]);
        for (int i = 1; i < count; ++i)
            path.lineTo(points[i]);
        if (mode == PolylineMode) {
            element(u"<path d=\"%1\" fill=\"none\"%2/>"_s.arg(pathData(path), stroke()));
        } else {
            path.closeSubpath();
            path.setFillRule(mode == WindingMode ? Qt::WindingFill : Qt::OddEvenFill);
            drawPath(path);
        }
    }

    void drawTextItem(const QPointF &at, const QTextItem &item) override
    {
        const QFont font = item.font();
        const double pixels = font.pixelSize() > 0 ? font.pixelSize() : font.pointSizeF() * 96 / 72;
        const QString text = item.text().toHtmlEscaped();
        element(
            u"<text x=\"%1\" y=\"%2\" font-family=\"%3, sans-serif\" font-size=\"%4\" font-weight=\"%5\" fill=\"%6\" "
            "xml:space=\"preserve\">"_s.arg(number(at.x()), number(at.y()), font.family().toHtmlEscaped(),
                                            number(pixels), QString::number(font.weight()), colourOf(m_pen.color()))
            + text + u"</text>"_s);
    }

    void drawPixmap(const QRectF &to, const QPixmap &pixmap, const QRectF &from) override
    {
        drawImage(to, pixmap.toImage(), from, Qt::AutoColor);
    }

    void drawImage(const QRectF &to, const QImage &image, const QRectF &from, Qt::ImageConversionFlags) override
    {
        QByteArray png;
        QBuffer buffer(&png);
        buffer.open(QIODevice::WriteOnly);
        image.copy(from.toRect()).save(&buffer, "PNG");
        element(u"<image x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" href=\"data:image/png;base64,%5\"/>"_s.arg(
            number(to.x()), number(to.y()), number(to.width()), number(to.height()),
            QString::fromLatin1(png.toBase64())));
    }

private:
    void clip(const QPainterPath &path, Qt::ClipOperation operation)
    {
        if (operation == Qt::NoClip) {
            m_clip.clear();
            return;
        }
        m_clip = u"clip%1"_s.arg(++m_clips);
        m_body += u"<clipPath id=\"%1\"><path d=\"%2\"/></clipPath>\n"_s.arg(m_clip, pathData(m_transform.map(path)));
    }

    /// The diagonal pattern in this colour; every other pattern is drawn as it.
    QString hatch(const QColor &colour)
    {
        const QString id = u"hatch-"_s + colourOf(colour).mid(1);
        if (!m_hatches.contains(id)) {
            m_hatches.append(id);
            m_body +=
                u"<pattern id=\"%1\" width=\"6\" height=\"6\" patternUnits=\"userSpaceOnUse\"><path d=\"M 0 6 L 6 0\" "
                "stroke=\"%2\"/></pattern>\n"_s.arg(id, colourOf(colour));
        }
        return id;
    }

    QString fill()
    {
        if (m_brush.style() == Qt::NoBrush)
            return u" fill=\"none\""_s;
        if (m_brush.style() != Qt::SolidPattern)
            return u" fill=\"url(#%1)\""_s.arg(hatch(m_brush.color()));
        return u" fill=\"%1\" fill-opacity=\"%2\""_s.arg(colourOf(m_brush.color()), number(m_brush.color().alphaF()));
    }

    QString stroke() const
    {
        if (m_pen.style() == Qt::NoPen)
            return {};
        QString text = u" stroke=\"%1\" stroke-opacity=\"%2\" stroke-width=\"%3\""_s.arg(
            colourOf(m_pen.color()), number(m_pen.color().alphaF()), number(m_pen.widthF() > 0 ? m_pen.widthF() : 1));
        if (m_pen.style() != Qt::SolidLine)
            text += u" stroke-dasharray=\"4 3\""_s;
        if (m_pen.capStyle() == Qt::RoundCap)
            text += u" stroke-linecap=\"round\""_s;
        return text;
    }

    void element(const QString &text)
    {
        const QTransform &t = m_transform;
        const QString moved = t.isIdentity()
                                  ? QString()
                                  : u" transform=\"matrix(%1 %2 %3 %4 %5 %6)\""_s.arg(number(t.m11()), number(t.m12()),
                                                                                      number(t.m21()), number(t.m22()),
                                                                                      number(t.dx()), number(t.dy()));
        const QString clipped = m_clip.isEmpty() ? QString() : u" clip-path=\"url(#%1)\""_s.arg(m_clip);
        const QString faint = m_opacity < 1 ? u" opacity=\"%1\""_s.arg(number(m_opacity)) : QString();
        m_body += u"<g%1%2><g%3>"_s.arg(clipped, faint, moved) + text + u"</g></g>\n"_s;
    }

    QString m_body;
    QPen m_pen;
    QBrush m_brush;
    QTransform m_transform;
    QString m_clip; ///< its id; empty: none
    int m_clips = 0;
    QStringList m_hatches;
    double m_opacity = 1;
};

SvgDevice::SvgDevice(const QSize &size) : m_size(size), m_engine(std::make_unique<SvgEngine>()) {}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::svg() const
{
    const QString head = u"<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<svg xmlns=\"http://www.w3.org/2000/svg\" "
                         "width=\"%1\" height=\"%2\" viewBox=\"0 0 %1 %2\">\n"_s.arg(m_size.width())
                             .arg(m_size.height());
    return (head + m_engine->body() + u"</svg>\n"_s).toUtf8();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    constexpr int dots = 96;
    switch (metric) {
    case PdmWidth:
        return m_size.width();
    case PdmHeight:
        return m_size.height();
    case PdmWidthMM:
        return qRound(m_size.width() * inch / dots);
    case PdmHeightMM:
        return qRound(m_size.height() * inch / dots);
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return dots;
    case PdmDepth:
        return 32;
    case PdmDevicePixelRatio:
        return 1;
    default:
        return QPaintDevice::metric(metric);
    }
}

} // namespace thaw
