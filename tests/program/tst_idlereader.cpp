// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// A program whose stdout nobody reads, as behind a pager or after Ctrl+S.

#include "tests/program/program.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/ways/way.h"

#include <QTemporaryDir>
#include <QTest>

#include <chrono>
#include <csignal>
#include <cstring>
#include <fcntl.h>
#include <map>
#include <poll.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace thaw {

namespace {

/// The other end of a program's stdout or stderr: a pipe that nobody reads until read() is called.
class IdleReader final
{
public:
    IdleReader()
    {
        if (::mkfifo(qPrintable(path()), 0600) == 0)
            m_pipe = ::open(qPrintable(path()), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    }
    ~IdleReader() { ::close(m_pipe); }
    Q_DISABLE_COPY_MOVE(IdleReader)

    QString path() const { return m_folder.filePath(u"stdout"_s); }
    bool isFull() const
    {
        pollfd room{m_pipe, POLLOUT, 0};
        return ::poll(&room, 1, 0) == 0;
    }
    void fill() const
    {
        const QByteArray much(65536, ' ');
        while (::write(m_pipe, much.constData(), size_t(much.size())) > 0) {}
    }
    QByteArray read() const
    {
        QByteArray all;
        char bytes[65536];
        for (ssize_t size = 0; (size = ::read(m_pipe, bytes, sizeof bytes)) > 0;)
            all.append(bytes, size);
        return all;
    }

private:
    const QTemporaryDir m_folder;
    int m_pipe = -1;
};

/// A program that nobody reads.
struct Unread final
{
    explicit Unread(const QString &line)
    {
        program.process().setStandardOutputFile(reader.path());
        program.start(line);
    }
    IdleReader reader;
    Program program;
};

} // namespace

class TestIdleReader final : public GuardedTest
{
    Q_OBJECT

private slots:
    void holdsUpNoDeadline();
    void holdsUpNoSignal_data();
    void holdsUpNoSignal();
    void ofErrorsHoldsUpNoSignal();
    void getsAllWhereItReadsLate();
    void isReadNoFurther_data();
    void isReadNoFurther();
};

// All at once, for each waits for its deadline and then for the reader.
void TestIdleReader::holdsUpNoDeadline()
{
    std::map<Way, Unread> each;
    for (const Way way : isThorough ? allWays() : QList<Way>{Way::Process, Way::GuiThread})
        each.try_emplace(way, u"run flood lines=0 --timeout 1 --way "_s + wayId(way));
    for (auto &[way, unread] : each) {
        QVERIFY2(unread.program.end() == 4, qPrintable(wayId(way)));
        if (unread.reader.isFull()) // on a very busy machine the second may be over before that
            QVERIFY2(unread.program.errors.contains("Nobody reads"), unread.program.errors.constData());
        THAW_TRY_COMPARE(unread.program.processes(), QList<qint64>());
    }
}

void TestIdleReader::holdsUpNoSignal_data()
{
    QTest::addColumn<int>("number");
    for (const int number : isThorough ? QList<int>{SIGINT, SIGTERM, SIGHUP} : QList<int>{SIGTERM})
        QTest::newRow(::sigabbrev_np(number)) << number;
}

void TestIdleReader::holdsUpNoSignal()
{
    QFETCH(const int, number);
    QStringList lines{u"run flood lines=5000"_s}; // its run has ended when the signal comes
    for (const Way way : {Way::Process, Way::Thread, Way::GuiThread, Way::WaitProcess})
        lines.append(u"run flood lines=0 --way "_s + wayId(way));
    std::map<QString, Unread> each;
    for (const QString &line : lines)
        each.try_emplace(line, line);
    for (auto &[line, unread] : each) {
        THAW_TRY_VERIFY(unread.reader.isFull());
        unread.program.signal(number);
    }
    for (auto &[line, unread] : each) {
        QVERIFY2(unread.program.end() == 130, qPrintable(line));
        THAW_TRY_COMPARE(unread.program.processes(), QList<qint64>());
    }
}

// What a comparison says of its progress may be lost.
void TestIdleReader::ofErrorsHoldsUpNoSignal()
{
    IdleReader reader;
    reader.fill();
    Program program;
    program.process().setStandardErrorFile(reader.path());
    program.start(u"compare seconds=3600 --timeout 3600 --way thread --way process"_s);
    THAW_TRY_VERIFY(program.processes().size() >= 2); // a subject
    program.signal(SIGINT);
    QCOMPARE(program.end(), 130);
    THAW_TRY_COMPARE(program.processes(), QList<qint64>());
}

void TestIdleReader::getsAllWhereItReadsLate()
{
    Unread unread(u"run flood lines=5000"_s);
    auto &[reader, program] = unread;
    THAW_TRY_VERIFY(reader.isFull());
    THAW_TRY_COMPARE(program.processes().size(), 1); // the worker has ended
    QByteArray out;
    THAW_TRY_VERIFY((out += reader.read(), program.process().state() == QProcess::NotRunning));
    out += reader.read();
    QCOMPARE(program.end(), 0);
    QCOMPARE(out.count("  line "), 5000);
    QVERIFY(out.contains("Finished after"));
}

void TestIdleReader::isReadNoFurther_data()
{
    QTest::addColumn<QString>("line");
    QTest::newRow("of what it reports") << u"run flood lines=0"_s;
    QTest::newRow("of what it logs") << u"run --worker %1 logs-forever"_s.arg(misbehaverProgram());
}

void TestIdleReader::isReadNoFurther()
{
    QFETCH(const QString, line);
    Unread unread(line);
    auto &[reader, program] = unread;
    THAW_TRY_VERIFY(reader.isFull());
    // It stands still once all that lies between the worker and the reader is full.
    const auto computes = [&program] {
        const double before = program.cpuSeconds();
        return waitAtMost(500ms, [&] { return program.cpuSeconds() > before; });
    };
    THAW_TRY_VERIFY(!computes());
    program.signal(SIGTERM);
    QCOMPARE(program.end(), 130);
}

} // namespace thaw

THAW_TEST(tst_idlereader, thaw::TestIdleReader)
#include "tst_idlereader.moc"
