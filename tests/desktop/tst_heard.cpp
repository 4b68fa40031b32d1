// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

// The whole program as a screen reader finds it, through AT-SPI.

#include "tests/desktop/desktop.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

/// The program, and ears.py, which listens to it.
class Ears final
{
public:
    Ears(const Screen &screen, const QStringList &arguments)
    {
        m_process.setProcessEnvironment(screen.environment());
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(u"dbus-run-session"_s, QStringList{u"--"_s, u"/usr/bin/python3"_s,
                                                           QStringLiteral(THAW_SOURCE_DIR "/tests/desktop/ears.py"),
                                                           qEnvironmentVariable("THAW_PROGRAM")}
                                                   + arguments);
    }
    ~Ears()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(Ears)

    QJsonValue ask(const QString &order)
    {
        m_process.write(order.toUtf8() + '\n');
        while (!m_process.canReadLine() && m_process.waitForReadyRead())
            ;
        return QJsonDocument::fromJson("[" + m_process.readLine() + "]").array().first();
    }

    struct Found
    {
        QString role;
        QString name;
        QString description;
        bool focusable = false;
    };
    QList<Found> tree()
    {
        QList<Found> all;
        for (const QJsonValue &row : ask(u"tree"_s).toArray()) {
            const QJsonArray cells = row.toArray();
            all.append({cells.at(1).toString(), cells.at(2).toString(), cells.at(3).toString(), cells.at(4).toBool()});
        }
        return all;
    }
    bool has(const QString &role, const QString &name)
    {
        const QList<Found> all = tree();
        return std::any_of(all.begin(), all.end(),
                           [&](const Found &one) { return one.role == role && one.name == name; });
    }
    QStringList heard()
    {
        QStringList all;
        for (const QJsonValue &one : ask(u"heard"_s).toArray())
            all.append(one.toString());
        return all;
    }
    qsizetype heard(const QString &part) { return heard().filter(part).size(); }

private:
    QProcess m_process;
};

} // namespace

class TestHeard final : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void aLessonIsDoneByEar();
    void theEndOfARunIsAnnouncedOnce_data();
    void theEndOfARunIsAnnouncedOnce();
    void comparingIsFoundByEar();
    void cleanupTestCase() { m_screen.reset(); }

private:
    static QString wrongIn(const QList<Ears::Found> &all);

    std::unique_ptr<Screen> m_screen = std::make_unique<Screen>();
};

void TestHeard::initTestCase()
{
    QVERIFY2(m_screen->start(), "Xvfb, openbox, python3 and xdotool are needed");
}

// What can have the focus and has no name, and what is painted and says nothing.
QString TestHeard::wrongIn(const QList<Ears::Found> &all)
{
    QStringList wrong;
    for (const Ears::Found &one : all) {
        const bool isPainted = one.role == "chart"_L1 || one.role == "image"_L1 || one.role == "progress bar"_L1;
        const bool isEmpty = one.role == "label"_L1 && one.name.isEmpty(); // nothing is seen of it either
        if ((one.focusable && !isEmpty && one.name.isEmpty()) || (isPainted && one.description.isEmpty()))
            wrong.append(u"%1 \"%2\" \"%3\""_s.arg(one.role, one.name, one.description));
    }
    return wrong.join(u'\n');
}

// From opening it to hearing what came of it: no mouse, no key, no eyes.
void TestHeard::aLessonIsDoneByEar()
{
    Ears ears(*m_screen, {u"--lesson"_s, u"frozen"_s});
    THAW_TRY_VERIFY(ears.has(u"frame"_s, u"Thaw"_s));
    THAW_TRY_VERIFY(ears.has(u"frame"_s, u"Thaw subject: gui-thread"_s)); // a window of its own, since somebody listens
    THAW_TRY_VERIFY(ears.has(u"page tab"_s, u"Learn"_s));
    QVERIFY(ears.has(u"chart"_s, u"Pulse chart"_s));
    QVERIFY(ears.has(u"progress bar"_s, u"Progress"_s));
    QCOMPARE(wrongIn(ears.tree()), QString());
    THAW_TRY_VERIFY(ears.ask(u"press Run"_s).toBool());
    THAW_TRY_VERIFY(ears.heard(u"Finished after"_s) == 1);
    QCOMPARE(ears.heard(u"is frozen"_s), 1);
    THAW_TRY_VERIFY(ears.heard(u"answers again"_s) == 1);
    QCOMPARE(wrongIn(ears.tree()), QString());
}

void TestHeard::theEndOfARunIsAnnouncedOnce_data()
{
    QTest::addColumn<QString>("lesson");
    QTest::addColumn<QString>("part");
    QTest::newRow("finished") << u"copies"_s << u"Finished after"_s;
    QTest::newRow("deadlock") << u"deadlock"_s << u"deadlock: "_s;
    QTest::newRow("crashed") << u"crash"_s << u"SIGSEGV"_s;
}

void TestHeard::theEndOfARunIsAnnouncedOnce()
{
    QFETCH(const QString, lesson);
    QFETCH(const QString, part);
    Ears ears(*m_screen, {u"--lesson"_s, lesson});
    THAW_TRY_VERIFY(ears.ask(u"press Run"_s).toBool());
    THAW_TRY_VERIFY(ears.heard(part) == 1);
    const QStringList all = ears.heard();
    QVERIFY2(all.size() == 1, qPrintable(all.join(u'\n')));
    QCOMPARE(wrongIn(ears.tree()), QString());
}

void TestHeard::comparingIsFoundByEar()
{
    Ears ears(*m_screen, {u"--page"_s, u"compare"_s});
    THAW_TRY_VERIFY(ears.has(u"frame"_s, u"Thaw subject: process"_s));
    THAW_TRY_VERIFY(ears.has(u"push button"_s, u"Run both"_s));
    QCOMPARE(wrongIn(ears.tree()), QString());
    THAW_TRY_VERIFY(ears.ask(u"press Run both"_s).toBool());
    THAW_TRY_VERIFY(ears.heard(u"finished"_s) == 1);
    QCOMPARE(wrongIn(ears.tree()), QString());
}

THAW_TEST(tst_heard, TestHeard)
#include "tst_heard.moc"
