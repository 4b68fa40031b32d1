// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/windows/windows.h"

#include "app/command/interrupt.h"
#include "app/storage/settings.h"
#include "app/subjects/subjectservice.h"
#include "ui/parts/exposure.h"
#include "ui/style/theme.h"
#include "ui/subjects/subjectwindow.h"
#include "ui/subjects/typist.h"
#include "ui/windows/mainwindow.h"
#include "ui/windows/presentation.h"
#include "workers/processes/supervisor.h"

#include <QApplication>
#include <QLocale>

#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

int showMainWindow(const ShowWindow &command)
{
    Settings settings;
    applyTheme(*qApp, themeFromId(settings.value("theme"_L1).toString()));
    Supervisor supervisor({{}, settings.value("spares"_L1, 1).toInt()});
    MainWindow window(supervisor, settings, command);
    const Interrupt interrupt; // the same end as by the mouse
    QObject::connect(&interrupt, &Interrupt::interrupted, &window, &QWidget::close);
    window.show();
    return QApplication::exec();
}

int showSubject(const BeSubject &command)
{
    SubjectService service(command.way); // first: it takes stdin and stdout for itself
    applyTheme(*qApp, command.look.dark ? ThemeChoice::Dark : ThemeChoice::Light, command.look.strong);
    applyScale(*qApp, command.look.scale);
    SubjectWindow window(service);
    service.setWindow({[&window] { window.typist().postKey(); }, [&window] { return window.typist().takeKeys(); },
                       [&window] { window.typist().forget(); }, [&window] { return window.typist().openKeys(); },
                       [&window] { return window.frames(); }, [&window] { return window.takeFrames(); }});
    QObject::connect(&service, &SubjectService::lookRequested, &window, [&window](const Look &look) {
        applyTheme(*qApp, look.dark ? ThemeChoice::Dark : ThemeChoice::Light, look.strong);
        applyScale(*qApp, look.scale);
        window.setPalette(QApplication::palette()); // docked it is no top-level window, and Qt tells those alone
        window.setFont(QApplication::font());
    });
    const Exposure exposure(&window);
    QObject::connect(&exposure, &Exposure::changed, &service, &SubjectService::setExposed);
    QObject::connect(
        &window, &SubjectWindow::opened, &service,
        [&service](bool docked) { service.start(docked, QGuiApplication::platformName()); }, Qt::QueuedConnection);
    window.open(command.dockInto, command.size);
    QApplication::exec();
    ::_exit(0); // threads of a task may still run; nothing but the end of the process ends them
}

} // namespace thaw
