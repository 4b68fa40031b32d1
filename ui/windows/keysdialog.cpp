// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/windows/keysdialog.h"

#include "ui/parts/keys.h"
#include "ui/parts/scrolled.h"
#include "ui/style/theme.h"

#include <QCoreApplication>
#include <QDialog>
#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollBar>
#include <QVBoxLayout>

#include <algorithm>

namespace thaw {

namespace {

struct KeysDialog
{
    Q_DECLARE_TR_FUNCTIONS(KeysDialog)
};

QWidget *makeList()
{
    constexpr int gap = 24; // between a key and what it does
    auto *list = new QWidget;
    auto *grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(gap);
    grid->setColumnStretch(1, 1);
    QString place;
    int row = 0;
    for (const ActionKeys &one : allKeys()) {
        if (place != one.place) {
            place = one.place;
            auto *head = new QLabel(place);
            head->setFont(boldFont(head->font()));
            head->setContentsMargins(0, row == 0 ? 0 : gap / 2, 0, 0);
            grid->addWidget(head, row++, 0, 1, 2);
        }
        auto *text = new QLabel(one.text);
        text->setAccessibleName(KeysDialog::tr("%1: %2").arg(keyText(one), one.text));
        grid->addWidget(new QLabel(keyText(one)), row, 0);
        grid->addWidget(text, row++, 1);
    }
    return list;
}

} // namespace

void listKeys(QWidget *window)
{
    auto *dialog = new QDialog(window);
    dialog->setWindowTitle(KeysDialog::tr("Keys"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QWidget *list = makeList();
    QScrollArea *area = scrolled(list);
    area->setFocusPolicy(Qt::StrongFocus); // the arrows scroll it
    area->setAccessibleName(KeysDialog::tr("Keys"));
    const QSize whole = list->sizeHint() + QSize(area->verticalScrollBar()->sizeHint().width(), 0);
    area->setMinimumSize(whole.boundedTo(window->screen()->availableSize() / 2));
    auto *close = new QPushButton(KeysDialog::tr("Close"));
    close->setDefault(true);
    QObject::connect(close, &QPushButton::clicked, dialog, &QDialog::close);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(area, 1);
    layout->addWidget(close, 0, Qt::AlignRight);
    dialog->resize((whole + QSize(30, 60)).boundedTo(window->screen()->availableSize()));
    close->setFocus();
    dialog->open();
}

} // namespace thaw
