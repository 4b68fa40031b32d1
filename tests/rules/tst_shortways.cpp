// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/sources.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QFileInfo>
#include <QMap>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The program's own code: not the tests, which may name what they test.
QList<Source> programCode()
{
    return code(u"workers"_s) + code(u"app"_s) + code(u"ui"_s);
}

/// The first word of each row of a list: THAW_TASK(sleep) gives "sleep".
QStringList rowsOf(const QString &list)
{
    return captured(source(list).text, u"^THAW_[A-Z]+\\(([a-z]+)"_s);
}

/// Files that match, but for those that are named.
QStringList filesWith(const QString &pattern, const QStringList &but)
{
    const QRegularExpression expression(pattern, QRegularExpression::MultilineOption);
    QStringList files;
    for (const Source &one : programCode()) {
        if (!but.contains(one.path) && one.text.contains(expression))
            files.append(one.path);
    }
    return files;
}

void compareFiles(const QStringList &found, const QStringList &expected, const QString &what)
{
    QVERIFY2(found == expected, qPrintable(what + " is known by: "_L1 + found.join(u", "_s)));
}

} // namespace

/// How many files a new task or way touches, as resources/docs/adding-a-….md counts them: what else knows one by its name
/// would have to be changed as well. Lessons are counted in tst_lesson.
class TestShortWays final : public GuardedTest
{
    Q_OBJECT

private slots:
    void aTaskIsItsFileAndALine_data();
    void aTaskIsItsFileAndALine();
    void aWayIsItsFileAndARow_data();
    void aWayIsItsFileAndARow();
    void nobodyListsTheWaysByHand();
    void everyMessageDescribesItself();
    void everyKeyIsInTheList();
    void thePagesCountTheSameFiles();
};

void TestShortWays::aTaskIsItsFileAndALine_data()
{
    QTest::addColumn<QString>("task");
    const QStringList tasks = rowsOf(u"workers/tasks/tasks.def"_s);
    QVERIFY(tasks.size() >= 9);
    for (const QString &task : tasks)
        QTest::newRow(qPrintable(task)) << task;
}

// Defaults have to name some task: what a first comparison runs, and what the start costs are measured with.
void TestShortWays::aTaskIsItsFileAndALine()
{
    QFETCH(const QString, task);
    const QMap<QString, QStringList> defaults{
        {u"sleep"_s, {u"app/files/comparisonplan.cpp"_s}},
        {u"copies"_s, {u"app/measuring/startcosts.cpp"_s}},
    };
    const QString file = u"workers/tasks/%1.cpp"_s.arg(task);
    QVERIFY(QFileInfo::exists(top + file));
    QVERIFY(QFileInfo::exists(top + u"tests/tasks/tst_%1.cpp"_s.arg(task)));
    // As a task's id, not as any other word: in a request, a look-up, or a comparison with a task's id.
    const QString asId = u"(?:\\b[Tt]ask|\\bid\\b|Run\\{|findTask\\()[^\\n;]*\"%1\""_s.arg(task);
    QStringList known = filesWith(asId, {file});
    known.removeIf([](const QString &path) { return path.startsWith("workers/tasks/"_L1); });
    compareFiles(known, defaults.value(task), task);
    compareFiles(filesWith(u"\\b%1Task\\("_s.arg(task), {file}), {}, task);
}

void TestShortWays::aWayIsItsFileAndARow_data()
{
    QTest::addColumn<QString>("file");
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("id");
    const QString table = source(u"workers/ways/ways.def"_s).text;
    const QStringList files = rowsOf(u"workers/ways/ways.def"_s);
    const QStringList names = captured(table, u"^THAW_WAY\\([a-z]+, ([A-Za-z]+)"_s);
    const QStringList ids = captured(table, u"^THAW_WAY\\([a-z]+, [A-Za-z]+, \"([a-z-]+)\""_s);
    QCOMPARE(files.size(), 10);
    for (qsizetype i = 0; i < files.size(); ++i)
        QTest::newRow(qPrintable(ids.at(i))) << files.at(i) << names.at(i) << ids.at(i);
}

// What stands where nothing was chosen has to name some way; all else reads the table.
void TestShortWays::aWayIsItsFileAndARow()
{
    QFETCH(const QString, file);
    QFETCH(const QString, name);
    QFETCH(const QString, id);
    const QStringList own{u"workers/ways/%1.cpp"_s.arg(file), u"workers/ways/ways.def"_s};
    QVERIFY(QFileInfo::exists(top + own.first()));
    const bool isDefault = id == "gui-thread"_L1 || id == "process"_L1;
    const QStringList byName = filesWith(u"\\bWay::%1\\b"_s.arg(name), own);
    const QStringList byId = filesWith(u"\"%1\""_s.arg(id), own);
    if (!isDefault) {
        compareFiles(byName, {}, name);
        compareFiles(byId, id == "thread"_L1 || id == "pool"_L1 ? byId : QStringList(), id); // also plain words
    }
}

void TestShortWays::nobodyListsTheWaysByHand()
{
    compareFiles(filesWith(u"case Way::"_s, {}), {}, u"case Way::"_s);
    for (const Source &one : programCode()) {
        const QStringList names = captured(one.text, u"\\bWay::([A-Z][A-Za-z]+)"_s);
        QVERIFY2(QSet<QString>(names.begin(), names.end()).size() <= 2, sentence(one, u"names more than two ways"_s));
    }
}

// A message that describes no fields is none: the codec, the subject and the compiler go by that alone.
void TestShortWays::everyMessageDescribesItself()
{
    for (const QString &path : {u"workers/contract/message.h"_s, u"app/subjects/subjectprotocol.h"_s}) {
        const QString text = source(path).text;
        const QStringList lists = captured(text, u"^using \\w+ = std::variant<([^>]+)>"_s);
        QCOMPARE(lists.size(), 2);
        int messages = 0;
        for (const QString &name : lists.join(u","_s).simplified().remove(u' ').split(u',')) {
            const qsizetype begin = text.indexOf(u"struct %1\n"_s.arg(name));
            if (name == "Raw"_L1 || begin < 0)
                continue; // it is no message, or one of the other file
            const QString body = text.mid(begin, text.indexOf("\n};"_L1, begin) - begin);
            QVERIFY2(body.contains("static constexpr const char *type = \""_L1), qPrintable(name));
            QVERIFY2(body.contains("static void describe("_L1), qPrintable(name));
            ++messages;
        }
        QVERIFY(messages >= 10);
    }
}

// What listens to a key that is not in the list of ui/parts/keys.cpp is not found under F1 either.
void TestShortWays::everyKeyIsInTheList()
{
    const QStringList others{u"ui/parts/fill.cpp"_s, // a button is pressed as everywhere
                             u"ui/subjects/nativeplace.cpp"_s, u"ui/subjects/typist.cpp"_s}; // they post some
    compareFiles(filesWith(u"\\bQt::Key_[A-Z0-9]"_s, others + QStringList{u"ui/parts/keys.cpp"_s}), {}, u"a key"_s);
    compareFiles(filesWith(u"\\bQKeySequence::[A-Z][a-z]+\\b(?<!Text)"_s, {u"ui/parts/keys.cpp"_s}), {},
                 u"a standard key"_s);
}

void TestShortWays::thePagesCountTheSameFiles()
{
    const QString task = source(u"resources/docs/adding-a-task.md"_s).text;
    const QString way = source(u"resources/docs/adding-a-way.md"_s).text;
    for (const char *file : {"workers/tasks/", "workers/tasks/tasks.def", "tests/tasks/tst_", "thaw_es.ts"})
        QVERIFY2(task.contains(QLatin1StringView(file)), file);
    for (const char *file : {"workers/ways/NAME.cpp", "workers/ways/ways.def", "thaw_es.ts"})
        QVERIFY2(way.contains(QLatin1StringView(file)), file);
}

} // namespace thaw

THAW_TEST(tst_shortways, thaw::TestShortWays)
#include "tst_shortways.moc"
