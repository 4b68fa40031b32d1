// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QHash>
#include <QProcess>
#include <QProcessEnvironment>
#include <QRegularExpression>
#include <QTest>

#include <map>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

QDir examples()
{
    return {QStringLiteral(THAW_SOURCE_DIR) + "/resources/examples"_L1};
}

/// What each example has to say, as a regular expression for a whole line; as often as it stands here, in this order.
const QHash<QString, QStringList> &tellingLines()
{
    const QString alive = uR"(longest stall: (\d+ ms|\d+\.\d s))"_s; // how long depends on the machine
    static const QHash<QString, QStringList> lines{
        {u"01_frozen.py"_s, {u"task: started"_s, u"task: finished"_s, uR"(longest stall: ([2-9]|\d\d+)\.\d s)"_s}},
        {u"02_thread.py"_s,
         {u"Looking every 0.3 s with a timer"_s, alive, uR"(Looking every 0.3 s with join\(0.3\))"_s,
          uR"(longest stall: (2[89]\d|[3-9]\d\d|\d{4,}) ms)"_s}},
        {u"03_process.py"_s,
         {u"Looking every 0.3 s with a timer"_s, uR"(worker \d+: finished)"_s, alive, u"Waiting for the process"_s,
          uR"(worker \d+: finished)"_s, uR"(longest stall: (19\d\d|[2-9]\d{3}|\d{5,}) ms)"_s}},
        {u"04_cores.py"_s,
         {u"workers: +1  primes: 664,579  .*"_s, u"workers: .* primes: 664,579  .*"_s,
          u"workers: .* primes: 664,579  .*"_s, u"one per core: .* times as fast as one"_s}},
        {u"05_deadlock.py"_s, {u"finished"_s, u"stuck: f1 → lock_y → f2 → lock_x → f1"_s}},
        {u"06_race.py"_s,
         {u"none    expected 8000, found \\d+, lost [1-9]\\d*, .*"_s,
          u"lock    expected 8000, found 8000, lost 0, .*"_s, u"copies  expected 8000, found 8000, lost 0, .*"_s}},
        {u"07_copies.py"_s, {u"F1: 10"_s, u"F2: -2"_s, u"X: 4 Y: 6"_s}},
        {u"08_locks.py"_s, {u"most inside at once: 2, permits: 2"_s}},
        {u"09_queue.py"_s, {u"owner: final value 15, expected 15"_s}},
        {u"10_crash.py"_s,
         {uR"(segfault ended by SIGSEGV \(exitcode -11\))"_s, uR"(abort    ended by SIGABRT \(exitcode -6\))"_s,
          uR"(exit     ended by itself \(exitcode 3\))"_s, uR"(kill     ended by SIGKILL \(exitcode -9\))"_s,
          u"hang     no answer after 0.5 s, killed"_s, u"the parent is unharmed"_s}},
        {u"11_flood.py"_s, {u"sent 300,000, counted 300,000, painted [1-9]\\d*"_s}},
        {u"12_own.py"_s, {u"\\{\"type\": \"hello\", \"protocol\": 1, .*"_s}}, // its input ends at once, and so does it
    };
    return lines;
}

} // namespace

class TestExamples final : public GuardedTest
{
    Q_OBJECT

private slots:
    void eachIsCheckedHere();
    void theyRunAsPrinted();
};

void TestExamples::eachIsCheckedHere()
{
    QStringList checked = tellingLines().keys();
    checked.sort();
    QCOMPARE(examples().entryList({u"*.py"_s}, QDir::Files, QDir::Name), checked);
}

// All at the same time, for most of them sleep.
void TestExamples::theyRunAsPrinted()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"LC_ALL"_s, u"C.UTF-8"_s);
    environment.insert(u"PYTHONDONTWRITEBYTECODE"_s, u"1"_s);
    std::map<QString, QProcess> running;
    for (const QString &file : tellingLines().keys()) {
        QProcess &python = running[file];
        python.setProcessEnvironment(environment);
        python.setStandardInputFile(QProcess::nullDevice());
        python.start(u"python3"_s, {examples().filePath(file)});
    }
    for (auto &[file, python] : running) {
        QVERIFY2(python.state() == QProcess::NotRunning || python.waitForFinished(3 * patience), qPrintable(file));
        const QString errors = QString::fromUtf8(python.readAllStandardError());
        QVERIFY2(errors.isEmpty(), qPrintable(file + ": "_L1 + errors));
        QVERIFY2(python.exitStatus() == QProcess::NormalExit && python.exitCode() == 0, qPrintable(file));

        const QStringList lines = QString::fromUtf8(python.readAllStandardOutput()).split(u'\n');
        qsizetype at = 0;
        for (const QString &expected : tellingLines().value(file)) {
            at = lines.indexOf(QRegularExpression(QRegularExpression::anchoredPattern(expected)), at) + 1;
            QVERIFY2(at > 0, qPrintable(u"%1: \"%2\" is not in:\n%3"_s.arg(file, expected, lines.join(u'\n'))));
        }
    }
}

} // namespace thaw

THAW_TEST(tst_examples, thaw::TestExamples)
#include "tst_examples.moc"
