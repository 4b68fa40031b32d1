// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"
#include "app/storage/settings.h"
#include "tests/support/testsupport.h"
#include "ui/windows/mainwindow.h"
#include "workers/processes/supervisor.h"

#include <QAbstractButton>
#include <QAbstractItemModel>
#include <QTemporaryDir>

#include <memory>
#include <optional>

namespace thaw {

/// A main window with all that it needs, closed and gone at the end as in the program. Finds controls as a person
/// does: by what is written on them, or by their accessible name.
class OpenWindow final
{
public:
    enum class Settings { None, Kept }; ///< as after the installation, or as the last window left them

    explicit OpenWindow(const ShowWindow &command, Settings settings = Settings::None, int spares = 0);
    ~OpenWindow();
    Q_DISABLE_COPY_MOVE(OpenWindow)

    MainWindow &window() { return *m_window; }

    /// A widget that can be seen, by its accessible name, its object name or what is written on it.
    template<typename Widget>
    Widget *find(const QString &name) const
    {
        for (Widget *widget : m_window->findChildren<Widget *>()) {
            const bool isIt = widget->accessibleName() == name || widget->objectName() == name
                              || widget->property("text").toString() == name;
            if (isIt && widget->isVisible())
                return widget;
        }
        return nullptr;
    }
    QAbstractButton *button(const QString &text) const { return find<QAbstractButton>(text); }
    bool isEnabled(const QString &text) const { return button(text) && button(text)->isEnabled(); }
    bool says(const QString &part) const; ///< whether this text can be read somewhere

    bool comesToTheFront(); ///< waits until it has the keyboard
    void click(const QString &text) const;
    void set(const QString &field, const QString &value) const; ///< waits for the field
    void showLesson(const QString &id) const;
    void showComparison() const;

    void showTab(const QString &title) const;                       ///< of those below the code
    QAbstractItemModel &table(const QString &name) const;           ///< also of one on a tab that is not shown
    bool tableSays(const QString &name, const QString &text) const; ///< in its first column
    QList<qint64> workerPids() const;
    bool workerRuns() const { return !workerPids().isEmpty() && workerPids().first() > 0; }
    QString verdict(int row, int column) const;
    bool hasVerdict() const;

private:
    bool hasField(const QString &name) const;

    std::optional<thaw::Settings> m_settings; // outlives the window, as in the program
    Supervisor m_supervisor;
    std::unique_ptr<MainWindow> m_window;
};

/// The process of the subject of a way; 0 where there is none.
qint64 subjectOf(const QString &way);

/// The base of the tests that open a main window: settings of their own, in a folder that is gone afterwards.
class WindowTest : public GuardedTest
{
    Q_OBJECT

private slots:
    void initTestCase();

private:
    QTemporaryDir m_home;
};

} // namespace thaw
