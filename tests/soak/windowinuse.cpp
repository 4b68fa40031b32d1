// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// `test-soak window PAGE [LESSON]`: the main window with a run in it, offscreen, until somebody ends it. As soon as Run can be
// pressed it is pressed again.
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"

#include <QApplication>
#include <QDoubleSpinBox>
#include <QTimer>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

int beUsed(int argc, char *argv[])
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    const ShowWindow command{arguments.value(1), arguments.value(2), {}};
    const QString run = command.lesson.isEmpty() ? u"Run both"_s : u"Run"_s;
    OpenWindow opened(command, OpenWindow::Settings::None, 1);
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &look, [&] {
        if (!opened.isEnabled(run))
            return;
        if (auto *seconds = opened.find<QDoubleSpinBox>(u"seconds"_s))
            seconds->setValue(seconds->maximum());
        opened.button(run)->click();
    });
    look.start(20ms);
    return QApplication::exec();
}

} // namespace

static const TestMain windowMain("window", beUsed);

} // namespace thaw
