// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/desktop/desktop.h"

#include <QDir>
#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>
#include <QTest>

#include <csignal>
#include <signal.h>

using namespace Qt::StringLiterals;

namespace {

constexpr int startDeadline = 20000; // ms

QByteArray readFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// The fourth field of /proc/PID/stat; the second, in parentheses, may hold blanks.
qint64 parentOf(qint64 pid)
{
    const QByteArray stat = readFile(u"/proc/%1/stat"_s.arg(pid));
    return stat.mid(stat.lastIndexOf(')') + 4).split(' ').value(0).toLongLong();
}

} // namespace

Screen::~Screen()
{
    for (QProcess *process : {&m_probe, &m_manager, &m_server}) {
        process->kill();
        process->waitForFinished();
    }
}

bool Screen::start()
{
    m_server.start(u"Xvfb"_s, {u"-displayfd"_s, u"1"_s, u"-screen"_s, u"0"_s, u"1280x900x24"_s, u"-noreset"_s,
                               u"-nolisten"_s, u"tcp"_s});
    if (!m_server.waitForStarted(startDeadline) || !m_server.waitForReadyRead(startDeadline))
        return false;
    m_display = u':' + QString::fromLatin1(m_server.readAllStandardOutput().trimmed());
    m_manager.setProcessEnvironment(environment());
    m_manager.start(u"openbox"_s, {});
    m_probe.setProcessEnvironment(environment());
    m_probe.start(u"python3"_s, {QStringLiteral(THAW_SOURCE_DIR "/tests/desktop/xprobe.py"), u"serve"_s});
    return m_manager.waitForStarted(startDeadline) && m_probe.waitForStarted(startDeadline)
           && !QStandardPaths::findExecutable(u"xdotool"_s).isEmpty();
}

void Screen::lose()
{
    m_server.kill();
    m_server.waitForFinished();
}

QProcessEnvironment Screen::environment() const
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"DISPLAY"_s, m_display);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"xcb"_s);
    environment.insert(u"HOME"_s, m_home.path());
    environment.insert(u"XDG_CONFIG_HOME"_s, m_home.path());
    environment.insert(u"XDG_RUNTIME_DIR"_s, m_home.path());
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"QT_LOGGING_RULES"_s, u"thaw.*.debug=true"_s);
    return environment;
}

QByteArray Screen::probe(const QStringList &words) const
{
    m_probe.write(words.join(u'\t').toUtf8() + '\n');
    while (!m_probe.canReadLine() && m_probe.waitForReadyRead())
        ;
    return m_probe.readLine().trimmed();
}

QByteArray Screen::dock(const QString &when) const
{
    return probe({u"dock"_s, when, qEnvironmentVariable("THAW_PROGRAM")});
}

void Screen::startPing(QProcess &process, int seconds, const QStringList &titles) const
{
    process.setProcessEnvironment(environment());
    process.start(u"python3"_s, QStringList{QStringLiteral(THAW_SOURCE_DIR "/tests/desktop/xprobe.py"), u"ping"_s,
                                            QString::number(seconds)}
                                    + titles);
}

void Screen::xdotool(const QStringList &arguments) const
{
    QProcess process;
    process.setProcessEnvironment(environment());
    process.start(u"xdotool"_s, arguments);
    process.waitForFinished();
}

bool Screen::hasWindow(const QString &title) const
{
    return !geometry(title).isEmpty();
}

QStringList Screen::ancestors(const QString &title) const
{
    return QString::fromUtf8(probe({u"ancestors"_s, title})).split(u'\t');
}

QRect Screen::geometry(const QString &title) const
{
    const QList<QByteArray> numbers = probe({u"geometry"_s, title}).split(' ');
    return {numbers.value(0).toInt(), numbers.value(1).toInt(), numbers.value(2).toInt(), numbers.value(3).toInt()};
}

QByteArray Screen::hash(const QRect &rect) const
{
    return probe({u"hash"_s, QString::number(rect.x()), QString::number(rect.y()), QString::number(rect.width()),
                  QString::number(rect.height())});
}

void Screen::rest(const QPoint &at) const
{
    xdotool({u"mousemove"_s, QString::number(at.x()), QString::number(at.y())});
}

void Screen::click(const QPoint &at) const
{
    rest(at);
    xdotool({u"click"_s, u"1"_s});
}

void Screen::turnWheel(int steps) const
{
    xdotool({u"click"_s, u"--repeat"_s, QString::number(steps), u"5"_s});
}

void Screen::type(const QString &text) const
{
    xdotool({u"type"_s, u"--"_s, text});
}

void Screen::key(const QString &keys) const
{
    xdotool({u"key"_s, keys});
}

void Screen::setSetting(const QString &key, const QVariant &value) const
{
    QDir(m_home.path()).mkpath(u"thaw"_s);
    QFile file(m_home.filePath(u"thaw/thaw.json"_s));
    QVERIFY(file.open(QIODevice::ReadWrite));
    QJsonObject settings = QJsonDocument::fromJson(file.readAll()).object();
    settings.insert(key, QJsonValue::fromVariant(value));
    QVERIFY(file.resize(0));
    file.write(QJsonDocument(settings).toJson());
}

void Screen::keyToMain(const QString &keys) const
{
    const QRect window = geometry(u"Thaw"_s);
    click({window.center().x(),
           window.y() + 24}); // between the top bar's buttons: keys go where the focus and the mouse are
    key(keys);
}

void Screen::minimise() const
{
    xdotool({u"search"_s, u"--onlyvisible"_s, u"--name"_s, u"^Thaw$"_s, u"windowminimize"_s});
}

void Screen::restore() const
{
    xdotool({u"search"_s, u"--name"_s, u"^Thaw$"_s, u"windowactivate"_s, u"%@"_s}); // Qt has others of that name
}

Program::Program(const Screen &screen, const QStringList &arguments)
{
    m_process.setProcessEnvironment(screen.environment());
    m_process.start(qEnvironmentVariable("THAW_PROGRAM"), arguments);
    m_process.waitForStarted();
}

Program::~Program()
{
    const QList<qint64> started = descendants();
    m_process.kill();
    m_process.waitForFinished();
    for (const qint64 pid : started)
        ::kill(pid_t(pid), SIGKILL); // a test that fails must not disturb the next
}

bool Program::isRunning() const
{
    m_process.waitForFinished(0);
    return m_process.state() != QProcess::NotRunning;
}

QByteArray Program::log() const
{
    m_process.waitForReadyRead(20);
    m_log += m_process.readAllStandardError();
    return m_log;
}

qsizetype Program::begun() const
{
    return log().count(" begins");
}

qsizetype Program::ended() const
{
    return log().count(" ends:");
}

QString Program::focus() const
{
    const QString all = QString::fromUtf8(log());
    const qsizetype last = all.lastIndexOf("thaw.focus: focus: "_L1);
    return last < 0 ? QString() : all.mid(last).section(u'\n', 0, 0).section(u": "_s, 2).trimmed();
}

qsizetype Program::focusMoves() const
{
    return log().count("thaw.focus: focus: ");
}

void Program::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QList<qint64> Program::descendants() const
{
    if (m_process.processId() <= 0)
        return {}; // the children of nobody are all processes of the machine
    QList<qint64> family{m_process.processId()};
    const QStringList all = QDir(u"/proc"_s).entryList(QDir::Dirs);
    for (bool grew = true; grew;) {
        grew = false;
        for (const QString &name : all) {
            const qint64 pid = name.toLongLong();
            if (pid > 0 && !family.contains(pid) && family.contains(parentOf(pid))) {
                family.append(pid);
                grew = true;
            }
        }
    }
    return family.sliced(1);
}

qint64 Program::descendantWith(const QString &word) const
{
    for (const qint64 pid : descendants()) {
        if (readFile(u"/proc/%1/cmdline"_s.arg(pid)).contains(word.toUtf8()))
            return pid;
    }
    return 0;
}

bool Program::noneAlive(const QList<qint64> &pids)
{
    for (const qint64 pid : pids) {
        const QByteArray stat = readFile(u"/proc/%1/stat"_s.arg(pid));
        const bool isZombie = stat.mid(stat.lastIndexOf(')') + 2, 1) == "Z";
        if (!stat.isEmpty() && !isZombie)
            return false;
    }
    return true;
}
