// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"
#include "app/measuring/measurement.h"
#include "ui/style/theme.h"

#include <QWidget>

#include <memory>

class QButtonGroup;
class QLabel;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace thaw {

class Badge;
class ComparePage;
class Heartbeat;
class LearnPage;
class Settings;
class Supervisor;

/// The main window: two pages, the second in two parts, and its own pulse above them. It never runs a task itself.
class MainWindow final : public QWidget
{
    Q_OBJECT

public:
    MainWindow(Supervisor &supervisor, Settings &settings, const ShowWindow &command);
    ~MainWindow() override;

    enum Page { Learn, Compare, Results };
    void showPage(int page); ///< a Page

protected:
    void closeEvent(QCloseEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTopBar();
    QMenu *makeSettingsMenu();
    void addChoices(QMenu *menu, const QString &title, const QString &key,
                    const QList<QPair<QString, QString>> &choices, const std::function<void(const QString &)> &chosen);
    void makeComparePage(); ///< unless it is there
    void makeResultsPage(); ///< the same
    void afterFirstFrame();
    void showPulse(const QList<PulseSample> &samples, double worstMs);

    Supervisor &m_supervisor;
    Settings &m_settings;
    std::shared_ptr<Heartbeat> m_heartbeat; ///< rests while nobody sees the window
    QStackedWidget *m_pages;
    LearnPage *m_learn;
    ComparePage *m_compare = nullptr; ///< made after the first frame
    QButtonGroup *m_pageButtons;
    QTabBar *m_parts; ///< of Compare
    QLabel *m_worst;
    int m_worstWidth = 0; ///< that its text was chosen for
    Badge *m_alive;
    const QString m_firstLesson;
    bool m_firstFrameDone = false;
};

/// The theme of a setting: "system", "light" or "dark".
ThemeChoice themeFromId(const QString &id);

} // namespace thaw
