// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/fuzz/targets.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Input
{
    QString name;
    QByteArray bytes;
};

QList<Input> corpusOf(const QString &target)
{
    QList<Input> inputs;
    const QDir folder(QStringLiteral(THAW_SOURCE_DIR "/tests/fuzz/corpus/") + target);
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            inputs.append({name, file.readAll()});
    }
    return inputs;
}

/// Up to four small changes: a piece goes, comes twice, or is replaced by one of another input; a byte changes.
QByteArray mutated(QByteArray bytes, const QByteArray &other, QRandomGenerator &random)
{
    const auto place = [&random](const QByteArray &in) { return qsizetype(random.bounded(int(in.size()) + 1)); };
    for (int changes = random.bounded(1, 5); changes > 0; --changes) {
        const qsizetype at = place(bytes);
        const qsizetype size = random.bounded(1, 17);
        switch (random.bounded(4)) {
        case 0:
            bytes.remove(at, size);
            break;
        case 1:
            bytes.insert(at, bytes.mid(place(bytes), size));
            break;
        case 2:
            bytes.replace(at, size, other.mid(place(other), size));
            break;
        default:
            if (at < bytes.size())
                bytes[at] = char(random.bounded(256));
        }
    }
    return bytes;
}

} // namespace

/// Replays what the fuzzers began with and found, and small changes of it that are the same every time.
class TestCorpus final : public GuardedTest
{
    Q_OBJECT

private slots:
    void promisesAreKept_data();
    void promisesAreKept();
    void promisesAreKeptForWhatIsLikeIt_data() { promisesAreKept_data(); }
    void promisesAreKeptForWhatIsLikeIt();
};

void TestCorpus::promisesAreKept_data()
{
    QTest::addColumn<QString>("target");
    for (const FuzzTarget &target : fuzzTargets())
        QTest::newRow(target.name) << QString::fromLatin1(target.name);
}

void TestCorpus::promisesAreKept()
{
    QFETCH(const QString, target);
    const QList<Input> corpus = corpusOf(target);
    QVERIFY2(!corpus.isEmpty(), "there is no corpus");
    for (const Input &input : corpus) {
        const char *broken = fuzzTarget(target.toLatin1())->run(input.bytes);
        QVERIFY2(!broken, qPrintable(input.name + ": "_L1 + QString::fromLatin1(broken)));
    }
}

void TestCorpus::promisesAreKeptForWhatIsLikeIt()
{
    QFETCH(const QString, target);
    const QList<Input> corpus = corpusOf(target);
    QVERIFY2(!corpus.isEmpty(), "there is no corpus");
    QRandomGenerator random(1);
    for (int i = 0; i < 10'000; ++i) {
        const Input &input = corpus.at(i % corpus.size());
        const QByteArray &other = corpus.at(random.bounded(int(corpus.size()))).bytes;
        const QByteArray bytes = mutated(input.bytes, other, random);
        const char *broken = fuzzTarget(target.toLatin1())->run(bytes);
        QVERIFY2(!broken, qPrintable(u"like %1: %2\n%3"_s.arg(input.name, QString::fromLatin1(broken),
                                                              QString::fromLatin1(bytes.toPercentEncoding()))));
    }
}

} // namespace thaw

THAW_TEST(tst_corpus, thaw::TestCorpus)
#include "tst_corpus.moc"
