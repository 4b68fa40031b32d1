// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The Compare page in the main window, offscreen, with real subjects.

#include "app/comparing/runlistmodel.h"
#include "app/comparing/verdictmodel.h"
#include "app/runs/sentences.h"
#include "tests/support/openwindow.h"
#include "tests/support/testprogram.h"
#include "ui/compare/comparepage.h"
#include "ui/compare/waybox.h"
#include "ui/subjects/subjectframe.h"

#include <QSpinBox>

#include <csignal>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// The place of the left subject, and that of the right one.
QList<SubjectFrame *> framesOf(OpenWindow &opened)
{
    return opened.window().findChild<ComparePage *>()->findChildren<SubjectFrame *>();
}

} // namespace

class TestComparePage final : public WindowTest
{
    Q_OBJECT

private slots:
    void everyWayCanBeChosenUnderItsGroup();
    void subjectsOpenOneAfterTheOther();
    void aSubjectThatCannotOpenDoesNotKeepTheOther();
    void bothAreComparedAndListed();
    void aRecordIsWhole();
    void anotherWayIsAnotherSubject();
    void aComparisonIsStopped();
    void escapeStopsAtOnce();
    void aKilledSubjectIsReplaced();
    void aCrashOfTheWindowEndsTheRepeats_data();
    void aCrashOfTheWindowEndsTheRepeats();
    void aStrangerIsCompared();
};

void TestComparePage::everyWayCanBeChosenUnderItsGroup()
{
    WayBox box;
    QList<Way> inGroups;
    int row = 0;
    for (const WayTraits::Group group : allWayGroups()) {
        QCOMPARE(box.itemText(row), wayGroupTitle(group));
        QVERIFY(!box.itemData(row++).isValid());
        for (const Way way : waysOf(group)) {
            QCOMPARE(box.itemText(row), wayTitle(way));
            QCOMPARE(box.itemData(row++, Qt::ToolTipRole).toString(), wayDescription(way));
            inGroups.append(way);
        }
    }
    QCOMPARE(row, box.count());
    QCOMPARE(inGroups.size(), allWays().size());

    QTest::keyClick(&box, Qt::Key_Home);
    QList<Way> reached{box.way()};
    for (qsizetype i = 1; i < inGroups.size(); ++i) {
        QTest::keyClick(&box, Qt::Key_Down); // passes over the heads
        reached.append(box.way());
    }
    QCOMPARE(reached, inGroups);
}

void TestComparePage::subjectsOpenOneAfterTheOther()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    const QList<SubjectFrame *> frames = framesOf(opened);
    THAW_TRY_VERIFY(frames.last()->subject());
    QCOMPARE(frames.first()->subject()->state(), Subject::State::Ready);
    THAW_TRY_COMPARE(frames.last()->subject()->state(), Subject::State::Ready);
}

void TestComparePage::aSubjectThatCannotOpenDoesNotKeepTheOther()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    const QList<SubjectFrame *> frames = framesOf(opened);
    THAW_TRY_VERIFY(frames.first()->subject());
    frames.first()->subject()->kill();
    THAW_TRY_VERIFY(frames.last()->subject() && frames.last()->subject()->state() == Subject::State::Ready);
    QCOMPARE(frames.first()->subject()->state(), Subject::State::Gone);
}

void TestComparePage::bothAreComparedAndListed()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(!opened.isEnabled(u"Stop"_s));
    opened.set(u"seconds"_s, u"0.5"_s);
    opened.click(u"Run both"_s);
    QVERIFY(!opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.isEnabled(u"Stop"_s));
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    const QAbstractItemModel &result = opened.table(u"Result"_s);
    for (int row = 0; row < result.rowCount(); ++row) {
        for (int column = 0; column < 3 && row != VerdictModel::rowOf(Figure::ProcessorShare); ++column) // it sleeps
            QVERIFY(!opened.verdict(row, column).isEmpty() && opened.verdict(row, column) != u"–"_s);
    }
    const QString frozen = opened.verdict(VerdictModel::VerdictRow, 1); // and "disturbed" on a busy machine
    QVERIFY2(frozen.startsWith("jerky"_L1) || frozen.startsWith("frozen"_L1), qPrintable(frozen));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);

    // Two more, kept beside the first.
    opened.find<QSpinBox>(u"Repeat"_s)->setValue(2);
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run both"_s);
    QVERIFY(!opened.hasVerdict());
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 6);
    QVERIFY(opened.says(u"Run 2 of 2"_s));
}

void TestComparePage::aRecordIsWhole()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    const QDateTime before = QDateTime::currentDateTimeUtc();
    opened.set(u"seconds"_s, u"0.3"_s);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    const auto *list = qobject_cast<const RunListModel *>(&opened.table(u"All runs"_s));
    QVERIFY(list);
    QCOMPARE(list->runs().size(), 2);
    for (const RunRecord &run : list->runs()) {
        QCOMPARE(run.request.arguments.value("seconds"_L1).toDouble(), 0.3);
        QVERIFY(run.started >= before && run.started <= QDateTime::currentDateTimeUtc());
        QCOMPARE(run.machine.platform, u"offscreen"_s);
        QVERIFY(!run.machine.kernel.isEmpty() && !run.machine.processor.isEmpty());
        QVERIFY(!run.pings.isEmpty() && !run.reports.isEmpty());
        QCOMPARE(measure(run.pings).longestStallMs, run.measurement.longestStallMs);
        QVERIFY(run.measurement.frames >= 0);
        QCOMPARE(run.outcome.kind, Outcome::Kind::Finished);
        QVERIFY(!run.outcome.result.checksum.isEmpty());
    }
    QCOMPARE(list->runs().first().outcome.result, list->runs().last().outcome.result);
}

void TestComparePage::anotherWayIsAnotherSubject()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s) && subjectOf(u"process"_s));
    const qint64 before = subjectOf(u"gui-thread"_s);
    const qint64 other = subjectOf(u"process"_s);
    opened.set(u"leftWay"_s, wayTitle(Way::JoinPoll));
    THAW_TRY_VERIFY(subjectOf(u"join-poll"_s) && !isAlive(before));
    opened.set(u"Task"_s, u"Copies"_s);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.table(u"Result"_s).headerData(1, Qt::Horizontal).toString(), wayShortTitle(Way::JoinPoll));
    QCOMPARE(subjectOf(u"process"_s), other); // the right one is as it was
}

void TestComparePage::aComparisonIsStopped()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"leftWay"_s, wayTitle(Way::Thread));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.find<QSpinBox>(u"Repeat"_s)->setValue(3);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.says(u"Run 1 of 3"_s));
    opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 1), u"cancelled"_s);
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 2), u"cancelled"_s);
}

void TestComparePage::escapeStopsAtOnce()
{
    OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.comesToTheFront());
    opened.set(u"leftWay"_s, wayTitle(Way::Thread));
    opened.set(u"seconds"_s, u"3600"_s);
    for (int time = 0; time < 2; ++time) {
        QTest::keyClick(&opened.window(), Qt::Key_R, Qt::ControlModifier);
        QTest::keyClick(&opened.window(), Qt::Key_Escape); // also while a subject is still opening
        THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
        THAW_TRY_VERIFY(subjectOf(u"thread"_s) && subjectOf(u"process"_s));
    }
}

void TestComparePage::aKilledSubjectIsReplaced()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"seconds"_s, u"3600"_s);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.says(u"Not answering"_s));
    const qint64 victim = subjectOf(u"gui-thread"_s);
    QVERIFY(victim > 0);
    ::kill(pid_t(victim), SIGKILL);
    THAW_TRY_VERIFY(opened.says(u"SIGKILL"_s));
    QVERIFY(!opened.isEnabled(u"Run both"_s)); // the other still runs
    THAW_TRY_COMPARE(opened.table(u"All runs"_s).rowCount(), 1);
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 1), u"crashed"_s);
    opened.click(u"Stop"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);

    opened.click(u"Open a new one"_s);
    THAW_TRY_VERIFY(subjectOf(u"gui-thread"_s));
    opened.set(u"seconds"_s, u"0.1"_s);
    opened.click(u"Run both"_s); // at once: it waits until both are there
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QVERIFY(opened.hasVerdict());
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 1), u"finished"_s);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 4);

    // Without the button: Run both opens what is missing.
    const qint64 other = subjectOf(u"process"_s);
    QVERIFY(other > 0);
    ::kill(pid_t(other), SIGKILL);
    THAW_TRY_VERIFY(opened.button(u"Open a new one"_s));
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 2), u"finished"_s);
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 6);
}

void TestComparePage::aCrashOfTheWindowEndsTheRepeats_data()
{
    QTest::addColumn<QString>("kind");
    QTest::addColumn<QString>("outcome");
    QTest::addColumn<QString>("said");
    QTest::newRow("segfault") << u"segfault"_s << u"crashed"_s << u"The window crashed with SIGSEGV"_s;
    QTest::newRow("exit") << u"exit"_s << u"failed"_s << u"The window ended with exit code"_s;
}

void TestComparePage::aCrashOfTheWindowEndsTheRepeats()
{
    QFETCH(const QString, kind);
    QFETCH(const QString, outcome);
    QFETCH(const QString, said);
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"leftWay"_s, wayTitle(Way::Thread));
    QCOMPARE(opened.table(u"Result"_s).headerData(1, Qt::Horizontal).toString(), wayShortTitle(Way::Thread));
    opened.set(u"Task"_s, u"Crash"_s);
    opened.set(u"kind"_s, kind);
    opened.find<QSpinBox>(u"Repeat"_s)->setValue(3);
    opened.click(u"Run both"_s);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    QCOMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    QVERIFY(opened.says(said));
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 1), outcome);
    QVERIFY(opened.verdict(VerdictModel::VerdictRow, 1).startsWith("window lost"_L1));
    QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, 2), outcome); // its worker alone
    QVERIFY(!opened.verdict(VerdictModel::VerdictRow, 2).startsWith("window lost"_L1));
    THAW_TRY_VERIFY(opened.button(u"Open a new one"_s));
}

void TestComparePage::aStrangerIsCompared()
{
    const OpenWindow opened({u"compare"_s, {}, {}});
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    opened.set(u"Task"_s, u"Your own worker"_s);
    opened.click(u"Run both"_s);
    QVERIFY(opened.says(u"which command"_s));
    opened.set(u"command"_s, misbehaverProgram() + u" good"_s);
    opened.click(u"Run both"_s);
    QVERIFY(opened.says(u"Your own worker is a process"_s)); // not on the GUI thread, as it is on the left
    opened.set(u"leftWay"_s, wayTitle(Way::WaitProcess));
    opened.click(u"Run both"_s);
    THAW_TRY_COMPARE(opened.table(u"All runs"_s).rowCount(), 2);
    THAW_TRY_VERIFY(opened.isEnabled(u"Run both"_s));
    for (const int side : {1, 2})
        QCOMPARE(opened.verdict(VerdictModel::OutcomeRow, side), u"finished"_s);
}

} // namespace thaw

THAW_GUI_TEST(tst_comparepage, thaw::TestComparePage)
#include "tst_comparepage.moc"
