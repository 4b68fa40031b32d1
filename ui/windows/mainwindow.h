// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/command/commandline.h"
#include "app/files/thawfile.h"
#include "ui/parts/spoken.h"
#include "ui/style/theme.h"

#include <QBasicTimer>
#include <QList>
#include <QWidget>

#include <memory>

class QAction;
class QButtonGroup;
class QLabel;
class QPushButton;
class QMenu;
class QStackedWidget;
class QTabBar;

namespace thaw {

class Badge;
class ComparePage;
class Heartbeat;
class LearnPage;
class ResultsPage;
class SeriesPage;
class Settings;
class Presentation;
class Supervisor;

/// The main window: two pages, the second in three parts, and its own pulse above them. It never runs a task itself.
class MainWindow final : public QWidget, public Spoken, private QAccessible::ActivationObserver
{
    Q_OBJECT

public:
    MainWindow(Supervisor &supervisor, Settings &settings, const ShowWindow &command);
    ~MainWindow() override;

    enum Page { Learn, Compare, Series, ResultsPart };
    void showPage(int page); ///< a Page
    /// Reads it in a thread of its own. An example is shown, results join the list of runs; else a sentence says why not.
    void openFile(const QString &path);
    QAccessible::Role spokenRole() const override { return QAccessible::Window; }

protected:
    void closeEvent(QCloseEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void timerEvent(QTimerEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QWidget *makeTopBar();
    void addKeys();
    QList<QWidget *> groups() const; ///< of the page that is shown, in the order in which they are read
    QMenu *makeSettingsMenu();
    void addChoices(QMenu *menu, const QString &title, const QString &key,
                    const QList<QPair<QString, QString>> &choices, const std::function<void(const QString &)> &chosen);
    void makeComparePage();       ///< unless it is there
    void makeSeriesPage();        ///< the same
    void makeResultsPage();       ///< the same
    void showPageAgain(int page); ///< Learn, or Compare
    void showPresenting(bool presents);
    void accessibilityActiveChanged(bool active) override;
    void applyOwnWindows();
    void compareWays(const QStringList &ways); ///< side by side
    void chooseFile();
    void warn(const QString &text, const QString &why);
    void apply(const ThawFile &file);
    /// Of hideableParts(), but for the page that is to be shown. None: all is shown.
    void hideParts(QStringList parts, int shown);
    void afterFirstFrame();
    void showPulse(const QList<PulseSample> &samples, double worstMs, const char *cause);

    Supervisor &m_supervisor;
    Settings &m_settings;
    Presentation *m_presentation;
    std::shared_ptr<Heartbeat> m_heartbeat; ///< rests while nobody sees the window
    QStackedWidget *m_pages;
    QWidget *m_topBar = nullptr;
    LearnPage *m_learn;
    ComparePage *m_compare = nullptr; ///< made after the first frame
    SeriesPage *m_series = nullptr;   ///< the same
    ResultsPage *m_results = nullptr; ///< the same
    QAction *m_ownWindows = nullptr;  ///< checked: small windows are not docked
    QAction *m_showAll = nullptr;     ///< while an example hides parts
    QList<Results> m_opened;          ///< whose runs are still to be listed
    QBasicTimer m_addOpened;
    QButtonGroup *m_pageButtons;
    QTabBar *m_parts; ///< of Compare
    QLabel *m_worst;
    int m_worstWidth = 0; ///< that its text was chosen for
    Badge *m_alive;
    QPushButton *m_present;
    const QString m_firstLesson;
    QString m_firstFile; ///< to open with the window; empty: none
    const bool m_presentsFirst;
    bool m_firstFrameDone = false;
};

} // namespace thaw
