// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/openwindow.h"

#include "app/lessons/lesson.h"
#include "app/subjects/subject.h"
#include "ui/parts/badge.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QListWidget>
#include <QTabBar>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

OpenWindow::OpenWindow(const ShowWindow &command, Settings settings, int spares) : m_supervisor({{}, spares})
{
    // The offscreen platform says so of what only a real one can do: native parents, the order of windows.
    GuardedTest::allowWarnings(u"This plugin does not support"_s);
    if (settings == Settings::None)
        settingsFile()->clear();
    m_settings.emplace();
    m_window = std::make_unique<MainWindow>(m_supervisor, *m_settings, command);
    m_window->show();
}

OpenWindow::~OpenWindow()
{
    m_window->close();
    m_window.reset();
}

bool OpenWindow::says(const QString &part) const
{
    const QList<QWidget *> widgets = m_window->findChildren<QWidget *>();
    return std::any_of(widgets.begin(), widgets.end(), [&part](const QWidget *widget) {
        const auto *label = qobject_cast<const QLabel *>(widget);
        const auto *badge = qobject_cast<const Badge *>(widget);
        const QString text = label ? label->text() : badge ? badge->text() : QString();
        return widget->isVisible() && text.contains(part);
    });
}

bool OpenWindow::comesToTheFront()
{
    m_window->activateWindow();
    return QTest::qWaitForWindowActive(m_window.get());
}

void OpenWindow::click(const QString &text) const
{
    QVERIFY2(isEnabled(text), qPrintable(text));
    QTest::mouseClick(button(text), Qt::LeftButton);
}

bool OpenWindow::hasField(const QString &name) const
{
    return find<QDoubleSpinBox>(name) || find<QComboBox>(name) || find<QLineEdit>(name);
}

void OpenWindow::set(const QString &field, const QString &value) const
{
    THAW_TRY_VERIFY(hasField(field)); // a form shows its fields once it is laid out
    if (auto *number = find<QDoubleSpinBox>(field))
        number->setValue(value.toDouble());
    else if (auto *choice = find<QComboBox>(field))
        choice->setCurrentText(value);
    else
        find<QLineEdit>(field)->setText(value);
}

void OpenWindow::showLesson(const QString &id) const
{
    const auto *list = find<QListWidget>(u"Lessons"_s);
    THAW_TRY_VERIFY(list->currentRow() >= 0);
    find<QListWidget>(u"Lessons"_s)->setCurrentRow(int(lessonIds().indexOf(id)));
}

void OpenWindow::showComparison() const
{
    click(u"Compare"_s);
    THAW_TRY_VERIFY(isEnabled(u"Run both"_s));
}

void OpenWindow::showTab(const QString &title) const
{
    auto *bar = find<QTabBar>(u"About the lesson and its runs"_s);
    for (int i = 0; i < bar->count(); ++i) {
        if (bar->tabText(i).startsWith(title)) // how many there are may stand behind it
            bar->setCurrentIndex(i);
    }
    QVERIFY2(bar->tabText(bar->currentIndex()).startsWith(title), qPrintable(title));
}

QAbstractItemModel &OpenWindow::table(const QString &name) const
{
    if (const auto *seen = find<QAbstractItemView>(name))
        return *seen->model();
    const QList<QAbstractItemView *> all = m_window->findChildren<QAbstractItemView *>();
    const auto hidden = std::find_if(all.begin(), all.end(), [&name](const QAbstractItemView *view) {
        return view->accessibleName() == name && view->model();
    });
    if (hidden == all.end())
        qFatal("no table is called %s", qPrintable(name));
    return *(*hidden)->model();
}

bool OpenWindow::tableSays(const QString &name, const QString &text) const
{
    const QAbstractItemModel &model = table(name);
    for (int row = 0; row < model.rowCount(); ++row) {
        if (model.index(row, 0).data().toString().contains(text))
            return true;
    }
    return false;
}

QList<qint64> OpenWindow::workerPids() const
{
    const QAbstractItemModel &workers = table(u"Workers"_s);
    QList<qint64> pids;
    for (int row = 0; row < workers.rowCount(); ++row)
        pids.append(workers.index(row, 1).data().toLongLong());
    return pids;
}

QString OpenWindow::verdict(int row, int column) const
{
    return table(u"Result"_s).index(row, column).data().toString();
}

bool OpenWindow::hasVerdict() const
{
    return verdict(0, 1) != u"–"_s && verdict(0, 2) != u"–"_s;
}

qint64 subjectOf(const QString &way)
{
    const QByteArray arguments = QByteArrayList{"subject", "--way", way.toUtf8(), {}}.join('\0');
    for (const qint64 pid : childProcesses()) {
        QFile file(u"/proc/%1/cmdline"_s.arg(pid));
        if (file.open(QIODevice::ReadOnly) && file.readAll().contains(arguments))
            return pid;
    }
    return 0;
}

void WindowTest::initTestCase()
{
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCoreApplication::setApplicationName(u"thaw"_s);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    qputenv("XDG_CONFIG_HOME", m_home.path().toLocal8Bit());
    QVERIFY2(QFile::exists(subjectProgram()), qPrintable(subjectProgram()));
}

} // namespace thaw
