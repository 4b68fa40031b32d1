// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testsupport.h"

#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QLibraryInfo>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// One of this project's own files, by its path from the top.
struct Source
{
    QString path;
    QString text;

    QString folder() const { return path.section(u'/', 0, 0); }
    QStringList lines() const { return text.split(u'\n'); }
};

const QString top = QStringLiteral(THAW_SOURCE_DIR "/");

QList<Source> sourcesIn(const QString &folder, const QStringList &patterns)
{
    QList<Source> sources;
    QDirIterator files(top + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (file.open(QIODevice::ReadOnly))
            sources.append({file.fileName().mid(top.size()), QString::fromUtf8(file.readAll())});
    }
    return sources;
}

QList<Source> code(const QString &folder)
{
    return sourcesIn(folder, {u"*.cpp"_s, u"*.h"_s});
}

QList<Source> buildFiles()
{
    QList<Source> files;
    for (const QString &folder : {u"app"_s, u"ui"_s, u"workers"_s, u"tests"_s, u"resources"_s})
        files += sourcesIn(folder, {u"CMakeLists.txt"_s, u"*.cmake"_s});
    QFile file(top + "CMakeLists.txt"_L1);
    if (file.open(QIODevice::ReadOnly))
        files.append({u"CMakeLists.txt"_s, QString::fromUtf8(file.readAll())});
    return files;
}

QStringList captured(const QString &text, const QString &pattern)
{
    QStringList found;
    QRegularExpressionMatchIterator matches = QRegularExpression(pattern, QRegularExpression::MultilineOption)
                                                  .globalMatch(text);
    while (matches.hasNext())
        found.append(matches.next().captured(1));
    return found;
}

QStringList ownIncludes(const Source &source)
{
    return captured(source.text, u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s);
}

QStringList systemIncludes(const Source &source)
{
    return captured(source.text, u"^\\s*#\\s*include\\s*<([^>]+)>"_s);
}

// A header of Qt is QtCore's if it lies in QtCore's folder; <QtGui>, <QtWidgets/QLabel> or <QWidget> do not.
bool isOfQtCore(const QString &include)
{
    static const QString folder = QLibraryInfo::path(QLibraryInfo::HeadersPath) + "/QtCore/"_L1;
    const QString name = include.startsWith("QtCore/"_L1) ? include.mid(7) : include;
    return !name.contains(u'/') && QFileInfo::exists(folder + name);
}

bool isOfQt(const QString &include)
{
    return QRegularExpression(u"^(Q[A-Z]|Qt|q[a-z]+\\.h)"_s).match(include).hasMatch();
}

// The layers, from below: what each may include of the others.
const QMap<QString, QStringList> mayInclude{
    {u"workers"_s, {u"workers"_s}},
    {u"app"_s, {u"app"_s, u"workers"_s}},
    {u"ui"_s, {u"ui"_s, u"app"_s, u"workers"_s}},
    {u"tests"_s, {u"tests"_s, u"ui"_s, u"app"_s, u"workers"_s}},
};

// Only this file knows all layers.
bool knowsAll(const Source &source)
{
    return source.path == "app/main.cpp"_L1;
}

QByteArray sentence(const Source &source, const QString &what)
{
    return (source.path + u": "_s + what).toLocal8Bit();
}

} // namespace

/// Reads the sources: the rules that no compiler knows.
class TestLayers final : public GuardedTest
{
    Q_OBJECT

private slots:
    void readsTheRightFolder();
    void callsGoDown_data();
    void callsGoDown();
    void theLowerLayersKnowQtCoreAlone_data();
    void theLowerLayersKnowQtCoreAlone();
    void widgetsKnowNoProcessAndNoProtocol();
    void nothingIsLinkedButQt();
    void everyLayerLinksWhatItMay_data();
    void everyLayerLinksWhatItMay();
    void everyFileIsNamedInTheBuild_data();
    void everyFileIsNamedInTheBuild();
    void everyFileSaysItsLicence();
    void nobodyBlocksOrSpinsTheEventLoop();
    void testsWaitForEventsAndNotForTime();
    void filesAreShort();
};

void TestLayers::readsTheRightFolder()
{
    QVERIFY(code(u"workers"_s).size() > 20);
    QVERIFY(isOfQtCore(u"QObject"_s) && isOfQtCore(u"QtCore/QObject"_s));
    QVERIFY(!isOfQtCore(u"QWidget"_s) && !isOfQtCore(u"QtGui"_s) && !isOfQtCore(u"QtGui/QColor"_s));
    QVERIFY(isOfQt(u"QWidget"_s) && isOfQt(u"QtGui/QColor"_s) && !isOfQt(u"queue"_s));
}

void TestLayers::callsGoDown_data()
{
    QTest::addColumn<QString>("folder");
    for (const QString &folder : mayInclude.keys())
        QTest::newRow(qPrintable(folder)) << folder;
}

void TestLayers::callsGoDown()
{
    QFETCH(const QString, folder);
    for (const Source &source : code(folder)) {
        if (knowsAll(source))
            continue;
        for (const QString &include : ownIncludes(source)) {
            QVERIFY2(include.contains(u'/') || include.startsWith("moc_"_L1) || include.endsWith(".moc"_L1),
                     sentence(source, u"includes \"%1\", which is not named from the top"_s.arg(include)));
            const QString layer = include.section(u'/', 0, 0);
            QVERIFY2(!include.contains(u'/') || mayInclude.value(folder).contains(layer),
                     sentence(source, u"includes \"%1\", of a layer above"_s.arg(include)));
        }
    }
}

void TestLayers::theLowerLayersKnowQtCoreAlone_data()
{
    QTest::addColumn<QString>("folder");
    QTest::newRow("workers") << u"workers"_s;
    QTest::newRow("app") << u"app"_s;
}

void TestLayers::theLowerLayersKnowQtCoreAlone()
{
    QFETCH(const QString, folder);
    for (const Source &source : code(folder)) {
        if (knowsAll(source))
            continue;
        for (const QString &include : systemIncludes(source)) {
            QVERIFY2(!isOfQt(include) || isOfQtCore(include),
                     sentence(source, u"includes <%1>, which is not of QtCore"_s.arg(include)));
        }
    }
}

void TestLayers::widgetsKnowNoProcessAndNoProtocol()
{
    const QSet<QString> inner{
        u"workers/pipe/channel.h"_s,    u"workers/processes/childprocess.h"_s, u"workers/pipe/codec.h"_s,
        u"workers/pipe/jsonline.h"_s,   u"workers/pipe/linesplitter.h"_s, u"workers/processes/sparepool.h"_s,
        u"workers/host/workerhost.h"_s, u"workers/processes/workerrun.h"_s,    u"workers/processes/supervisorcore.h"_s,
    };
    const QSet<QString> ofProcesses{u"QProcess"_s,        u"QLocalSocket"_s, u"QLocalServer"_s, u"QSharedMemory"_s,
                                    u"QSocketNotifier"_s, u"csignal"_s,      u"sys/wait.h"_s};
    for (const Source &source : code(u"ui"_s)) {
        for (const QString &include : ownIncludes(source))
            QVERIFY2(!inner.contains(include), sentence(source, u"includes \"%1\""_s.arg(include)));
        for (const QString &include : systemIncludes(source))
            QVERIFY2(!ofProcesses.contains(include), sentence(source, u"includes <%1>"_s.arg(include)));
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

void TestLayers::everyFileIsNamedInTheBuild_data()
{
    QTest::addColumn<QString>("folder");
    for (const char *folder : {"workers", "app", "ui", "tests"})
        QTest::newRow(folder) << QString::fromLatin1(folder);
}

// Without file(GLOB) a new file is built only where somebody wrote it down; a test that is not, never fails.
void TestLayers::everyFileIsNamedInTheBuild()
{
    QFETCH(const QString, folder);
    QString build;
    for (const Source &file : sourcesIn(folder, {u"CMakeLists.txt"_s}))
        build += file.text;
    if (build.isEmpty())
        QSKIP("not there yet");
    for (const Source &source : sourcesIn(folder, {u"*.cpp"_s})) {
        const QString name = source.path.section(u'/', 1);
        const QString test = u"(thaw_test\\(|\\s)%1[\\s)]"_s.arg(name.chopped(4));
        QVERIFY2(build.contains(name) || (folder == "tests"_L1 && build.contains(QRegularExpression(test))),
                 sentence(source, u"is built nowhere"_s));
    }
}

void TestLayers::everyFileSaysItsLicence()
{
    QList<Source> files = buildFiles();
    for (const QString &folder : {u"app"_s, u"ui"_s, u"workers"_s, u"tests"_s, u"resources"_s, u".ci"_s})
        files += sourcesIn(folder, {u"*.cpp"_s, u"*.h"_s, u"*.c"_s, u"*.py"_s, u"*.sh"_s, u"run"_s, u"lint"_s});
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
void TestLayers::nobodyBlocksOrSpinsTheEventLoop()
{
    const QMap<QString, QStringList> allowed{
        {u"processEvents"_s, {u"workers/ways/processeventsrunner.cpp"_s, u"workers/ways/joinpollrunner.cpp"_s}},
        {u"QEventLoop"_s, {}},
        {u"waitFor(?:Finished|Started|ReadyRead|BytesWritten)"_s, {u"workers/processes/childprocess.cpp"_s}},
        {u"(?:\\bmsleep|\\busleep|QThread::sleep|sleep_for)"_s,
         {u"workers/sharing/sharedstate.cpp"_s, u"workers/tasks/race.cpp"_s, u"workers/tasks/crash.cpp"_s,
          u"workers/contract/taskcontext.cpp"_s}},
        {u"\\bsender\\(\\)"_s, {}},
        {u"\\bforeach\\b"_s, {}},
    };
    for (const QString &folder : {u"workers"_s, u"app"_s, u"ui"_s}) {
        for (const Source &source : code(folder)) {
            for (auto rule = allowed.begin(); rule != allowed.end(); ++rule) {
                if (rule.value().contains(source.path))
                    continue;
                for (const QString &line : source.lines()) {
                    // What stands between quotes is only named, not called.
                    static const QRegularExpression quoted(u"\"[^\"]*\""_s);
                    const QString statement = line.section(u"//"_s, 0, 0).remove(quoted);
                    QVERIFY2(!statement.contains(QRegularExpression(rule.key())), sentence(source, line.trimmed()));
                }
            }
        }
    }
}

void TestLayers::testsWaitForEventsAndNotForTime()
{
    const QRegularExpression waits(u"\\bqWait\\(|\\bqSleep\\("_s);
    for (const Source &source : code(u"tests"_s)) {
        // That nothing more is painted can only be seen by waiting for it.
        if (source.path == "tests/rules/tst_layers.cpp"_L1 || source.path == "tests/ui/tst_widgets.cpp"_L1)
            continue;
        for (const QString &line : source.lines())
            QVERIFY2(!line.contains(waits), sentence(source, line.trimmed()));
    }
}

// House style, not a law: it is said and does not fail.
void TestLayers::filesAreShort()
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

QTEST_GUILESS_MAIN(thaw::TestLayers)
#include "tst_layers.moc"
