// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

/// Whatever people see has its Spanish, and none of it is about something that is no longer said.
class TestTranslations final : public GuardedTest
{
    Q_OBJECT

private slots:
    void nothingIsUnfinished();
};

// lupdate marks what it finds without a translation.
void TestTranslations::nothingIsUnfinished()
{
    const QString tree = QStringLiteral(THAW_SOURCE_DIR "/");
    const QTemporaryDir folder;
    const QString copy = folder.filePath(u"thaw_es.ts"_s);
    QVERIFY(QFile::copy(tree + "resources/i18n/thaw_es.ts"_L1, copy));
    QProcess lupdate;
    lupdate.setWorkingDirectory(tree);
    lupdate.start(QStringLiteral(THAW_LUPDATE), {u"-I"_s, u"."_s, u"-locations"_s, u"none"_s, u"-silent"_s, u"app"_s,
                                                 u"ui"_s, u"workers"_s, u"workers/ways/ways.def"_s, u"-ts"_s, copy});
    QVERIFY(lupdate.waitForFinished(120'000));
    QCOMPARE(lupdate.exitCode(), 0);
    QFile file(copy);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString text = QString::fromUtf8(file.readAll());
    QVERIFY(text.count("<message"_L1) > 500);
    static const QRegularExpression message(u"<source>((?:(?!</message>).)*?)</source>(?:(?!</message>).)*?"
                                            "<translation type=\"(unfinished|obsolete|vanished)\""_s,
                                            QRegularExpression::DotMatchesEverythingOption);
    QStringList open;
    for (auto matches = message.globalMatch(text); matches.hasNext();) {
        const QRegularExpressionMatch match = matches.next();
        open.append(match.captured(2) + ": "_L1 + match.captured(1));
    }
    QVERIFY2(open.isEmpty(), qPrintable(open.join(u'\n')));
    QVERIFY(!text.contains("<translation></translation>"_L1));
}

} // namespace thaw

THAW_TEST(tst_translations, thaw::TestTranslations)
#include "tst_translations.moc"
