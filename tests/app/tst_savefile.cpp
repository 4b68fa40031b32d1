// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/savefile.h"
#include "tests/app/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>

#include <optional>

using namespace Qt::StringLiterals;

namespace thaw {

class TestSaveFile final : public GuardedTest
{
    Q_OBJECT

private slots:
    void tellsThatItIsDone();
    void tellsWhyItIsNot();
    void aFullDiskLeavesTheOldFile();
    void theEndOfTheProgramLeavesAWholeFile();

private:
    QTemporaryDir m_folder;
};

void TestSaveFile::tellsThatItIsDone()
{
    const QString path = m_folder.filePath(u"runs.json"_s);
    std::optional<QString> said;
    saveInBackground(path, "{}\n", this, [&said](const QString &error) { said = error; });
    THAW_TRY_VERIFY(said);
    QCOMPARE(*said, QString());
    QCOMPARE(QFileInfo(path).size(), 3);
}

void TestSaveFile::tellsWhyItIsNot()
{
    std::optional<QString> said;
    saveInBackground(u"/proc/no/such/folder/runs.json"_s, "{}\n", this,
                     [&said](const QString &error) { said = error; });
    THAW_TRY_VERIFY(said);
    QVERIFY(!said->isEmpty());
}

void TestSaveFile::aFullDiskLeavesTheOldFile()
{
    const QString path = m_folder.filePath(u"old.json"_s);
    QCOMPARE(writeWhole(path, "old"), QString());
    {
        const FullDisk full;
        QVERIFY(!writeWhole(path, "new").isEmpty());
    }
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll(), QByteArray("old"));
}

void TestSaveFile::theEndOfTheProgramLeavesAWholeFile()
{
    const QString path = m_folder.filePath(u"large.txt"_s);
    const QByteArray bytes(64 * 1024 * 1024, 'x'); // it takes longer to write than the program to end
    saveInBackground(path, bytes, this, [](const QString &) {});
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QCoreApplication::exec();
    QCOMPARE(QFileInfo(path).size(), bytes.size());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter(u"large"_s).size(), 1);
}

} // namespace thaw

THAW_TEST(tst_savefile, thaw::TestSaveFile)
#include "tst_savefile.moc"
