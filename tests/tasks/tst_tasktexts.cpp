// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/execution.h"
#include "workers/tasks/tasklist.h"
#include "workers/ways/way.h"

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QXmlStreamReader>

#include <algorithm>
#include <mutex>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const QString top = QStringLiteral(THAW_SOURCE_DIR "/");

/// The finished Spanish translations of one context, by their English text.
QHash<QString, QString> spanish(const QString &context)
{
    QFile file(top + "resources/i18n/thaw_es.ts"_L1);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QHash<QString, QString> found;
    QString name;
    QString source;
    for (QXmlStreamReader reader(&file); !reader.atEnd();) {
        if (!reader.readNextStartElement())
            continue;
        if (reader.name() == "name"_L1) {
            name = reader.readElementText();
        } else if (reader.name() == "source"_L1) {
            source = reader.readElementText();
        } else if (reader.name() == "translation"_L1 && name == context) {
            const bool finished = !reader.attributes().hasAttribute("type"_L1);
            const QString translation = reader.readElementText();
            if (finished && !translation.isEmpty())
                found.insert(source, translation);
        }
    }
    return found;
}

/// The texts that are marked for translation in the sources of workers/.
QSet<QString> marked(const QString &context)
{
    const QRegularExpression mark(u"QT_TRANSLATE_NOOP\\(\"%1\",\\s*\"([^\"]*)\"\\)"_s.arg(context));
    QSet<QString> texts;
    QDirIterator files(top + "workers"_L1, {u"*.cpp"_s, u"*.def"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QString text = QString::fromUtf8(file.readAll());
        for (auto match = mark.globalMatch(text); match.hasNext();)
            texts.insert(match.next().captured(1));
    }
    return texts;
}

bool hasLetters(const QString &text)
{
    return std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
}

bool isMarked(const QString &text)
{
    static const QSet<QString> texts = marked(u"Tasks"_s);
    return !hasLetters(text) || texts.contains(text);
}

} // namespace

/// Whatever people see of a task or a way stands in a table that lupdate reads, and in the Spanish one.
class TestTaskTexts final : public GuardedTest
{
    Q_OBJECT

private slots:
    void everyMarkedTextIsTranslated_data();
    void everyMarkedTextIsTranslated();
    void whatATaskDeclaresIsMarked();
    void whatATaskPrintsIsMarked_data();
    void whatATaskPrintsIsMarked();
};

void TestTaskTexts::everyMarkedTextIsTranslated_data()
{
    QTest::addColumn<QString>("context");
    QTest::addColumn<QSet<QString>>("texts");
    QTest::newRow("tasks") << u"Tasks"_s << marked(u"Tasks"_s);
    QTest::newRow("ways") << u"Ways"_s << marked(u"Ways"_s);
}

void TestTaskTexts::everyMarkedTextIsTranslated()
{
    QFETCH(const QString, context);
    QFETCH(const QSet<QString>, texts);
    QVERIFY(!texts.isEmpty());
    const QHash<QString, QString> translations = spanish(context);
    QStringList missing;
    for (const QString &text : texts) {
        if (!translations.contains(text))
            missing.append(text);
    }
    QVERIFY2(missing.isEmpty(), qPrintable(missing.join(u"\n"_s)));
}

void TestTaskTexts::whatATaskDeclaresIsMarked()
{
    for (const Task &task : allTasks()) {
        QVERIFY2(isMarked(QLatin1StringView(task.title)), task.title);
        for (const Parameter &parameter : task.parameters)
            QVERIFY2(!parameter.label.isEmpty() && isMarked(parameter.label), qPrintable(parameter.label));
    }
    for (const Way way : allWays()) {
        const WayTraits &row = traits(way);
        const QSet<QString> texts = marked(u"Ways"_s);
        for (const char *text : {row.title, row.shortTitle, row.does, row.happens})
            QVERIFY2(texts.contains(QLatin1StringView(text)), text);
    }
}

void TestTaskTexts::whatATaskPrintsIsMarked_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QJsonObject>("given");
    for (const Task &task : allTasks()) {
        QTest::newRow(qPrintable(task.id)) << task.id << task.quick;
    }
}

void TestTaskTexts::whatATaskPrintsIsMarked()
{
    QFETCH(const QString, task);
    QFETCH(const QJsonObject, given);
    std::mutex mutex;
    QSet<QString> texts;
    const Sink sink = [&](const WorkerMessage &message) {
        const std::scoped_lock lock(mutex);
        if (const auto *print = std::get_if<Print>(&message))
            texts.insert(print->text);
    };
    const Task &one = *findTask(task);
    const auto arguments = std::get<Arguments>(checkArguments(one.parameters, given));
    const Execution end = executeTask(one, arguments, sink, {}, Placement::ThreadPerActor);
    QVERIFY(std::holds_alternative<Result>(end));
    const QJsonObject values = std::get<Result>(end).values;
    const Finding finding = one.tell(values);
    QVERIFY2(isMarked(QLatin1StringView(finding.text)), finding.text);
    QVERIFY(finding.isRight && !finding.figures.isEmpty());
    for (qsizetype i = 1; i <= finding.figures.size(); ++i)
        QVERIFY2(QByteArrayView(finding.text).contains(QByteArray("%") + QByteArray::number(i)), finding.text);
    QVERIFY(!texts.isEmpty());
    for (const QString &text : std::as_const(texts))
        QVERIFY2(isMarked(text), qPrintable(text));
}

} // namespace thaw

THAW_TEST(tst_tasktexts, thaw::TestTaskTexts)
#include "tst_tasktexts.moc"
