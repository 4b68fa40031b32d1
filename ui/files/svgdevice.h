// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QPaintDevice>
#include <QSize>

#include <memory>

namespace thaw {

class SvgEngine;

/// What is painted on it becomes an SVG: the charts as vectors, without the module of Qt that Thaw does not use. Paths, lines,
/// texts, images, clips and opacity; of brushes those of one colour and the diagonal pattern.
class SvgDevice final : public QPaintDevice
{
public:
    explicit SvgDevice(const QSize &size); ///< in device-independent pixels
    ~SvgDevice() override;

    QByteArray svg() const; ///< whole, UTF-8; once the painter has ended
    QPaintEngine *paintEngine() const override;

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    const QSize m_size;
    const std::unique_ptr<SvgEngine> m_engine;
};

} // namespace thaw
