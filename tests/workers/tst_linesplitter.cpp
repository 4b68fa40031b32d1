// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/pipe/linesplitter.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

/// What came out of a splitter: the lines, and why it broke if it did.
struct Cut
{
    QByteArrayList lines;
    std::optional<BrokenLine> broken;
};

void takeAll(LineSplitter &splitter, Cut &cut)
{
    for (;;) {
        const LineSplitter::Next next = splitter.next();
        if (const auto *line = std::get_if<QByteArrayView>(&next)) {
            cut.lines.append(line->toByteArray());
            continue;
        }
        if (const auto *broken = std::get_if<BrokenLine>(&next))
            cut.broken = *broken;
        return;
    }
}

Cut cutInPieces(const QByteArray &stream, qsizetype piece)
{
    LineSplitter splitter;
    Cut cut;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        splitter.feed(QByteArrayView(stream).sliced(at, std::min(piece, stream.size() - at)));
        takeAll(splitter, cut);
    }
    return cut;
}

} // namespace

class TestLineSplitter final : public GuardedTest
{
    Q_OBJECT

private slots:
    void givesTheSameLinesForAnyPieces_data();
    void givesTheSameLinesForAnyPieces();
    void givesTheSameLinesForRandomPieces();
    void keepsLinesThatWereNotTakenBeforeTheNextFeed();
    void countsLinesFromOne();
    void acceptsTheLongestLine();
    void refusesOneByteMore_data();
    void refusesOneByteMore();
    void givesTheLinesBeforeTheOneThatIsTooLong();
    void staysBroken();
    void storesNoMoreThanTheLongestLine();
};

void TestLineSplitter::givesTheSameLinesForAnyPieces_data()
{
    QTest::addColumn<QByteArray>("stream");
    QTest::addColumn<QByteArrayList>("lines");

    QTest::newRow("nothing") << QByteArray() << QByteArrayList();
    QTest::newRow("one line") << QByteArray("one\n") << QByteArrayList{"one"};
    QTest::newRow("two lines") << QByteArray("one\ntwo\n") << QByteArrayList{"one", "two"};
    QTest::newRow("no newline yet") << QByteArray("one\ntwo") << QByteArrayList{"one"};
    QTest::newRow("empty lines") << QByteArray("\n\n\n") << QByteArrayList{"", "", ""};
    QTest::newRow("an empty line within") << QByteArray("a\n\nb\n") << QByteArrayList{"a", "", "b"};
    QTest::newRow("carriage returns stay") << QByteArray("a\r\nb\r\n") << QByteArrayList{"a\r", "b\r"};
    QTest::newRow("zero bytes") << QByteArray("a\0b\n\0\n", 6)
                                << QByteArrayList{QByteArray("a\0b", 3), QByteArray(1, '\0')};
    QTest::newRow("two-byte characters") << QByteArray("größe\nñ\n") << QByteArrayList{"größe", "ñ"};
    QTest::newRow("not UTF-8") << QByteArray("\xff\xfe\n\x80\n") << QByteArrayList{"\xff\xfe", "\x80"};
}

void TestLineSplitter::givesTheSameLinesForAnyPieces()
{
    QFETCH(const QByteArray, stream);
    QFETCH(const QByteArrayList, lines);

    for (qsizetype piece = 1; piece <= stream.size() + 1; ++piece) {
        const Cut cut = cutInPieces(stream, piece);
        QCOMPARE(cut.lines, lines);
        QVERIFY(!cut.broken);
    }
}

void TestLineSplitter::givesTheSameLinesForRandomPieces()
{
    QRandomGenerator random(20261122);
    QByteArray stream;
    QByteArrayList lines;
    for (int i = 0; i < 500; ++i) {
        const int length = random.bounded(10) == 0 ? random.bounded(100'000) : random.bounded(100);
        lines.append(QByteArray(length, char('a' + random.bounded(26))));
        stream += lines.last() + '\n';
    }
    LineSplitter splitter;
    Cut cut;
    for (qsizetype at = 0; at < stream.size();) {
        const qsizetype piece = std::min<qsizetype>(random.bounded(70'000), stream.size() - at);
        splitter.feed(QByteArrayView(stream).sliced(at, piece));
        if (random.bounded(2) == 0) // what is not taken now comes with the next pieces
            takeAll(splitter, cut);
        at += piece;
    }
    takeAll(splitter, cut);
    QVERIFY(!cut.broken);
    QCOMPARE(cut.lines, lines);
}

void TestLineSplitter::keepsLinesThatWereNotTakenBeforeTheNextFeed()
{
    LineSplitter splitter;
    splitter.feed("one\ntwo\nthr");
    QCOMPARE(std::get<QByteArrayView>(splitter.next()).toByteArray(), "one");
    splitter.feed("ee\nfour\n");
    Cut rest;
    takeAll(splitter, rest);
    QCOMPARE(rest.lines, (QByteArrayList{"two", "three", "four"}));
}

void TestLineSplitter::countsLinesFromOne()
{
    LineSplitter splitter;
    QCOMPARE(splitter.lineNumber(), 0);
    splitter.feed("one\n\nthree\n");
    for (const qint64 number : {1, 2, 3}) {
        QVERIFY(std::holds_alternative<QByteArrayView>(splitter.next()));
        QCOMPARE(splitter.lineNumber(), number);
    }
    QVERIFY(std::holds_alternative<LineSplitter::NeedMore>(splitter.next()));
    QCOMPARE(splitter.lineNumber(), 3);
}

void TestLineSplitter::acceptsTheLongestLine()
{
    const QByteArray longest(longestLine, 'x');
    for (const qsizetype piece : {qsizetype(4096), qsizetype(65536), longestLine, 2 * longestLine}) {
        const Cut cut = cutInPieces(longest + "\nnext\n", piece);
        QVERIFY(!cut.broken);
        QCOMPARE(cut.lines.size(), 2);
        QVERIFY(cut.lines.first() == longest);
        QCOMPARE(cut.lines.last(), "next");
    }
}

void TestLineSplitter::refusesOneByteMore_data()
{
    QTest::addColumn<qsizetype>("piece");
    QTest::addColumn<bool>("newline");
    for (const qsizetype piece : {qsizetype(1000), qsizetype(65536), longestLine, longestLine + 1, 2 * longestLine}) {
        QTest::addRow("with a newline, in pieces of %lld", qlonglong(piece)) << piece << true;
        QTest::addRow("without, in pieces of %lld", qlonglong(piece)) << piece << false;
    }
}

void TestLineSplitter::refusesOneByteMore()
{
    QFETCH(const qsizetype, piece);
    QFETCH(const bool, newline);

    const Cut cut = cutInPieces(QByteArray(longestLine + 1, 'x') + (newline ? "\n" : ""), piece);
    QVERIFY(cut.broken);
    QCOMPARE(cut.broken->kind, BrokenLine::Kind::TooLong);
    QCOMPARE(cut.broken->number, 1);
    QVERIFY(cut.broken->excerpt.size() <= 200);
    QVERIFY(cut.lines.isEmpty());
}

void TestLineSplitter::givesTheLinesBeforeTheOneThatIsTooLong()
{
    for (const qsizetype piece : {qsizetype(7), qsizetype(65536), 3 * longestLine}) {
        const Cut cut = cutInPieces("one\ntwo\n" + QByteArray(2 * longestLine, 'x') + "\nfour\n", piece);
        QCOMPARE(cut.lines, (QByteArrayList{"one", "two"}));
        QVERIFY(cut.broken);
        QCOMPARE(cut.broken->kind, BrokenLine::Kind::TooLong);
        QCOMPARE(cut.broken->number, 3);
    }
}

void TestLineSplitter::staysBroken()
{
    LineSplitter splitter;
    splitter.feed(QByteArray(longestLine + 1, 'x'));
    for (int i = 0; i < 3; ++i) {
        const LineSplitter::Next next = splitter.next();
        QVERIFY(std::holds_alternative<BrokenLine>(next));
        QCOMPARE(std::get<BrokenLine>(next).number, 1);
        splitter.feed("\n{}\n");
    }
}

// Not by the allocator's numbers, which the sanitizers don't give: a view of memory that would fault when it is read,
// behind a line that is already too long, must not be touched.
void TestLineSplitter::storesNoMoreThanTheLongestLine()
{
    LineSplitter splitter;
    splitter.feed(QByteArray(longestLine, 'x'));
    splitter.feed("x");
    QVERIFY(std::holds_alternative<BrokenLine>(splitter.next()));
    splitter.feed(QByteArrayView(reinterpret_cast<const char *>(8), qsizetype(1) << 40));
    QVERIFY(std::holds_alternative<BrokenLine>(splitter.next()));
}

} // namespace thaw

THAW_TEST(tst_linesplitter, thaw::TestLineSplitter)
#include "tst_linesplitter.moc"
