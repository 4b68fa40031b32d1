// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/commandline.h"
#include "app/command/exitcode.h"
#include "app/command/output.h"
#include "app/command/terminal.h"
#include "app/command/terminalcomparison.h"
#include "app/command/translations.h"
#include "app/lessons/lesson.h"
#include "ui/windows/windows.h"

#include <QApplication>
#include <QLocale>

#include <csignal>
#include <cstdio>
#include <cstring>
#include <fcntl.h>
#include <memory>
#include <sys/prctl.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace {

/// Each command of the command line; the only place that knows all layers.
struct Start
{
    int operator()(const thaw::ShowWindow &command) const { return thaw::showMainWindow(command); }
    int operator()(const thaw::BeSubject &command) const { return thaw::showSubject(command); }
    int operator()(const thaw::ListTasks &command) const { return thaw::listTasks(command); }
    int operator()(const thaw::RunTask &command) const { return thaw::runTask(command); }
    int operator()(const thaw::CompareWays &command) const { return thaw::compareWays(command); }
    int operator()(const thaw::ReportResults &command) const { return thaw::reportResults(command); }
    int operator()(const thaw::PrintText &command) const
    {
        std::fputs(qPrintable(command.text), stdout);
        return thaw::exitFinished;
    }
    int operator()(const thaw::WrongUse &command) const
    {
        std::fprintf(stderr, "thaw: %s\n", qPrintable(command.sentence));
        return thaw::exitWrongUse;
    }
};

bool hasDisplay()
{
    return !qEnvironmentVariableIsEmpty("DISPLAY") || !qEnvironmentVariableIsEmpty("WAYLAND_DISPLAY")
           || !qEnvironmentVariableIsEmpty("QT_QPA_PLATFORM");
}

/// Where one of the first three descriptors is closed, a pipe or a file of the program's own would get its number, and
/// what is printed would go there. What takes its place here can't be written to, which is an error that is said.
void holdStandardDescriptors()
{
    int held = 0;
    do
        held = ::open("/dev/null", O_RDONLY);
    while (held >= 0 && held <= STDERR_FILENO);
    ::close(held);
}

int sayNoDisplay()
{
    std::fprintf(stderr, "thaw: %s\n",
                 qPrintable(QCoreApplication::translate(
                     "main", "There is no display: neither DISPLAY nor WAYLAND_DISPLAY is set. "
                             "Without one there are: thaw run, thaw list, thaw compare, thaw --help.")));
    return thaw::exitFailed;
}

/// While Qt opens the display: what it ends the program by has been said by Qt, and abort() would follow. In English: there
/// can be no translator before there is an application.
void sayThatNoDisplayOpens(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    std::fprintf(stderr, "%s\n", qPrintable(qFormatLogMessage(type, context, text)));
    if (type != QtFatalMsg)
        return;
    std::fputs("thaw: The window could not be opened, for what Qt says above. "
               "Without one there are: thaw run, thaw list, thaw compare, thaw --help.\n",
               stderr);
    ::_exit(thaw::exitFailed);
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication::setApplicationName(u"thaw"_s);
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCoreApplication::setApplicationVersion(QString::fromLatin1(THAW_VERSION));

    holdStandardDescriptors();
    std::signal(SIGPIPE, SIG_IGN); // a reader who is gone is an error of the write; QProcess undoes it in its children

    // A subject that only begins, for a second on a busy machine, has nobody yet who sees that its stdin has ended.
    if (argc > 1 && std::strcmp(argv[1], "subject") == 0)
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);

    QStringList arguments;
    QByteArrayView notUtf8;
    for (int i = 1; i < argc; ++i) {
        arguments.append(QString::fromLocal8Bit(argv[i]));
        if (!QByteArrayView(argv[i]).isValidUtf8())
            notUtf8 = argv[i];
    }

    const bool withWindow = thaw::wantsWindow(arguments) && hasDisplay();
    const QtMessageHandler handler = qInstallMessageHandler(withWindow ? sayThatNoDisplayOpens : nullptr);
    const std::unique_ptr<QCoreApplication> application(withWindow ? new QApplication(argc, argv)
                                                                   : new QCoreApplication(argc, argv));
    qInstallMessageHandler(handler);
    const QLocale locale = thaw::chosenLocale(arguments);
    QLocale::setDefault(locale);
    const thaw::Translations translations(locale);

    if (!notUtf8.isEmpty())
        return Start()(thaw::notUtf8(notUtf8));
    const thaw::Command command = thaw::parseCommandLine(arguments, thaw::lessonIds());
    if (thaw::needsDisplay(command) && !withWindow)
        return sayNoDisplay();
    return thaw::endOutput(std::visit(Start(), command));
}
