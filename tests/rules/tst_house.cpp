// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/sources.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

/// Reads the sources: the rules of the house that no compiler knows.
class TestHouse final : public GuardedTest
{
    Q_OBJECT

private slots:
    void commentsAndQuotesAreNotRead_data();
    void commentsAndQuotesAreNotRead();
    void everyFileSaysItsLicence();
    void nobodyBlocksOrSpinsTheEventLoop();
    void testsWaitForEventsAndNotForTime();
    void filesAreShort();
};

void TestHouse::commentsAndQuotesAreNotRead_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("seen");
    QTest::newRow("code") << u"int a;\nint b;"_s << u"int a;\nint b;"_s;
    QTest::newRow("a comment") << u"a // b\nc"_s << u"a  \nc"_s;
    QTest::newRow("a comment that goes on") << u"a // b \\\n b\nc"_s << u"a  \n\nc"_s;
    QTest::newRow("a comment in a line") << u"a /* b */ c"_s << u"a   c"_s;
    QTest::newRow("a comment over lines") << u"a /* b\n// b\n*/ c"_s << u"a  \n\n c"_s;
    QTest::newRow("a string") << uR"(f("b // b \" b", 'b'); c)"_s << u"f( ,  ); c"_s;
    QTest::newRow("a quote in a comment") << u"a // \"b\nc"_s << u"a  \nc"_s;
    QTest::newRow("a raw string") << u"a = R\"x(b \" )\" b)x\"; c"_s << u"a =  ; c"_s;
    QTest::newRow("thousands") << u"f(60'000); g('b')"_s << u"f(60'000); g( )"_s;
    QTest::newRow("an include") << u"#include \"a.h\" // b"_s << u"#include \"a.h\"  "_s;
    QTest::newRow("an include between comments")
        << u"/**/ # /* b */ include /* b */ \"a.h\""_s << u"  #  include  \"a.h\""_s;
    QTest::newRow("an include in a comment") << u"/*\n#include \"b.h\"\n*/ c"_s << u" \n\n c"_s;
    QTest::newRow("an include in a string") << u"f(\"#include <b.h>\"); c"_s << u"f( ); c"_s;
}

void TestHouse::commentsAndQuotesAreNotRead()
{
    QFETCH(const QString, text);
    QFETCH(const QString, seen);
    QCOMPARE(bare(text), seen);
}

void TestHouse::everyFileSaysItsLicence()
{
    QList<Source> files = buildFiles();
    for (const QString &folder : {u"app"_s, u"ui"_s, u"workers"_s, u"tests"_s, u"resources"_s, u".ci"_s})
        files += sourcesIn(folder,
                           {u"*.cpp"_s, u"*.h"_s, u"*.c"_s, u"*.py"_s, u"*.sh"_s, u"run"_s, u"lint"_s, u"valgrind"_s});
    QVERIFY(files.size() > 50);
    for (const Source &file : files) {
        if (file.path.startsWith("resources/examples/"_L1))
            continue; // shown in the lessons as they are; REUSE.toml covers them
        const QStringList head = file.lines().first(qMin(file.lines().size(), qsizetype(4)));
        const QString beginning = head.join(u'\n');
        QVERIFY2(beginning.contains("SPDX-FileCopyrightText: 2026 The Thaw authors"_L1),
                 sentence(file, u"no copyright"_s));
        QVERIFY2(beginning.contains("SPDX-License-Identifier: MIT"_L1), sentence(file, u"no licence"_s));
    }
}

// With the exceptions that are there to show what it does, or that run where no window waits.
void TestHouse::nobodyBlocksOrSpinsTheEventLoop()
{
    const QMap<QString, QStringList> allowed{
        {u"processEvents"_s, {u"workers/ways/processevents.cpp"_s, u"workers/ways/joinpoll.cpp"_s}},
        {u"QEventLoop"_s, {u"workers/ways/nestedloop.cpp"_s}},
        {u"BlockingQueuedConnection"_s, {u"workers/ways/blockingcall.cpp"_s}},
        {u"callAndWait"_s,
         {u"workers/reports/calllater.h"_s, u"workers/processes/supervisor.cpp"_s, u"app/command/terminalrun.cpp"_s}},
        {u"waitFor(?:Finished|Started|ReadyRead|BytesWritten)"_s, {u"workers/processes/childprocess.cpp"_s}},
        {u"(?:\\bmsleep|\\busleep|QThread::sleep|sleep_for)"_s,
         {u"workers/contract/taskcontext.cpp"_s, u"workers/sharing/sharedlocks.cpp"_s, u"workers/tasks/race.cpp"_s,
          u"workers/tasks/crash.cpp"_s}},
        {u"\\bsender\\(\\)"_s, {}},
        {u"\\bforeach\\b"_s, {}},
    };
    QMap<QString, QSet<QString>> used;
    for (const QString &folder : {u"workers"_s, u"app"_s, u"ui"_s}) {
        for (const Source &source : code(folder)) {
            const QString text = bare(source.text);
            for (auto rule = allowed.begin(); rule != allowed.end(); ++rule) {
                if (!text.contains(QRegularExpression(rule.key())))
                    continue;
                QVERIFY2(rule.value().contains(source.path), sentence(source, "has "_L1 + rule.key()));
                used[rule.key()].insert(source.path);
            }
        }
    }
    for (auto rule = allowed.begin(); rule != allowed.end(); ++rule) // no exception outlives its reason
        QCOMPARE(used.value(rule.key()), QSet<QString>(rule.value().begin(), rule.value().end()));
}

void TestHouse::testsWaitForEventsAndNotForTime()
{
    const QRegularExpression waits(u"\\bqWait\\(|\\bqSleep\\("_s);
    for (const Source &source : code(u"tests"_s)) {
        // That nothing more is painted can only be seen by waiting for it.
        if (source.path != "tests/ui/tst_widgets.cpp"_L1)
            QVERIFY2(!bare(source.text).contains(waits), sentence(source, u"waits for time"_s));
    }
}

// House style, not a law: it is said and does not fail.
void TestHouse::filesAreShort()
{
    int all = 0;
    QStringList longOnes;
    for (const QString &folder : {u"workers"_s, u"app"_s, u"ui"_s}) {
        for (const Source &source : code(folder)) {
            ++all;
            if (source.lines().size() > 300)
                longOnes.append(u"%1 (%2 lines)"_s.arg(source.path).arg(source.lines().size()));
        }
    }
    if (!longOnes.isEmpty())
        qInfo("Over 300 lines: %s", qPrintable(longOnes.join(u", "_s)));
    QVERIFY2(longOnes.size() * 10 <= all, "more than a tenth of the files are over 300 lines");
}

} // namespace thaw

THAW_TEST(tst_house, thaw::TestHouse)
#include "tst_house.moc"
