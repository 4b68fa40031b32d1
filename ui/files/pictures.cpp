// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/files/pictures.h"

#include "app/storage/savefile.h"
#include "ui/files/svgdevice.h"

#include <QAction>
#include <QBuffer>
#include <QClipboard>
#include <QCoreApplication>
#include <QFileDialog>
#include <QGuiApplication>
#include <QImage>
#include <QWidget>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct PictureTexts
{
    Q_DECLARE_TR_FUNCTIONS(FileDialogs)
};

constexpr double enlarged = 2; // of a picture in pixels: it is shown on other screens, and printed

void savePicture(QWidget *chart, const QString &name, const Told &told)
{
    auto *dialog = new QFileDialog(chart->window(), PictureTexts::tr("Save the picture"), name + u".png"_s,
                                   PictureTexts::tr("Picture (*.png);;Vectors (*.svg)"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    QObject::connect(dialog, &QFileDialog::fileSelected, chart, [chart, told](const QString &path) {
        const auto done = [path, told](const QString &error) {
            if (told)
                told(error.isEmpty() ? PictureTexts::tr("Written to %1.").arg(path)
                                     : PictureTexts::tr("%1 could not be written: %2").arg(path, error));
        };
        if (path.endsWith(".svg"_L1, Qt::CaseInsensitive))
            return saveInBackground(
                path, [svg = pictureAsSvg(chart)] { return svg; }, chart, done);
        saveInBackground(
            path,
            [image = pictureOf(chart)] {
                QByteArray png;
                QBuffer buffer(&png);
                buffer.open(QIODevice::WriteOnly);
                image.save(&buffer, "PNG");
                return png;
            },
            chart, done);
    });
    dialog->open();
}

} // namespace

QImage pictureOf(QWidget *chart)
{
    QImage image(chart->size() * enlarged, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(enlarged);
    image.fill(chart->palette().color(QPalette::Base));
    chart->render(&image, {}, {}, QWidget::DrawChildren);
    return image;
}

QByteArray pictureAsSvg(QWidget *chart)
{
    SvgDevice device(chart->size());
    chart->render(&device, {}, {}, QWidget::DrawChildren);
    return device.svg();
}

void offerPicture(QWidget *chart, const QString &name, const Told &told)
{
    auto *save = new QAction(PictureTexts::tr("Save the picture…"), chart);
    auto *copy = new QAction(PictureTexts::tr("Copy the picture"), chart);
    QObject::connect(save, &QAction::triggered, chart, [chart, name, told] { savePicture(chart, name, told); });
    QObject::connect(copy, &QAction::triggered, chart,
                     [chart] { QGuiApplication::clipboard()->setImage(pictureOf(chart)); });
    chart->addActions({save, copy});
    chart->setContextMenuPolicy(Qt::ActionsContextMenu);
}

} // namespace thaw
