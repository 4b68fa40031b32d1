// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/layers.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The rooms of a floor from the ground up, as its CMakeLists.txt adds them.
QStringList roomsOf(const QString &floor)
{
    const QString build = source(floor + "/CMakeLists.txt"_L1).text;
    QStringList rooms;
    for (const QString &names : captured(build, u"foreach\\(room ([^)]*)\\)"_s)) {
        for (const QString &name : names.simplified().split(u' '))
            rooms.append(floor + u'/' + name);
    }
    return rooms;
}

QStringList allRooms()
{
    QStringList rooms;
    for (const QString &floor : floors)
        rooms += roomsOf(floor);
    return rooms;
}

Source file(const QString &path, const QString &text)
{
    return {path, text};
}

QString including(const QString &header)
{
    return u"#include \"%1\"\n"_s.arg(header);
}

} // namespace

/// Who may know whom: every include of every file against the list of layers.cpp.
class TestLayers final : public GuardedTest
{
    Q_OBJECT

private slots:
    void aWrongIncludeIsSeen_data();
    void aWrongIncludeIsSeen();
    void aRightIncludeIsNot_data();
    void aRightIncludeIsNot();
    void everyRoomHasAWrongInclude();
    void theListIsOfTheRoomsThatThereAre();
    void theListGoesDown();
    void everyFileIncludesWhatItMay_data() { rowPerFloor(); }
    void everyFileIncludesWhatItMay();
    void aRoomSaysWhatItIs_data();
    void aRoomSaysWhatItIs();
    void everyRoomSaysWhatItIs();
    void everyFileIsNamedInItsRoom_data() { rowPerFloor(); }
    void everyFileIsNamedInItsRoom();
    void nothingIsLinkedButQt();
    void everyLayerLinksWhatItMay_data();
    void everyLayerLinksWhatItMay();

private:
    static void rowPerFloor();
};

void TestLayers::rowPerFloor()
{
    QTest::addColumn<QString>("floor");
    for (const QString &floor : floors)
        QTest::newRow(qPrintable(floor)) << floor;
}

void TestLayers::aWrongIncludeIsSeen_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const QString &room, const QString &header) {
        QTest::addRow("%s includes %s", qPrintable(room), qPrintable(header))
            << room + "/any.cpp"_L1 << including(header);
    };
    row(u"workers/contract"_s, u"workers/sharing/mailbox.h"_s);
    row(u"workers/sharing"_s, u"workers/pipe/codec.h"_s);
    row(u"workers/pipe"_s, u"workers/sharing/mailbox.h"_s);
    row(u"workers/reports"_s, u"workers/sharing/mailbox.h"_s);
    row(u"workers/tasks"_s, u"workers/processes/supervisor.h"_s);
    row(u"workers/processes"_s, u"workers/tasks/execution.h"_s);
    row(u"workers/ways"_s, u"workers/processes/childprocess.h"_s);
    row(u"workers/host"_s, u"workers/ways/way.h"_s);
    row(u"app/storage"_s, u"app/lessons/lesson.h"_s);
    row(u"app/measuring"_s, u"app/subjects/subject.h"_s);
    row(u"app/lessons"_s, u"app/comparing/runlistmodel.h"_s);
    row(u"app/runs"_s, u"app/subjects/subject.h"_s);
    row(u"app/files"_s, u"app/comparing/comparison.h"_s);
    row(u"app/subjects"_s, u"app/comparing/comparison.h"_s);
    row(u"app/comparing"_s, u"app/command/exitcode.h"_s);
    row(u"app/command"_s, u"ui/windows/windows.h"_s);
    row(u"ui/style"_s, u"ui/parts/card.h"_s);
    row(u"ui/parts"_s, u"app/runs/sentences.h"_s);
    row(u"ui/forms"_s, u"app/runs/runsession.h"_s);
    row(u"ui/runs"_s, u"workers/reports/reportqueue.h"_s);
    row(u"ui/pulse"_s, u"app/subjects/subject.h"_s);
    row(u"ui/pictures"_s, u"ui/learn/lessonpage.h"_s);
    row(u"ui/subjects"_s, u"workers/pipe/codec.h"_s);
    row(u"ui/files"_s, u"ui/subjects/subjectframe.h"_s);
    row(u"ui/series"_s, u"ui/compare/comparepage.h"_s);
    row(u"ui/compare"_s, u"ui/learn/lessonpage.h"_s);
    row(u"ui/results"_s, u"ui/compare/comparepage.h"_s);
    row(u"ui/learn"_s, u"workers/processes/childprocess.h"_s);
    row(u"ui/windows"_s, u"workers/host/workerhost.h"_s);
    row(u"tests/support"_s, u"tests/desktop/desktop.h"_s);
    row(u"tests/workers"_s, u"app/measuring/meter.h"_s);
    row(u"tests/tasks"_s, u"ui/parts/card.h"_s);
    row(u"tests/app"_s, u"ui/parts/card.h"_s);
    row(u"tests/ui"_s, u"tests/windows/any.h"_s);
    row(u"tests/windows"_s, u"tests/desktop/desktop.h"_s);
    row(u"tests/program"_s, u"ui/parts/card.h"_s);
    row(u"tests/desktop"_s, u"app/runs/sentences.h"_s);
    row(u"tests/rules"_s, u"workers/ways/way.h"_s);
    row(u"tests/bench"_s, u"tests/rules/layers.h"_s);
    row(u"tests/soak"_s, u"tests/rules/layers.h"_s);

    const auto text = [](const char *name, const QString &path, const QString &line) {
        QTest::newRow(name) << path << line;
    };
    const QString task = u"workers/tasks/any.cpp"_s;
    text("a floor above", task, including(u"app/runs/sentences.h"_s));
    text("in angle brackets", task, u"#include <workers/pipe/codec.h>\n"_s);
    text("indented, with blanks", task, u"int a;\n  #  include   \"workers/pipe/codec.h\"\n"_s);
    text("after a comment", task, u"/* why */ #include \"workers/pipe/codec.h\" // because\n"_s);
    text("after a comment with a quote", task, u"// \"\n#include \"workers/pipe/codec.h\"\n"_s);
    text("by a macro", task, u"#include THAW_HEADER\n"_s);
    text("beside it", task, including(u"execution.h"_s));
    text("from beside it", task, including(u"../pipe/codec.h"_s));
    text("a widget in workers/", task, u"#include <QWidget>\n"_s);
    text("a whole module in workers/", task, u"#include <QtWidgets>\n"_s);
    text("a part of a module in app/", u"app/runs/any.h"_s, u"#include <QtGui/QColor>\n"_s);
    text("a process in ui/", u"ui/parts/any.h"_s, u"#include <QProcess>\n"_s);
    text("a process of QtCore in ui/", u"ui/parts/any.h"_s, u"#include <QtCore/QProcess>\n"_s);
    text("main.cpp, a widget", u"app/main.cpp"_s, including(u"ui/parts/card.h"_s));
    text("a new room", u"workers/cellar/any.h"_s, QString());
    text("a file in no room", u"ui/any.cpp"_s, QString());
    text("another main.cpp", u"ui/main.cpp"_s, QString());
    text("a room in a room", u"ui/parts/small/any.h"_s, QString());
}

void TestLayers::aWrongIncludeIsSeen()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(complaintsAboutCode(file(path, text)).size(), 1);
}

void TestLayers::aRightIncludeIsNot_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("text");
    const auto row = [](const char *name, const QString &path, const QString &text) {
        QTest::newRow(name) << path << text;
    };
    const QString task = u"workers/tasks/any.cpp"_s;
    row("its own room", task, including(u"workers/tasks/tasklist.h"_s));
    row("a room below", task, including(u"workers/contract/task.h"_s));
    row("a room below, new header", task, including(u"workers/contract/any.h"_s));
    row("one header of a room", u"workers/reports/any.cpp"_s, including(u"workers/sharing/lockgraph.h"_s));
    row("a whole floor", u"tests/workers/tst_any.cpp"_s, including(u"workers/pipe/codec.h"_s));
    row("moc", u"tests/workers/tst_any.cpp"_s, including(u"tst_any.moc"_s));
    row("QtCore", task, u"#include <QObject>\n#include <QtCore/QString>\n#include <queue>\n"_s);
    row("widgets in ui/", u"ui/parts/any.h"_s, u"#include <QWidget>\n#include <QtGui/QColor>\n"_s);
    row("main.cpp", u"app/main.cpp"_s, u"#include <QApplication>\n"_s + including(u"ui/windows/windows.h"_s));
    row("in a comment", task, u"// #include \"ui/parts/card.h\"\n"_s);
    row("in a long comment", task, u"/*\n#include \"ui/parts/card.h\"\n*/\n"_s);
    row("in a string", task, u"f(\"#include <QWidget>\");\n"_s);
    row("in a raw string", task, u"f(R\"(\n#include \"ui/parts/card.h\"\n)\");\n"_s);
    row("only named", task, u"const char *name = \"ui/parts/card.h\";\n"_s);
}

void TestLayers::aRightIncludeIsNot()
{
    QFETCH(const QString, path);
    QFETCH(const QString, text);
    QCOMPARE(complaintsAboutCode(file(path, text)), QStringList());
}

void TestLayers::everyRoomHasAWrongInclude()
{
    for (const QString &room : allRooms()) {
        int complaints = 0;
        for (const QString &other : allRooms())
            complaints += int(complaintsAboutCode(file(room + "/any.cpp"_L1, including(other + "/any.h"_L1))).size());
        QVERIFY2(complaints > 0, qPrintable(room)); // nobody may know everything
    }
}

void TestLayers::theListIsOfTheRoomsThatThereAre()
{
    QStringList listed = allowedIncludes().keys();
    QVERIFY(listed.removeOne(u"app/main.cpp"_s));
    QStringList built = allRooms();
    built.sort();
    QCOMPARE(listed, built);
    for (const QString &floor : floors) {
        QStringList rooms = roomsOf(floor);
        rooms.sort();
        QStringList folders;
        for (const QString &name : QDir(top + floor).entryList(QDir::Dirs | QDir::NoDotAndDotDot, QDir::Name)) {
            if (QFile::exists(top + floor + u'/' + name + "/CMakeLists.txt"_L1)) // a folder of scripts is no room
                folders.append(floor + u'/' + name);
        }
        QCOMPARE(folders, rooms);
    }
}

// Within a floor a room knows those before it alone; a floor knows those below it. What the list names is there.
void TestLayers::theListGoesDown()
{
    const QStringList rooms = allRooms();
    for (const QString &room : rooms) {
        for (const QString &place : allowedIncludes().value(room)) {
            const bool isFloor = floors.contains(place);
            const bool below = isFloor ? floors.indexOf(place) < floors.indexOf(room.section(u'/', 0, 0))
                                       : rooms.indexOf(place.section(u'/', 0, 1)) < rooms.indexOf(room);
            QVERIFY2(below, qPrintable(room + " may include "_L1 + place));
            QVERIFY2(QFileInfo::exists(top + place), qPrintable(room + " may include "_L1 + place));
        }
    }
}

void TestLayers::everyFileIncludesWhatItMay()
{
    QFETCH(const QString, floor);
    const QList<Source> sources = code(floor);
    QVERIFY(sources.size() > 20); // this is the right folder
    QStringList complaints;
    for (const Source &source : sources) {
        for (const QString &complaint : complaintsAboutCode(source))
            complaints.append(source.path + ": "_L1 + complaint);
    }
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

void TestLayers::aRoomSaysWhatItIs_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<QString>("words");
    QTest::addColumn<bool>("enough");
    const QString room = u"ui/any/CMakeLists.txt"_s;
    QTest::newRow("both") << room << u"#\n# Cards.\n# Knows no run.\n"_s << true;
    QTest::newRow("a limit alone") << room << u"# Cards. Nobody below knows them.\n"_s << true;
    QTest::newRow("what it is, but not what it must not know") << room << u"#\n# Cards and badges.\n"_s << false;
    QTest::newRow("nothing") << room << u"\ntarget_sources(thaw_ui)\n"_s << false;
    QTest::newRow("too late") << room << u"\ntarget_sources(thaw_ui)\n# Cards. Knows no run.\n"_s << false;
    QTest::newRow("tests know what they test") << u"tests/any/CMakeLists.txt"_s << u"#\n# Cards.\n"_s << true;
    QTest::newRow("tests of nothing") << u"tests/any/CMakeLists.txt"_s << u"\n"_s << false;
}

void TestLayers::aRoomSaysWhatItIs()
{
    QFETCH(const QString, path);
    QFETCH(const QString, words);
    QFETCH(const bool, enough);
    const QString licence = u"# Copyright\n# Licence\n"_s;
    QCOMPARE(complaintsAboutRoom(file(path, licence + words)).isEmpty(), enough);
}

void TestLayers::everyRoomSaysWhatItIs()
{
    for (const QString &room : allRooms()) {
        const QString path = room + "/CMakeLists.txt"_L1;
        QCOMPARE(complaintsAboutRoom(source(path)).join(u' ').prepend(path), path);
    }
}

// Without file(GLOB) a new file is built only where somebody wrote it down; a test that is not, never fails. What a list
// names (*.def) is built from there.
void TestLayers::everyFileIsNamedInItsRoom()
{
    QFETCH(const QString, floor);
    for (const QString &room : roomsOf(floor)) {
        QString build = source(room + "/CMakeLists.txt"_L1).text;
        QString listed;
        for (const Source &list : sourcesIn(room, {u"*.def"_s}))
            listed += list.text;
        if (build.contains("THAW_TASKS"_L1))
            listed += source(u"workers/tasks/tasks.def"_s).text;
        build.remove(QRegularExpression(u"(?m)#.*$"_s));
        for (const Source &one : code(room)) {
            const QString name = one.path.section(u'/', -1);
            const QString stem = name.section(u'.', 0, 0);
            const bool named = build.contains(
                                   QRegularExpression(u"[(\\s]%1[)\\s]"_s.arg(QRegularExpression::escape(name))))
                               || build.contains(QRegularExpression(u"[(\\s]%1[)\\s]"_s.arg(stem)));
            const QString entry = stem.startsWith("tst_"_L1) ? stem.mid(4) : stem;
            QVERIFY2(named || listed.contains(QRegularExpression(u"(?m)^THAW_[A-Z]+\\(%1\\b"_s.arg(entry))),
                     sentence(one, u"is built nowhere"_s));
        }
    }
}

void TestLayers::nothingIsLinkedButQt()
{
    const QSet<QString> components{u"Core"_s, u"Gui"_s, u"Widgets"_s, u"Test"_s, u"LinguistTools"_s};
    const QSet<QString> words{u"REQUIRED"_s, u"COMPONENTS"_s, u"Qt6"_s, u"6.4"_s};
    int packages = 0;
    for (const Source &file : buildFiles()) {
        for (const QString &call : captured(file.text, u"find_package\\(([^)]*)\\)"_s)) {
            ++packages;
            for (const QString &word : call.simplified().split(u' '))
                QVERIFY2(components.contains(word) || words.contains(word), sentence(file, u"finds "_s + word));
        }
        for (const QString &call :
             captured(file.text, u"(pkg_check_modules|FetchContent|ExternalProject|find_library|file\\(GLOB)"_s))
            QFAIL(sentence(file, call));
    }
    QVERIFY(packages > 0);
}

void TestLayers::everyLayerLinksWhatItMay_data()
{
    QTest::addColumn<QString>("folder");
    QTest::addColumn<QStringList>("modules");
    QTest::newRow("workers") << u"workers"_s << QStringList{u"Core"_s};
    QTest::newRow("app") << u"app"_s
                         << QStringList{u"Core"_s, u"Gui"_s, u"Widgets"_s}; // app/main.cpp is of the program
    QTest::newRow("ui") << u"ui"_s << QStringList{u"Core"_s, u"Gui"_s, u"Widgets"_s};
    QTest::newRow("tests") << u"tests"_s << QStringList{u"Core"_s, u"Gui"_s, u"Widgets"_s, u"Test"_s};
}

void TestLayers::everyLayerLinksWhatItMay()
{
    QFETCH(const QString, folder);
    QFETCH(const QStringList, modules);
    const QSet<QString> words{u"PUBLIC"_s, u"PRIVATE"_s, u"INTERFACE"_s};
    for (const Source &file : sourcesIn(folder, {u"CMakeLists.txt"_s})) {
        for (const QString &call : captured(file.text, u"target_link_libraries\\(([^)]*)\\)"_s)) {
            const QStringList linked = call.simplified().split(u' ').mid(1);
            for (const QString &name : linked) {
                const bool isOurs = name.startsWith("thaw_"_L1) || name.startsWith("${"_L1) || words.contains(name);
                QVERIFY2(isOurs || modules.contains(name.section(u"::"_s, 1)), sentence(file, u"links "_s + name));
            }
            const bool isApp = call.trimmed().startsWith("thaw_app"_L1);
            QVERIFY2(!isApp || !call.contains(QRegularExpression(u"thaw_ui|Qt6::(Gui|Widgets)"_s)),
                     sentence(file, u"thaw_app links more than QtCore and workers"_s));
        }
    }
}

} // namespace thaw

THAW_TEST(tst_layers, thaw::TestLayers)
#include "tst_layers.moc"
