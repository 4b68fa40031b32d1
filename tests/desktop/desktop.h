// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArray>
#include <QList>
#include <QPoint>
#include <QProcess>
#include <QRect>
#include <QStringList>
#include <QTemporaryDir>
#include <QVariant>

using namespace Qt::StringLiterals;

/// A virtual screen with a window manager, a mouse and a keyboard. Blocks: for tests only.
class Screen final
{
public:
    Screen() = default;
    ~Screen();
    Q_DISABLE_COPY_MOVE(Screen)

    bool start();
    void lose(); ///< as when the X server dies
    QProcessEnvironment environment() const;

    bool hasWindow(const QString &title) const;
    QStringList ancestors(const QString &title) const;
    QRect geometry(const QString &title) const; ///< on the screen; empty where there is no such window
    QByteArray hash(const QRect &rect) const;   ///< of what is on the screen there
    QByteArray dock(const QString &when) const; ///< a subject into a place that the screen does not know yet
    void startPing(QProcess &process, int seconds, const QStringList &titles) const;

    void click(const QPoint &at) const;
    void rest(const QPoint &at) const; ///< moves the mouse there
    void turnWheel(int steps) const;   ///< down
    void type(const QString &text) const;
    void key(const QString &keys) const;
    void keyToMain(const QString &keys) const; ///< to the main window, not to a subject in it
    void pressRun() const { keyToMain(u"ctrl+r"_s); }
    void pressStop() const { keyToMain(u"Escape"_s); }
    void closeWindow() const { keyToMain(u"alt+F4"_s); }
    void minimise() const; ///< the main window
    void restore() const;
    /// A remembered setting, for the programs started from then on.
    void setSetting(const QString &key, const QVariant &value) const;

private:
    QByteArray probe(const QStringList &words) const; ///< what xprobe.py sees; empty: no such window
    void xdotool(const QStringList &arguments) const;

    QProcess m_server;
    QProcess m_manager;
    mutable QProcess m_probe;
    QString m_display;
    QTemporaryDir m_home;
};

/// The program under test, with its log.
class Program final
{
public:
    Program(const Screen &screen, const QStringList &arguments);
    ~Program();
    Q_DISABLE_COPY_MOVE(Program)

    bool isRunning() const;
    qint64 pid() const { return m_process.processId(); }
    QByteArray log() const;  ///< all that it wrote to stderr
    qsizetype begun() const; ///< the runs begun so far, by the log
    qsizetype ended() const;
    QString focus() const;        ///< what the keys go to in the main window, by the log
    qsizetype focusMoves() const; ///< how often that has changed
    void kill();                  ///< -9
    QList<qint64> descendants() const;
    qint64 descendantWith(const QString &word) const; ///< whose command line has it; 0 where there is none
    static bool noneAlive(const QList<qint64> &pids);

private:
    mutable QProcess m_process;
    mutable QByteArray m_log;
};
