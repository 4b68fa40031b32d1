// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/runs/tasktexts.h"
#include "tests/support/testsupport.h"
#include "workers/tasks/execution.h"
#include "workers/tasks/tasklist.h"

#include <QSet>

#include <mutex>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

bool isListed(const QString &text)
{
    const bool hasLetters = std::any_of(text.begin(), text.end(), [](QChar letter) { return letter.isLetter(); });
    return !hasLetters || taskTexts().contains(text);
}

} // namespace

class TestTaskTexts final : public GuardedTest
{
    Q_OBJECT

private slots:
    void titlesAndLabelsAreListed();
    void whatTheTasksPrintIsListed_data();
    void whatTheTasksPrintIsListed();
    void noTextIsListedTwice();
};

void TestTaskTexts::titlesAndLabelsAreListed()
{
    for (const Task &task : allTasks()) {
        QVERIFY2(isListed(task.title), qPrintable(task.title));
        for (const Parameter &parameter : task.parameters)
            QVERIFY2(isListed(parameter.label), qPrintable(parameter.label));
    }
}

void TestTaskTexts::whatTheTasksPrintIsListed_data()
{
    QTest::addColumn<QString>("task");
    QTest::addColumn<QJsonObject>("given");
    const auto row = [](const QString &task, const QJsonObject &given) {
        QTest::newRow(qPrintable(task)) << task << given;
    };
    row(u"sleep"_s, {{u"seconds"_s, 0}});
    row(u"primes"_s, {{u"limit"_s, 100}});
    row(u"copies"_s, {});
    row(u"deadlock"_s, {{u"hold"_s, 0}, {u"order"_s, u"same"_s}});
    row(u"race"_s, {{u"additions"_s, 10}, {u"cure"_s, u"owner"_s}});
    row(u"locks"_s, {{u"hold"_s, 0}});
    row(u"queue"_s, {{u"service"_s, 0}});
    row(u"crash"_s, {{u"kind"_s, u"garbage"_s}});
    row(u"flood"_s, {{u"lines"_s, 10}});
}

void TestTaskTexts::whatTheTasksPrintIsListed()
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
    for (auto it = values.begin(); it != values.end(); ++it)
        QVERIFY2(it->isArray() || it->isObject() || resultPhrase(it.key()).endsWith("%1"_L1)
                     || resultPhrase(it.key()).endsWith("%1 ms"_L1),
                 qPrintable(it.key()));
    QVERIFY(!texts.isEmpty());
    for (const QString &text : std::as_const(texts))
        QVERIFY2(isListed(text), qPrintable(text));
}

void TestTaskTexts::noTextIsListedTwice()
{
    const QStringList &texts = taskTexts();
    QCOMPARE(QSet<QString>(texts.begin(), texts.end()).size(), texts.size());
}

} // namespace thaw

QTEST_GUILESS_MAIN(thaw::TestTaskTexts)
#include "tst_tasktexts.moc"
