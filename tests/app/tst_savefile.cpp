// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/savefile.h"
#include "tests/app/fulldisk.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFileInfo>
#include <QTemporaryDir>
#include <QThread>

#include <fcntl.h>
#include <optional>
#include <sys/stat.h>
#include <unistd.h>

using namespace Qt::StringLiterals;

namespace thaw {

class TestSaveFile final : public GuardedTest
{
    Q_OBJECT

private slots:
    void tellsThatItIsDone();
    void tellsWhyItIsNot();
    void aFullDiskLeavesTheOldFile();
    void aPipeIsWrittenTo();
    void theEndOfTheProgramLeavesAWholeFile();

private:
    QTemporaryDir m_folder;
};

void TestSaveFile::tellsThatItIsDone()
{
    const QString path = m_folder.filePath(u"runs.json"_s);
    std::optional<QString> said;
    const QThread *maker = nullptr;
    const auto make = [&maker] {
        maker = QThread::currentThread();
        return QByteArray("{}\n");
    };
    saveInBackground(path, make, this, [&said](const QString &error) { said = error; });
    THAW_TRY_VERIFY(said);
    QVERIFY(maker && maker != thread()); // a report may take longer than a frame
    QCOMPARE(*said, QString());
    QCOMPARE(QFileInfo(path).size(), 3);
}

void TestSaveFile::tellsWhyItIsNot()
{
    std::optional<QString> said;
    saveInBackground(
        u"/proc/no/such/folder/runs.json"_s, [] { return QByteArray("{}\n"); }, this,
        [&said](const QString &error) { said = error; });
    THAW_TRY_VERIFY(said);
    QVERIFY(!said->isEmpty());
}

// And is still there: a device that is replaced by a file is missed by the whole machine.
void TestSaveFile::aPipeIsWrittenTo()
{
    const QString path = m_folder.filePath(u"pipe"_s);
    QVERIFY(::mkfifo(qPrintable(path), 0600) == 0);
    QVERIFY(!writeWhole(path, "{}\n").isEmpty()); // nobody reads, and nobody is waited for
    const int reader = ::open(qPrintable(path), O_RDWR | O_NONBLOCK | O_CLOEXEC);
    QCOMPARE(writeWhole(path, "{}\n"), QString());
    char bytes[8];
    QCOMPARE(::read(reader, bytes, sizeof bytes), 3);
    ::close(reader);
    QVERIFY(!QFileInfo(path).isFile());
    QVERIFY(!writeWhole(u"/dev/full"_s, "{}\n").isEmpty());
    QVERIFY(!QFileInfo(u"/dev/full"_s).isFile());
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
    saveInBackground(
        path, [bytes] { return bytes; }, this, [](const QString &) {});
    QMetaObject::invokeMethod(qApp, &QCoreApplication::quit, Qt::QueuedConnection);
    QCoreApplication::exec();
    QCOMPARE(QFileInfo(path).size(), bytes.size());
    QCOMPARE(QDir(m_folder.path()).entryList(QDir::Files | QDir::Hidden).filter(u"large"_s).size(), 1);
}

} // namespace thaw

THAW_TEST(tst_savefile, thaw::TestSaveFile)
#include "tst_savefile.moc"
