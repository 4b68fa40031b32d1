// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lesson.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/tasklist.h"

#include <QDir>
#include <QFile>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const QStringList languages{u"en"_s, u"es"_s};

QString folderOf(const QString &language)
{
    return u":/lessons/"_s + language;
}

QString contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

// A row for each file of each language.
void addFiles()
{
    QTest::addColumn<QString>("path");
    for (const QString &language : languages) {
        const QDir folder(folderOf(language));
        for (const QString &file : folder.entryList(QDir::Files, QDir::Name))
            QTest::newRow(qPrintable(language + u' ' + file)) << folder.filePath(file);
    }
}

} // namespace

class TestLesson final : public GuardedTest
{
    Q_OBJECT

private slots:
    void thereAreTwelveInTheArticlesOrder();
    void everyFileIsALesson_data() { addFiles(); }
    void everyFileIsALesson();
    void bothLanguagesTeachTheSame();
    void aLanguageWithoutLessonsGetsTheEnglishOnes();
    void theCodeThatRunsIsShown_data() { addFiles(); }
    void theCodeThatRunsIsShown();
    void thePythonIsShown_data() { addFiles(); }
    void thePythonIsShown();
    void readsALesson();
    void refusesWhatIsNoLesson_data();
    void refusesWhatIsNoLesson();
    void cutsARegion_data();
    void cutsARegion();
};

void TestLesson::thereAreTwelveInTheArticlesOrder()
{
    const QStringList expected{u"frozen"_s, u"thread"_s, u"process"_s, u"cores"_s, u"deadlock"_s, u"race"_s,
                               u"copies"_s, u"locks"_s,  u"queue"_s,   u"crash"_s, u"flood"_s,    u"own"_s};
    QCOMPARE(lessonIds(), expected);
    for (const QString &language : languages)
        QCOMPARE(QDir(folderOf(language)).entryList(QDir::Files).size(), expected.size());
}

void TestLesson::everyFileIsALesson()
{
    QFETCH(const QString, path);
    const auto lesson = parseLesson(contents(path));
    QVERIFY(lesson);
    QVERIFY(!lesson->title.isEmpty());
    QVERIFY(lesson->task == "own"_L1 || findTask(lesson->task));
    QVERIFY(lesson->body.size() > 100);
    QVERIFY(!lesson->body.contains(u"## "_s));
    QVERIFY2(lesson->tryThis.startsWith(u"- "_s), qPrintable(lesson->tryThis));
    // Only the ways that would freeze or endanger this window need another one.
    QCOMPARE(lesson->needsSubject(), lesson->way != Way::Process);
}

void TestLesson::bothLanguagesTeachTheSame()
{
    const QList<Lesson> english = loadLessons(u"en"_s);
    const QList<Lesson> spanish = loadLessons(u"es"_s);
    QCOMPARE(spanish.size(), english.size());
    for (qsizetype i = 0; i < english.size(); ++i) {
        Lesson translated = english.at(i);
        translated.title = spanish.at(i).title;
        translated.body = spanish.at(i).body;
        translated.tryThis = spanish.at(i).tryThis;
        QCOMPARE(spanish.at(i), translated);
        QVERIFY2(spanish.at(i).body != english.at(i).body, qPrintable(english.at(i).id));
        QCOMPARE(spanish.at(i).tryThis.count("\n- "_L1), english.at(i).tryThis.count("\n- "_L1));
    }
}

void TestLesson::aLanguageWithoutLessonsGetsTheEnglishOnes()
{
    QCOMPARE(loadLessons(u"fr"_s), loadLessons(u"en"_s));
    QCOMPARE(loadLessons(QString()), loadLessons(u"en"_s));
}

// The build's own source, from one mark to the other, and no mark in it.
void TestLesson::theCodeThatRunsIsShown()
{
    QFETCH(const QString, path);
    const auto lesson = parseLesson(contents(path));
    QVERIFY(lesson);
    const QString file = lesson->code.section(u'#', 0, 0);
    const QString region = lesson->code.section(u'#', 1);
    const QString source = contents(u":/sources/"_s + file);
    QVERIFY2(!source.isEmpty(), qPrintable(file));
    QCOMPARE(source.count(u"//! [%1]"_s.arg(region)), 2);
    const QString shown = shownCode(lesson->code);
    QVERIFY(!shown.contains("//!"_L1));
    QVERIFY(shown.count(u'\n') >= 4);
    QVERIFY2(shown.count(u'\n') < 60, "too long to be read beside a lesson");
    QVERIFY(source.contains(shown.trimmed()));
    QVERIFY(shown.size() < source.size());
    QCOMPARE(shown.count(u'{'), shown.count(u'}')); // cut at the ends of functions
}

void TestLesson::thePythonIsShown()
{
    QFETCH(const QString, path);
    const auto lesson = parseLesson(contents(path));
    QVERIFY(lesson);
    const QString code = examplePython(lesson->python);
    QVERIFY2(!code.isEmpty(), qPrintable(lesson->python));
    QVERIFY(code.contains("import "_L1));
}

void TestLesson::readsALesson()
{
    const auto lesson = parseLesson(u"---\nid: a\ntitle: One: the first\ntask: sleep\nway: thread\ncode: f.cpp#r\n"
                                    "python: f.py\n---\nSome text.\n\nMore.\n\n## Try this\n- one\n- two\n"_s);
    const Lesson expected{u"a"_s,    u"One: the first"_s,      u"sleep"_s,       Way::Thread, u"f.cpp#r"_s,
                          u"f.py"_s, u"Some text.\n\nMore."_s, u"- one\n- two"_s};
    QVERIFY(lesson);
    QCOMPARE(*lesson, expected);
    const auto withoutTry = parseLesson(u"---\nid: a\nway: process\n---\nText."_s);
    QVERIFY(withoutTry);
    QCOMPARE(withoutTry->body, u"Text."_s);
    QVERIFY(withoutTry->tryThis.isEmpty());
}

void TestLesson::refusesWhatIsNoLesson_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("no head") << u"Some text.\n"_s;
    QTest::newRow("a head without an end") << u"---\nid: a\nway: process\n"_s;
    QTest::newRow("no id") << u"---\nway: process\n---\nText.\n"_s;
    QTest::newRow("no way") << u"---\nid: a\n---\nText.\n"_s;
    QTest::newRow("another way") << u"---\nid: a\nway: sideways\n---\nText.\n"_s;
}

void TestLesson::refusesWhatIsNoLesson()
{
    QFETCH(const QString, text);
    QVERIFY(!parseLesson(text));
}

void TestLesson::cutsARegion_data()
{
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("region");
    QTest::addColumn<QString>("expected");
    const QString source = u"a\n//! [r]\nb\n  c\n//! [r]\nd\n"_s;
    QTest::newRow("between the marks") << source << u"r"_s << u"b\n  c\n"_s;
    QTest::newRow("the whole") << source << QString() << source;
    QTest::newRow("another region: the whole") << source << u"q"_s << source;
    QTest::newRow("one mark: the whole") << u"a\n//! [r]\nb\n"_s << u"r"_s << u"a\n//! [r]\nb\n"_s;
    QTest::newRow("of two") << u"//! [a]\n1\n//! [a]\n//! [b]\n2\n//! [b]\n"_s << u"b"_s << u"2\n"_s;
    QTest::newRow("nothing") << QString() << u"r"_s << QString();
}

void TestLesson::cutsARegion()
{
    QFETCH(const QString, source);
    QFETCH(const QString, region);
    QFETCH(const QString, expected);
    QCOMPARE(markedRegion(source, region), expected);
}

} // namespace thaw

QTEST_GUILESS_MAIN(thaw::TestLesson)
#include "tst_lesson.moc"
