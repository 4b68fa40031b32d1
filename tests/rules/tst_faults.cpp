// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/rules/sources.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// What is wrong with the table of faults; nothing where each row has its four cells, and each test that it names is there.
QStringList complaintsAboutFaults(const QString &text)
{
    QStringList complaints;
    for (const QString &line : text.split(u'\n')) {
        if (!line.startsWith("| "_L1) || line.startsWith("| fault "_L1))
            continue;
        const QStringList cells = line.split(u'|').mid(1);
        if (cells.size() != 5 || cells.at(3).trimmed().isEmpty()) // the last is what follows the last bar
            complaints.append(u"not four cells: "_s + line);
        static const QRegularExpression named(u"`(tests/[^`:]+)(?:: (\\w+))?`"_s);
        QRegularExpressionMatchIterator tests = named.globalMatch(cells.value(2));
        if (!tests.hasNext())
            complaints.append(u"no test: "_s + line);
        while (tests.hasNext()) {
            const QRegularExpressionMatch test = tests.next();
            const QString file = test.captured(1);
            const QString function = test.captured(2);
            if (!QFileInfo::exists(top + file))
                complaints.append(u"there is no "_s + file);
            else if (!function.isEmpty() && !source(file).text.contains(u"::%1()"_s.arg(function)))
                complaints.append(u"%1 has no %2"_s.arg(file, function));
        }
    }
    return complaints;
}

} // namespace

/// Reads resources/docs/faults.md: what it names is there.
class TestFaults final : public GuardedTest
{
    Q_OBJECT

private slots:
    void complainsAboutARow_data();
    void complainsAboutARow();
    void everyFaultHasATest();
};

void TestFaults::complainsAboutARow_data()
{
    QTest::addColumn<QString>("row");
    QTest::addColumn<QString>("complaint");
    const QString here = u"| x | ends | `tests/rules/tst_faults.cpp: everyFaultHasATest` | so it did |"_s;
    QTest::newRow("right") << here << QString();
    QTest::newRow("a script") << u"| x | ends | `tests/run` | so it did |"_s << QString();
    QTest::newRow("no test") << u"| x | ends | by hand | so it did |"_s << u"no test"_s;
    QTest::newRow("nothing seen") << u"| x | ends | `tests/run` | |"_s << u"not four cells"_s;
    QTest::newRow("a cell too few") << u"| x | ends | `tests/run` |"_s << u"not four cells"_s;
    QTest::newRow("no such file") << QString(here).replace("tst_faults"_L1, "tst_luck"_L1) << u"there is no"_s;
    QTest::newRow("no such function") << QString(here).replace("everyFault"_L1, "everyLuck"_L1) << u"has no"_s;
}

void TestFaults::complainsAboutARow()
{
    QFETCH(const QString, row);
    QFETCH(const QString, complaint);
    const QStringList complaints = complaintsAboutFaults(u"| fault | promised | test | seen |\n|---|---|---|---|\n"_s
                                                         + row);
    QCOMPARE(complaints.isEmpty(), complaint.isEmpty());
    QVERIFY(complaint.isEmpty() || complaints.first().contains(complaint));
}

void TestFaults::everyFaultHasATest()
{
    const QString text = source(u"resources/docs/faults.md"_s).text;
    QVERIFY(text.count("\n| "_L1) > 40);
    const QStringList complaints = complaintsAboutFaults(text);
    QVERIFY2(complaints.isEmpty(), qPrintable(complaints.join(u'\n')));
}

} // namespace thaw

THAW_TEST(tst_faults, thaw::TestFaults)
#include "tst_faults.moc"
