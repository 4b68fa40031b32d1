// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/settings.h"
#include "tests/app/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSettings>
#include <QTemporaryDir>

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
    void goesOnWhereNothingCanBeWritten();

private:
    QTemporaryDir m_home;
};

void TestSettings::initTestCase()
{
    QCoreApplication::setOrganizationName(u"thaw"_s);
    QCoreApplication::setApplicationName(u"thaw"_s);
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_home.path());
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
    THAW_TRY_COMPARE(QSettings().value(u"lesson"_s).toString(), u"queue"_s);
}

// Read as bytes: Qt remembers in this process what it did not write, and would write it now.
void TestSettings::aFullDiskLosesNothingThatWasKept()
{
    const QString path = QSettings().fileName();
    const auto kept = [&path] {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    Settings().setValue(u"compare/repeat"_s, 5);
    QVERIFY(kept().contains("repeat=5"));
    {
        const FullDisk full;
        Settings().setValue(u"compare/repeat"_s, 9);
    }
    QVERIFY2(kept().contains("repeat=5"), kept().constData());
    Settings().setValue(u"theme"_s, u"dark"_s);
    QVERIFY2(kept().contains("theme=dark"), kept().constData());
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(QDir::Files | QDir::Hidden).size(), 1);
}

void TestSettings::goesOnWhereNothingCanBeWritten()
{
    QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, u"/proc/no/such/folder"_s);
    Settings settings;
    settings.setValue(u"theme"_s, u"light"_s);
    QCOMPARE(settings.value(u"theme"_s).toString(), u"light"_s);
}

} // namespace thaw

THAW_TEST(tst_settings, thaw::TestSettings)
#include "tst_settings.moc"
