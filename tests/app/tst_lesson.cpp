// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/lessons/lessonparser.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
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

/// The lesson in a file; says why where there is none.
std::optional<Lesson> lessonIn(const QString &path)
{
    const auto parsed = parseLesson(QFileInfo(path).completeBaseName(), contents(path));
    if (const auto *error = std::get_if<LessonError>(&parsed)) {
        qWarning("%s, line %d: %s", qPrintable(path), error->line, qPrintable(error->reason));
        return std::nullopt;
    }
    return std::get<Lesson>(parsed);
}

const QString top = QStringLiteral(THAW_SOURCE_DIR "/");

/// The files of the tree that hold text, by their path from the top; without the builds and the docs.
QStringList textFiles()
{
    QStringList files;
    for (const QString &folder : {u"app"_s, u"resources"_s, u"tests"_s, u"ui"_s, u"workers"_s}) {
        QDirIterator tree(top + folder, {u"*.cpp"_s, u"*.h"_s, u"*.def"_s, u"*.md"_s, u"*.py"_s, u"CMakeLists.txt"_s},
                          QDir::Files, QDirIterator::Subdirectories);
        while (tree.hasNext())
            files.append(tree.next().mid(top.size()));
    }
    files.removeIf([](const QString &file) { return file.startsWith("resources/docs/"_L1); });
    return files;
}

/// The first column of the first table of resources/docs/adding-a-lesson.md.
QStringList filesOfTheTable()
{
    static const QRegularExpression row(u"^\\| `([^`]+/[^`]+)` \\|"_s, QRegularExpression::MultilineOption);
    QStringList files;
    auto rows = row.globalMatch(contents(top + "resources/docs/adding-a-lesson.md"_L1));
    while (rows.hasNext())
        files.append(rows.next().captured(1));
    return files;
}

/// The files that belong to a lesson or name it: its texts and its example by their names, the list of the build, and
/// whatever speaks of its example.
QStringList filesThatKnow(const Lesson &lesson)
{
    static const QRegularExpression list(u"set\\(LESSONS([^)]*)\\)"_s);
    QStringList known;
    for (const QString &file : textFiles()) {
        const QString text = contents(top + file);
        const bool isListed = list.match(text).captured(1).simplified().split(u' ').contains(lesson.id);
        if (file.endsWith(u'/' + lesson.id + ".md"_L1) || file.endsWith(u'/' + lesson.python) || isListed
            || text.contains(lesson.python))
            known.append(file);
    }
    known.sort();
    return known;
}

/// A lesson with every field but one.
QString without(const QString &field)
{
    QStringList lines =
        u"---\nnumber: 1\ntitle: T\ntask: primes\narguments: limit=100\nbaseline: parts=1\n"
        "measures: start-costs\nmain: looks\nway: process\ncode: f.cpp#r\npython: f.py\npicture: p\nquestion: Q?\nanswers: a | b\n"
        "right: lost-share > 0 | else\nwhy: W.\n---\nText."_s.split(u'\n');
    lines.removeIf([&field](const QString &line) { return line.startsWith(field + u':'); });
    return lines.join(u'\n');
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
    void theirNumbersAreOneToTheLast();
    void everyFileIsALesson_data() { addFiles(); }
    void everyFileIsALesson();
    void bothLanguagesTeachTheSame();
    void theirLinksLeadSomewhere();
    void everyWayHasItsCure();
    void aLanguageWithoutLessonsGetsTheEnglishOnes();
    void theCodeThatRunsIsShown_data() { addFiles(); }
    void theCodeThatRunsIsShown();
    void thePythonIsShown_data() { addFiles(); }
    void thePythonIsShown();
    void takesNoMoreFilesThanThePageSays_data();
    void takesNoMoreFilesThanThePageSays();
    void noCodeKnowsALessonByName();
    void thePageKnowsEveryField();
    void readsALesson();
    void whatIsOptionalMayBeMissing();
    void saysWhatIsWrong_data();
    void saysWhatIsWrong();
    void refusesWhatIsNoLesson_data();
    void refusesWhatIsNoLesson();
    void cutsARegion_data();
    void cutsARegion();
};

void TestLesson::theirNumbersAreOneToTheLast()
{
    for (const QString &language : languages) {
        const QList<Lesson> lessons = loadLessons(language);
        QCOMPARE(lessons.size(), QDir(folderOf(language)).entryList(QDir::Files).size());
        for (qsizetype i = 0; i < lessons.size(); ++i)
            QCOMPARE(lessons.at(i).number, i + 1);
    }
    QVERIFY(lessonIds().size() >= 14);
    QCOMPARE(lessonIds().first(), u"frozen"_s);
}

void TestLesson::everyFileIsALesson()
{
    QFETCH(const QString, path);
    const auto lesson = lessonIn(path);
    QVERIFY(lesson);
    QVERIFY(!lesson->title.isEmpty());
    QVERIFY(lesson->body.size() > 100);
    QVERIFY(!lesson->body.contains(u"## "_s));
    QVERIFY2(lesson->tryThis.startsWith(u"- "_s), qPrintable(lesson->tryThis));
    for (const QString &file : lesson->files)
        QVERIFY2(!lessonFile(file).isEmpty(), qPrintable(file));
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
        translated.question.text = spanish.at(i).question.text;
        translated.question.answers = spanish.at(i).question.answers;
        translated.question.why = spanish.at(i).question.why;
        QCOMPARE(spanish.at(i), translated);
        QVERIFY2(spanish.at(i).body != english.at(i).body, qPrintable(english.at(i).id));
        QCOMPARE(spanish.at(i).tryThis.count("\n- "_L1), english.at(i).tryThis.count("\n- "_L1));
    }
}

// A link that leads nowhere is worse than none.
void TestLesson::theirLinksLeadSomewhere()
{
    static const QRegularExpression link(u"\\]\\(([^)]*)\\)"_s);
    int found = 0;
    for (const QString &language : languages) {
        for (const Lesson &lesson : loadLessons(language)) {
            auto links = link.globalMatch(lesson.body + lesson.tryThis);
            while (links.hasNext()) {
                const QString to = links.next().captured(1);
                ++found;
                if (to.startsWith("lesson:"_L1)) {
                    QVERIFY2(lessonIds().contains(to.mid(7)), qPrintable(to));
                } else {
                    QVERIFY2(to.startsWith("compare:"_L1), qPrintable(to));
                    for (const QString &way : to.mid(8).split(u'+'))
                        QVERIFY2(wayFromId(way), qPrintable(to));
                }
            }
        }
    }
    QVERIFY(found > 60);
}

// Every way is in the table of cures, in both languages, with a comparison and a lesson.
void TestLesson::everyWayHasItsCure()
{
    for (const QString &language : languages) {
        QString all;
        for (const Lesson &lesson : loadLessons(language)) {
            if (lesson.isText)
                all += lesson.body;
        }
        for (const Way way : allWays())
            QVERIFY2(all.contains(u"(compare:%1+"_s.arg(wayId(way))), qPrintable(wayId(way)));
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
    const auto lesson = lessonIn(path);
    QVERIFY(lesson);
    if (lesson->isText)
        return;
    for (const QString &reference : lesson->code.split(u' ')) {
        const QString file = reference.section(u'#', 0, 0);
        const QString region = reference.section(u'#', 1);
        const QString source = contents(u":/sources/"_s + file);
        QVERIFY2(!source.isEmpty(), qPrintable(file));
        QCOMPARE(source.count(u"//! [%1]"_s.arg(region)), 2);
        const QString shown = shownCode(reference);
        QVERIFY(!shown.contains("//!"_L1));
        QVERIFY(shown.count(u'\n') >= 4);
        QVERIFY(source.contains(shown.trimmed()));
        QVERIFY(shown.size() < source.size());
        QCOMPARE(shown.count(u'{'), shown.count(u'}')); // cut at the ends of functions
        QVERIFY(shownCode(lesson->code).contains(shown));
    }
    QVERIFY2(shownCode(lesson->code).count(u'\n') < 60, "too long to be read beside a lesson");
}

void TestLesson::thePythonIsShown()
{
    QFETCH(const QString, path);
    const auto lesson = lessonIn(path);
    QVERIFY(lesson);
    if (lesson->isText)
        return;
    const QString code = examplePython(lesson->python);
    QVERIFY2(!code.isEmpty(), qPrintable(lesson->python));
    QVERIFY(code.contains("import "_L1));
}

void TestLesson::takesNoMoreFilesThanThePageSays_data()
{
    QTest::addColumn<Lesson>("lesson");
    for (const Lesson &lesson : loadLessons(u"en"_s)) {
        if (!lesson.bringsOwnWorker() && !lesson.isText) // its examples are those of the protocol, too
            QTest::newRow(qPrintable(lesson.id)) << lesson;
    }
}

void TestLesson::takesNoMoreFilesThanThePageSays()
{
    QFETCH(const Lesson, lesson);
    QStringList expected = filesOfTheTable();
    QCOMPARE(expected.size(), 5);
    expected.replaceInStrings(u"15_collatz.py"_s, lesson.python);
    expected.replaceInStrings(u"collatz.md"_s, lesson.id + ".md"_L1);
    expected.sort();
    QCOMPARE(filesThatKnow(lesson), expected);
}

// The code that has a Lesson in its hands never asks which one it is.
void TestLesson::noCodeKnowsALessonByName()
{
    int read = 0;
    for (const QString &file : textFiles()) {
        const QString text = contents(top + file);
        const bool isCode = !file.endsWith(".txt"_L1) && (file.startsWith("app/"_L1) || file.startsWith("ui/"_L1));
        const bool hasLessons = file.startsWith("app/lessons/"_L1) || file.startsWith("ui/learn/"_L1)
                                || text.contains("#include \"app/lessons/"_L1);
        if (!isCode || !hasLessons)
            continue;
        ++read;
        for (const QString &id : lessonIds()) {
            if (id == "own"_L1) // in the fields of a lesson it stands for no task of ours
                QVERIFY2(file == "app/lessons/lessonparser.cpp"_L1 || !text.contains("\"own\""_L1), qPrintable(file));
            else
                QVERIFY2(!text.contains(u'"' + id + u'"'), qPrintable(file + ": "_L1 + id));
        }
    }
    QVERIFY(read > 15);
}

// And the page lists the fields that there are.
void TestLesson::thePageKnowsEveryField()
{
    static const QRegularExpression row(u"^\\| `([a-z]+)` \\| (yes|no) \\|"_s, QRegularExpression::MultilineOption);
    QStringList needed;
    QStringList fields;
    auto rows = row.globalMatch(contents(top + "resources/docs/adding-a-lesson.md"_L1));
    while (rows.hasNext()) {
        const QRegularExpressionMatch match = rows.next();
        fields.append(match.captured(1));
        if (match.captured(2) == "yes"_L1)
            needed.append(match.captured(1));
    }
    QCOMPARE(fields, lessonFields());
    for (const QString &field : fields) {
        if (field == "question"_L1 || field == "answers"_L1 || field == "right"_L1 || field == "why"_L1)
            continue; // all or none
        const auto parsed = parseLesson(u"a"_s, without(field));
        QCOMPARE(std::holds_alternative<LessonError>(parsed), needed.contains(field));
    }
}

void TestLesson::readsALesson()
{
    const auto parsed = parseLesson(
        u"a"_s, u"---\nnumber: 3\ntitle: One: the first\ntask: primes\narguments: limit=100\n"
                "baseline: parts=1\nmeasures: start-costs\nmain: looks\nway: thread\ncode: f.cpp#r\n"
                "python: f.py\npicture: p\n---\nSome text.\n\nMore.\n\n"
                "## Try this\n- one\n- two\n"_s);
    Lesson expected;
    expected.id = u"a"_s;
    expected.number = 3;
    expected.title = u"One: the first"_s;
    expected.task = u"primes"_s;
    expected.arguments = {{u"limit"_s, 100}};
    expected.baseline = {{u"parts"_s, 1}};
    expected.measuresStartCosts = true;
    expected.mainLooks = true;
    expected.way = Way::Thread;
    expected.code = u"f.cpp#r"_s;
    expected.python = u"f.py"_s;
    expected.picture = u"p"_s;
    expected.body = u"Some text.\n\nMore."_s;
    expected.tryThis = u"- one\n- two"_s;
    QVERIFY(std::holds_alternative<Lesson>(parsed));
    QCOMPARE(std::get<Lesson>(parsed), expected);
    QVERIFY(!expected.bringsOwnWorker());

    const QList<Parameter> parameters = expected.parameters();
    QCOMPARE(defaultArguments(parameters), (Arguments{{u"limit"_s, 100}, {u"parts"_s, 0}}));
}

void TestLesson::whatIsOptionalMayBeMissing()
{
    const auto parsed = parseLesson(
        u"a"_s, u"---\ncode: f.cpp#r\nnumber: 1\ntitle: T\ntask: own\nway: process\npython: f.py\n---\nText."_s);
    QVERIFY(std::holds_alternative<Lesson>(parsed));
    const auto &lesson = std::get<Lesson>(parsed);
    QCOMPARE(lesson.body, u"Text."_s);
    QVERIFY(lesson.tryThis.isEmpty() && lesson.picture.isEmpty() && !lesson.measuresStartCosts);
    QVERIFY(lesson.bringsOwnWorker() && lesson.parameters().isEmpty());
}

void TestLesson::saysWhatIsWrong_data()
{
    QTest::addColumn<QString>("from"); // in a right lesson, becomes …
    QTest::addColumn<QString>("to");
    QTest::addColumn<int>("line");
    QTest::addColumn<QString>("reason");
    const auto row = [](const char *name, const char *from, const char *to, int line, const char *reason) {
        QTest::newRow(name) << QString::fromLatin1(from) << QString::fromLatin1(to) << line
                            << QString::fromLatin1(reason);
    };
    row("no head", "---\nnumber", "number", 1, "begins with a line of three dashes");
    row("a head without an end", "---\nText", "Text", 9, "no field \"Text.\"");
    row("an end that is missing", "---\nText.", "", 9, "no field \"\"");
    row("an unknown field", "picture", "pictures", 8, "no field \"pictures\"");
    row("a line that is none", "way: process", "process", 5, "no field \"process\"");
    row("a field twice", "title: T", "number: 1", 3, "\"number\" stands there twice");
    row("a field without a value", "title: T", "title:", 3, "\"title\" has no value");
    row("no number", "number: 1\n", "", 0, "\"number\" is missing");
    row("no title", "title: T\n", "", 0, "\"title\" is missing");
    row("no task", "task: sleep\n", "", 0, "\"task\" is missing");
    row("no way", "way: process\n", "", 0, "\"way\" is missing");
    row("no code", "code: f.cpp#r\n", "", 0, "\"code\" is missing");
    row("no example", "python: f.py\n", "", 0, "\"python\" is missing");
    row("a number in words", "number: 1", "number: one", 2, "\"one\" is no whole number");
    row("number 0", "number: 1", "number: 0", 2, "\"0\" is no whole number from 1 up");
    row("another task", "task: sleep", "task: slep", 4, "no task \"slep\"");
    row("another way", "way: process", "way: sideways", 5, "no way \"sideways\"");
    row("a stranger that the window waits for", "task: sleep\nway: process", "task: own\nway: wait-process", 5,
        "no way \"wait-process\"");
    row("another argument", "picture: p", "arguments: minutes=1", 8, "minutes");
    row("an argument without a value", "picture: p", "arguments: seconds", 8, "seconds");
    row("an argument out of range", "picture: p", "arguments: seconds=-1", 8, "-1");
    row("another argument to compare with", "picture: p", "baseline: parts=1", 8, "parts");
    row("arguments of a stranger", "task: sleep\nway: process", "task: own\narguments: x=1", 5,
        "declares its arguments");
    row("another thing for main to do", "picture: p", "main: sings", 8, "\"sings\" is not what main does");
    row("answers to nothing", "picture: p", "answers: a | b", 8, "answers to no question");
    row("one answer", "picture: p", "question: Q?\nanswers: a", 9, "two to four answers");
    row("five answers", "picture: p", "question: Q?\nanswers: a | b | c | d | e", 9, "two to four answers");
    row("an empty answer", "picture: p", "question: Q?\nanswers: a |", 9, "two to four answers");
    row("a question without the rest", "picture: p", "question: Q?", 8, "what is right, and why");
    row("too few conditions", "picture: p", "question: Q?\nanswers: a | b\nright: else", 10,
        "each answer has a condition");
    row("another measure", "picture: p", "question: Q?\nanswers: a | b\nright: luck > 0 | else", 10,
        "no measure \"luck\"");
    row("another comparison", "picture: p", "question: Q?\nanswers: a | b\nright: stall ~ 0 | else", 10,
        "compares nothing");
    row("compared with no number", "picture: p", "question: Q?\nanswers: a | b\nright: stall > x | else", 10,
        "\"x\" is no number");
    row("another file", "picture: p", "files: secret.txt", 8, "no file \"secret.txt\"");
    row("another thing to measure", "picture: p", "measures: all", 8, "\"all\" is not what can be measured");
}

void TestLesson::saysWhatIsWrong()
{
    QFETCH(const QString, from);
    QFETCH(const QString, to);
    QFETCH(const int, line);
    QFETCH(const QString, reason);
    QString text = u"---\nnumber: 1\ntitle: T\ntask: sleep\nway: process\ncode: f.cpp#r\npython: f.py\npicture: p\n"
                   "---\nText."_s;
    QVERIFY(std::holds_alternative<Lesson>(parseLesson(u"a"_s, text)));
    QVERIFY(text.contains(from));
    const auto parsed = parseLesson(u"a"_s, text.replace(from, to));
    const auto *error = std::get_if<LessonError>(&parsed);
    QVERIFY(error);
    QVERIFY2(error->reason.contains(reason), qPrintable(error->reason));
    QCOMPARE(error->line, line);
}

void TestLesson::refusesWhatIsNoLesson_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("some text") << u"Some text.\n"_s;
    QTest::newRow("fields without an end") << u"---\nnumber: 1"_s;
    QTest::newRow("nothing but dashes") << u"---\n---\n"_s;
}

void TestLesson::refusesWhatIsNoLesson()
{
    QFETCH(const QString, text);
    QVERIFY(std::holds_alternative<LessonError>(parseLesson(u"a"_s, text)));
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

THAW_TEST(tst_lesson, thaw::TestLesson)
#include "tst_lesson.moc"
