// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/subjects/subject.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QUuid>

#include <csignal>
#include <unistd.h>

namespace thaw {

using namespace Qt::StringLiterals;

inline QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// One start of the program. All processes that come of it bear its mark in their environment, orphans too.
class Program final
{
public:
    Program()
    {
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        for (const QString &name :
             {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"QT_QPA_PLATFORM"_s, u"THAW_PROGRAM"_s, u"LANGUAGE"_s})
            environment.remove(name);
        environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
        environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
        environment.insert(u"THAW_TEST_MARK"_s, m_mark);
        m_process.setProcessEnvironment(environment);
        m_process.setProgram(subjectProgram());
    }
    ~Program()
    {
        m_process.kill();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Program)

    QProcess &process() { return m_process; }
    /// As where the display that is named can't be reached.
    void loseDisplay()
    {
        QProcessEnvironment environment = m_process.processEnvironment();
        environment.insert(u"DISPLAY"_s, u":65000"_s);
        environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
        m_process.setProcessEnvironment(environment);
    }
    void start(const QString &line) { start(line.split(u' ', Qt::SkipEmptyParts)); }
    void start(const QStringList &arguments)
    {
        m_process.setArguments(arguments);
        m_process.start(QIODevice::ReadOnly);
    }
    /// The exit code; -1 where it did not end by itself.
    int end()
    {
        const bool ended = m_process.state() == QProcess::NotRunning || m_process.waitForFinished(patience);
        collect();
        return ended && m_process.exitStatus() == QProcess::NormalExit ? m_process.exitCode() : -1;
    }
    int run(const QString &line) { return start(line), end(); }

    bool waitForOutput(const QByteArray &part)
    {
        return waitUntil([&] { return collect(), out.contains(part); });
    }
    bool waitForErrors(const QByteArray &part)
    {
        return waitUntil([&] { return collect(), errors.contains(part); });
    }
    void signal(int number) { ::kill(pid_t(m_process.processId()), number); }
    /// Sends it and waits until it has come: of two that wait at the same time the second would get lost.
    bool deliver(int number)
    {
        signal(number);
        const QString status = u"/proc/%1/status"_s.arg(m_process.processId());
        return waitUntil([&] {
            static const QRegularExpression pending(u"(?:Sig|Shd)Pnd:\\s*([0-9a-f]+)"_s);
            auto match = pending.globalMatch(QString::fromLatin1(contents(status)));
            bool waits = false;
            while (match.hasNext())
                waits = waits || (match.next().captured(1).toULongLong(nullptr, 16) >> (number - 1) & 1) != 0;
            return !waits;
        });
    }

    /// The processes alive that bear the mark, this program's own first process among them.
    QList<qint64> processes() const
    {
        const QByteArray mark = "THAW_TEST_MARK=" + m_mark.toLatin1();
        QList<qint64> found;
        for (const QString &entry : QDir(u"/proc"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
            const qint64 pid = entry.toLongLong();
            if (pid > 0 && isAlive(pid) && contents(u"/proc/%1/environ"_s.arg(pid)).split('\0').contains(mark))
                found.append(pid);
        }
        return found;
    }

    /// One of them whose command line has this; 0 where there is none.
    qint64 processWith(const QByteArray &word) const
    {
        for (const qint64 pid : processes()) {
            if (contents(u"/proc/%1/cmdline"_s.arg(pid)).contains(word))
                return pid;
        }
        return 0;
    }
    QString settingsFile() const { return m_home.filePath(u"thaw/thaw.json"_s); }

    /// What all of them together have computed.
    double cpuSeconds() const
    {
        qint64 ticks = 0;
        for (const qint64 pid : processes()) {
            const QByteArray stat = contents(u"/proc/%1/stat"_s.arg(pid));
            const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
            ticks += fields.value(11).toLongLong() + fields.value(12).toLongLong();
        }
        return double(ticks) / double(::sysconf(_SC_CLK_TCK));
    }

    QByteArray out;
    QByteArray errors;

private:
    void collect()
    {
        out += m_process.readAllStandardOutput();
        errors += m_process.readAllStandardError();
    }

    const QTemporaryDir m_home;
    const QString m_mark = QUuid::createUuid().toString(QUuid::WithoutBraces);
    QProcess m_process;
};

} // namespace thaw
