// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/settings.h"
#include "tests/app/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QScopeGuard>
#include <QSettings>
#include <QTemporaryDir>

#include <sys/stat.h>

using namespace Qt::StringLiterals;

namespace thaw {

class TestSettings final : public GuardedTest
{
    Q_OBJECT

private slots:
    void initTestCase();
    void remembersFromOneStartToTheNext();
    void knowsAtOnceWhatWasSet();
    void writesWhileTheProgramRuns();
    void aFullDiskLosesNothingThatWasKept();
    void takesADamagedFileForNone_data();
    void takesADamagedFileForNone();
    void keepsWhatItDoesNotKnow();
    void doesNotWaitForAPipe();
    void goesOnWhereNothingCanBeWritten();

private:
    QTemporaryDir m_home;
};

void TestSettings::initTestCase()
{
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCoreApplication::setApplicationName(u"thaw"_s);
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
}

void TestSettings::remembersFromOneStartToTheNext()
{
    QCOMPARE(Settings().value(u"compare/repeat"_s, 1).toInt(), 1);
    Settings().setValue(u"compare/repeat"_s, 7);
    QCOMPARE(Settings().value(u"compare/repeat"_s, 1).toInt(), 7);
}

void TestSettings::knowsAtOnceWhatWasSet()
{
    Settings settings;
    settings.setValue(u"theme"_s, u"dark"_s);
    QCOMPARE(settings.value(u"theme"_s).toString(), u"dark"_s);
}

// Whoever kills the program later does not lose it.
void TestSettings::writesWhileTheProgramRuns()
{
    Settings settings;
    settings.setValue(u"lesson"_s, u"queue"_s);
    THAW_TRY_COMPARE(settingsFile()->value(u"lesson"_s).toString(), u"queue"_s);
}

void TestSettings::takesADamagedFileForNone_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("half of it") << QByteArray(R"({"theme": "dark", "les)");
    QTest::newRow("a list") << QByteArray(R"(["theme", "dark"])");
    QTest::newRow("bytes") << QByteArray("\0\xff\xfe{}", 5);
    QTest::newRow("deep") << QByteArray(R"({"theme": "dark", "a": )" + QByteArray(100'000, '['));
    QTest::newRow("large") << QByteArray(R"({"theme": "dark"})" + QByteArray(2 * 1024 * 1024, ' '));
}

// It starts as if for the first time, and writes a whole one.
void TestSettings::takesADamagedFileForNone()
{
    QFETCH(const QByteArray, bytes);
    QFile file(settingsFile()->fileName());
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
    file.close();
    {
        Settings settings;
        QCOMPARE(settings.value(u"theme"_s, u"none"_s).toString(), u"none"_s);
        settings.setValue(u"theme"_s, u"light"_s);
    }
    QCOMPARE(Settings().value(u"theme"_s).toString(), u"light"_s);
}

// A later version's settings may be of any kind.
void TestSettings::keepsWhatItDoesNotKnow()
{
    const QByteArray later = R"({"a": "x", "b": -1.5, "c": true, "d": null, "e": [1, [2]], "f": {"g": {"h": 1}}})";
    const QString path = settingsFile()->fileName();
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(later);
    file.close();
    Settings().setValue(u"theme"_s, u"dark"_s);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QJsonObject kept = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(kept.take(u"theme"_s).toString(), u"dark"_s);
    QCOMPARE(kept, QJsonDocument::fromJson(later).object());
}

// Opening it for reading would wait until somebody opened it for writing.
void TestSettings::doesNotWaitForAPipe()
{
    const QTemporaryDir home;
    QVERIFY(QDir(home.path()).mkdir(u"thaw"_s));
    const QString path = home.filePath(u"thaw/thaw.json"_s);
    QVERIFY(::mkfifo(qPrintable(path), 0600) == 0);
    const QByteArray before = qgetenv("XDG_CONFIG_HOME");
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    const auto restore = qScopeGuard([this, &before] {
        before.isNull() ? qunsetenv("XDG_CONFIG_HOME") : qputenv("XDG_CONFIG_HOME", before);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_home.path());
    });
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, home.path());
    {
        Settings settings;
        settings.setValue(u"theme"_s, u"dark"_s);
        QCOMPARE(settings.value(u"theme"_s).toString(), u"dark"_s);
    }
    QVERIFY(!QFileInfo(path).isFile()); // it is a pipe still
    QCOMPARE(QDir(home.filePath(u"thaw"_s)).entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot),
             QStringList{u"thaw.json"_s});
}

// Read as bytes: Qt remembers in this process what it did not write, and would write it now.
void TestSettings::aFullDiskLosesNothingThatWasKept()
{
    const QString path = settingsFile()->fileName();
    const auto kept = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Settings().setValue(u"compare/repeat"_s, 5);
    QVERIFY(kept().contains(R"("compare/repeat": 5)"));
    {
        const FullDisk full;
        Settings().setValue(u"compare/repeat"_s, 9);
    }
    QVERIFY2(kept().contains(R"("compare/repeat": 5)"), kept().constData());
    Settings().setValue(u"theme"_s, u"dark"_s);
    QVERIFY2(kept().contains(R"("theme": "dark")"), kept().constData());
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestSettings::goesOnWhereNothingCanBeWritten()
{
    QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, u"/proc/no/such/folder"_s);
    Settings settings;
    settings.setValue(u"theme"_s, u"light"_s);
    QCOMPARE(settings.value(u"theme"_s).toString(), u"light"_s);
}

} // namespace thaw

THAW_TEST(tst_settings, thaw::TestSettings)
#include "tst_settings.moc"
