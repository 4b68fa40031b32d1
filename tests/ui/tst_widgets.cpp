// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT

#include "app/measuring/durations.h"
#include "app/runs/transcriptmodel.h"
#include "app/runs/workermodel.h"
#include "tests/support/testprogram.h"
#include "tests/support/testsupport.h"
#include "ui/forms/argumentform.h"
#include "ui/forms/ownworkerform.h"
#include "ui/learn/alivepanel.h"
#include "ui/parts/badge.h"
#include "ui/parts/codeview.h"
#include "ui/parts/prose.h"
#include "ui/parts/yoyo.h"
#include "ui/pictures/speedupchart.h"
#include "ui/pulse/pulsechart.h"
#include "ui/pulse/pulselegend.h"
#include "ui/pulse/pulserecording.h"
#include "ui/runs/transcriptview.h"
#include "ui/runs/workerview.h"
#include "ui/style/style.h"
#include "ui/style/theme.h"
#include "ui/subjects/nativeplace.h"
#include "workers/contract/task.h"

#include <QAccessible>
#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QElapsedTimer>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QRegularExpression>
#include <QScopeGuard>
#include <QScrollBar>
#include <QSet>
#include <QSignalSpy>
#include <QSpinBox>
#include <QStandardItemModel>
#include <QTest>
#include <QTextBlock>
#include <QTextLayout>
#include <QTranslator>
#include <QVBoxLayout>
#include <QWindow>

#include <algorithm>
#include <cmath>

using namespace thaw;
using namespace Qt::StringLiterals;

namespace {

// What those hear who ask what a widget shows.
QString heard(QWidget &widget)
{
    const QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&widget);
    return interface ? interface->text(QAccessible::Description) : QString();
}

// `count` lines numbered from `first`, each with all its roles.
void appendLines(QStandardItemModel &model, int count, int first = 0)
{
    QList<QStandardItem *> items;
    items.reserve(count);
    for (int i = first; i < first + count; ++i) {
        auto *item = new QStandardItem(u"line %1"_s.arg(i));
        item->setData(i * 0.1, TranscriptModel::SecondsRole);
        item->setData(u"worker"_s, TranscriptModel::WhoRole);
        item->setData(u"line %1"_s.arg(i), TranscriptModel::TextRole);
        item->setData(int(Tone::Neutral), ToneRole);
        items += item;
    }
    model.invisibleRootItem()->appendRows(items);
}

QString topLine(const TranscriptView &view)
{
    return view.indexAt(QPoint(1, 1)).data().toString();
}

QColor colorAt(const CodeView &view, int line, int column)
{
    const auto formats = view.document()->findBlockByNumber(line).layout()->formats();
    for (const QTextLayout::FormatRange &range : formats)
        if (column >= range.start && column < range.start + range.length)
            return range.format.foreground().color();
    return {};
}

class PaintCounter final : public QObject
{
    Q_OBJECT

public:
    explicit PaintCounter(QWidget *widget) { widget->installEventFilter(this); }
    bool eventFilter(QObject *, QEvent *event) override
    {
        paints += event->type() == QEvent::Paint ? 1 : 0;
        return false;
    }
    int paints = 0;
};

// A last tick and its paint may still be on their way; then nothing may happen.
bool comesToRest(const PaintCounter &counter)
{
    return waitUntil([&counter] {
        const int before = counter.paints;
        QTest::qWait(50);
        return counter.paints == before;
    });
}

} // namespace

class TestWidgets final : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

private slots:
    void aFormWithoutFieldsMayBeAWindow();
    void whatAStrangerCallsItsArgumentsIsVisible();
    void theLargestHelloKeepsItsForm();
    void aFormHandsOverTheDefaultAsItIs();
    void aLargeFormIsBuiltInSeveralFrames();
    void aTextOfAStrangersIsVisibleInItsField();
    void aStrangersWordsAreNotTranslated();
    void aFieldShowsItsDefaultWhole();
    void whatAStrangerDeclaresIsVisible();
    void init();
    void everyTextHasEnoughContrast_data();
    void everyTextHasEnoughContrast();
    void everyOutlineStandsOut_data();
    void everyOutlineStandsOut();
    void aPaletteOfHighContrastIsKept_data();
    void aPaletteOfHighContrastIsKept();
    void systemThemeIsTheOneBeforeTheFirstCall();
    void durationsAreShort_data();
    void durationsAreShort();
    void aBadgeWithoutTextIsHidden();
    void theYoYoMovesWhileItIsVisible();
    void pulsePointsAreBoundedAndNoStallGetsLost();
    void pulsePointsAreInOrderOfTime();
    void aRollingChartForgetsWhatIsOlder();
    void aRecordingBeginsBeforeItsRunAndEndsAfterIt();
    void columnsShowTheirMaximum();
    void aChartSaysWhatItShows();
    void aFreezeIsRedOnEitherSide_data();
    void aFreezeIsRedOnEitherSide();
    void aChartSaysWhatTheTableSays();
    void manyPulsesMakeFewPaints();
    void theSpeedupChartSaysWhatItShows();
    void proseBreaksAWordThatIsLongerThanALine();
    void proseLooksLikeALabel_data();
    void proseLooksLikeALabel();
    void aPlaceGoesBackWhereItsPageHasIt();
    void theTranscriptFollowsItsTail();
    void linesThatAreReadStayInPlace();
    void selectedLinesAreCopiedInOrder();
    void theTranscriptIsAListForAssistiveTechnology();
    void onlyAMovingBlockRepaintsTheWorkers();
    void codeIsColoured_data();
    void codeIsColoured();
    void codeFollowsTheTheme();
    void linesAreLitWhereSomebodyStands();
    void aLineIsPaintedAnewForWhoStandsThere();
    void codeFollowsTheMarkUnlessItsReaderScrolls();
    void theButtonCountsClicks();
};

void TestWidgets::init()
{
    // Only the offscreen platform's own complaint is none of ours.
    QTest::failOnWarning(QRegularExpression(u"^(?!.*propagateSizeHints)"_s));
    applyTheme(*qApp, ThemeChoice::Light);
}

void TestWidgets::everyTextHasEnoughContrast_data()
{
    QTest::addColumn<ThemeChoice>("choice");
    QTest::newRow("light") << ThemeChoice::Light;
    QTest::newRow("dark") << ThemeChoice::Dark;
}

void TestWidgets::everyTextHasEnoughContrast()
{
    QFETCH(ThemeChoice, choice);
    applyTheme(*qApp, choice);
    const QPalette palette = QApplication::palette();
    QCOMPARE(isDark(palette), choice == ThemeChoice::Dark);

    constexpr double leastContrast = 4.5; // WCAG 2.1, 1.4.3, level AA
    const QList<QColor> grounds{palette.color(QPalette::Window), palette.color(QPalette::Base)};
    QList<std::pair<QColor, QColor>> pairs;
    for (const QColor &ground : grounds) {
        for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::PlaceholderText})
            pairs.emplaceBack(palette.color(role), ground);
        for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad}) {
            pairs.emplaceBack(toneColor(palette, tone), ground);
            pairs.emplaceBack(toneColor(palette, tone), toneBackground(palette, tone));
        }
        for (const Tone tone :
             {Tone::Neutral, Tone::Good, Tone::Warning, Tone::Bad, Tone::Muted}) // selected lines keep their colours
            pairs.emplaceBack(lineColor(palette, tone), toneBackground(palette, Tone::Accent));
        for (const SyntaxColor role : {SyntaxColor::Keyword, SyntaxColor::Text, SyntaxColor::Number,
                                       SyntaxColor::Comment, SyntaxColor::Directive})
            pairs.emplaceBack(syntaxColor(palette, role), ground);
    }
    for (const SyntaxColor role :
         {SyntaxColor::Keyword, SyntaxColor::Text, SyntaxColor::Number, SyntaxColor::Comment, SyntaxColor::Directive})
        pairs.emplaceBack(syntaxColor(palette, role), litColor(palette));
    pairs.emplaceBack(palette.color(QPalette::Text), litColor(palette));
    for (int actor = 0; actor < 10; ++actor) {
        pairs.emplaceBack(actorColor(palette, actor), litColor(palette));
        pairs.emplaceBack(actorColor(palette, actor), palette.color(QPalette::Base));
    }
    pairs.emplaceBack(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight));
    pairs.emplaceBack(palette.color(QPalette::ToolTipText), palette.color(QPalette::ToolTipBase));
    pairs.emplaceBack(mutedText(palette), zoneColor(palette));
    for (const auto &[text, ground] : std::as_const(pairs))
        QVERIFY2(contrast(text, ground) >= leastContrast,
                 qPrintable(u"%1 on %2: %3"_s.arg(text.name(), ground.name()).arg(contrast(text, ground))));
}

void TestWidgets::everyOutlineStandsOut_data()
{
    everyTextHasEnoughContrast_data();
}

// As it is painted: the strongest of the pixels at the edge, on the ground that the control stands on.
void TestWidgets::everyOutlineStandsOut()
{
    QFETCH(ThemeChoice, choice);
    applyTheme(*qApp, choice);
    const QPalette palette = QApplication::palette();
    constexpr double leastContrast = 3; // WCAG 2.1, 1.4.11, level AA
    for (const QPalette::ColorRole ground : {QPalette::Window, QPalette::Base}) {
        QVERIFY(contrast(outlineColor(palette), palette.color(ground)) >= leastContrast);
        QWidget window;
        window.setAutoFillBackground(true);
        window.setBackgroundRole(ground);
        window.resize(200, 60);
        QList<QWidget *> controls{new QPushButton(u"Button"_s, &window), new QLineEdit(&window), new QComboBox(&window),
                                  new QSpinBox(&window), new QCheckBox(&window)};
        for (QWidget *control : controls) {
            for (QWidget *other : controls)
                other->setVisible(other == control);
            control->setGeometry(10, 10, control->sizeHint().width(), control->sizeHint().height());
            const QImage image = window.grab().toImage();
            double strongest = 0; // half down the left edge, and inwards
            for (int x = 8; x < 18; ++x)
                strongest = std::max(strongest,
                                     contrast(image.pixelColor(x, 10 + control->height() / 2), palette.color(ground)));
            QVERIFY2(strongest >= leastContrast,
                     qPrintable(
                         u"%1 on %2: %3"_s
                             .arg(QLatin1StringView(control->metaObject()->className()), palette.color(ground).name())
                             .arg(strongest)));
        }
    }
}

void TestWidgets::aPaletteOfHighContrastIsKept_data()
{
    QTest::addColumn<QColor>("ground");
    QTest::addColumn<QColor>("text");
    QTest::newRow("white on black") << QColor(Qt::black) << QColor(Qt::white);
    QTest::newRow("yellow on black") << QColor(Qt::black) << QColor(Qt::yellow);
    QTest::newRow("black on white") << QColor(Qt::white) << QColor(Qt::black);
}

void TestWidgets::aPaletteOfHighContrastIsKept()
{
    QFETCH(const QColor, ground);
    QFETCH(const QColor, text);
    applyTheme(*qApp, ThemeChoice::System);
    const QPalette before = qobject_cast<const Style *>(QApplication::style())->systemPalette();
    const auto restore = qScopeGuard([&before] {
        QApplication::setStyle(new Style(before));
        applyTheme(*qApp, ThemeChoice::Light);
    });
    QVERIFY2(!isHighContrast(before), "an ordinary one is none");
    QPalette given(text, ground, text, text, text, text, text, ground, ground);
    given.setColor(QPalette::Highlight, QColor(0x1a, 0xeb, 0xff));
    given.setColor(QPalette::HighlightedText, Qt::black);
    QApplication::setStyle(new Style(given));
    applyTheme(*qApp, ThemeChoice::System);
    const QPalette palette = QApplication::palette();
    for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
        for (int role = 0; role < QPalette::NColorRoles; ++role)
            QCOMPARE(palette.color(group, QPalette::ColorRole(role)), given.color(group, QPalette::ColorRole(role)));
    for (const Tone tone : {Tone::Neutral, Tone::Accent, Tone::Good, Tone::Warning, Tone::Bad, Tone::Muted}) {
        QCOMPARE(toneColor(palette, tone), text);
        QCOMPARE(toneBackground(palette, tone), ground);
    }
    for (const QColor &stroke : {mutedText(palette), borderColor(palette), outlineColor(palette),
                                 syntaxColor(palette, SyntaxColor::Comment), actorColor(palette, 1)})
        QCOMPARE(stroke, text);
    for (const QColor &fill : {zoneColor(palette), trackColor(palette), litColor(palette)})
        QCOMPARE(fill, ground);
    applyTheme(*qApp, ThemeChoice::Dark); // who chooses a theme gets it
    QVERIFY(!isHighContrast(QApplication::palette()));
}

void TestWidgets::systemThemeIsTheOneBeforeTheFirstCall()
{
    applyTheme(*qApp, ThemeChoice::Dark);
    applyTheme(*qApp, ThemeChoice::System); // offscreen it is light, whatever was chosen in between
    QVERIFY(!isDark(QApplication::palette()));
}

void TestWidgets::durationsAreShort_data()
{
    QTest::addColumn<double>("milliseconds");
    QTest::addColumn<QString>("text");
    QTest::newRow("microseconds") << 0.314 << u"0.31 ms"_s;
    QTest::newRow("about one") << 0.999 << u"1.0 ms"_s;
    QTest::newRow("a few") << 6.06 << u"6.1 ms"_s;
    QTest::newRow("hundreds") << 312.4 << u"312 ms"_s;
    QTest::newRow("just below a second") << 999.6 << u"1.00 s"_s;
    QTest::newRow("seconds") << 2020.0 << u"2.02 s"_s;
    QTest::newRow("many seconds") << 61400.0 << u"61.4 s"_s;
}

void TestWidgets::durationsAreShort()
{
    QFETCH(double, milliseconds);
    QTEST(durationText(milliseconds), "text");
}

void TestWidgets::aBadgeWithoutTextIsHidden()
{
    QWidget parent;
    Badge badge(&parent);
    parent.show();
    QVERIFY(!badge.isVisible());
    badge.setBadge(u"alive"_s, Tone::Good);
    QVERIFY(badge.isVisible());
    QCOMPARE(badge.text(), u"alive"_s);
    badge.setBadge({}, Tone::Neutral);
    QVERIFY(!badge.isVisible());
}

void TestWidgets::theYoYoMovesWhileItIsVisible()
{
    YoYo yoyo;
    QCOMPARE(yoyo.paintedFrames(), 0);
    yoyo.show();
    THAW_TRY_VERIFY(yoyo.paintedFrames() > 5);
    const QImage before = yoyo.grab().toImage();
    THAW_TRY_VERIFY(yoyo.grab().toImage() != before);
    yoyo.hide();
    const qint64 frames = yoyo.paintedFrames();
    QTest::qWait(50); // nothing to wait for: nothing may happen
    QCOMPARE(yoyo.paintedFrames(), frames);
}

void TestWidgets::pulsePointsAreBoundedAndNoStallGetsLost()
{
    PulseSeries series;
    constexpr int count = 100'000;
    constexpr double worst = 123;
    for (int i = 0; i < count; ++i)
        series.append({{i * 0.01, i == 777 ? worst : 1.0}});
    QVERIFY(series.size() <= PulseSeries::mostPoints);
    QVERIFY(series.size() >= PulseSeries::mostPoints / 2);
    QCOMPARE(series.worst(0, count)->latencyMs, worst);
    QCOMPARE(series.last().seconds, (count - 1) * 0.01);
}

void TestWidgets::pulsePointsAreInOrderOfTime()
{
    PulseSeries series;
    series.append({{1, 1}, {3, 3}, {2, 2}, {0.5, 4}});
    QCOMPARE(series.first(), (PulsePoint{0.5, 4}));
    QCOMPARE(series.last(), (PulsePoint{3, 3}));
    QCOMPARE(series.worst(0.9, 2.5).value(), (PulsePoint{2, 2}));
    QVERIFY(!series.worst(5, 6).has_value());
}

void TestWidgets::aRollingChartForgetsWhatIsOlder()
{
    PulseChart chart;
    chart.setWindow(4);
    for (int i = 0; i < 1000; ++i)
        chart.append(0, {{100 + i * 0.1, 1}});
    QVERIFY(chart.series(0).first().seconds >= chart.series(0).last().seconds - 4);
    QVERIFY(chart.series(0).size() <= 41);
    chart.append(1, {{300, 1}}); // both lines share one axis
    QVERIFY(chart.series(0).isEmpty());
}

// In seconds that are far away, so that it does not matter how fast this runs.
void TestWidgets::aRecordingBeginsBeforeItsRunAndEndsAfterIt()
{
    PulseChart chart;
    PulseRecording recording(chart);
    const double now = monotonicMs() / 1000;
    recording.take(0, {{now - 1000, 1}, {now + 1000, 2}});
    QVERIFY(chart.series(0).isEmpty()); // nothing runs yet

    recording.begin({u"left"_s, u"right"_s});
    QCOMPARE(chart.series(0).size(), 1u);
    QCOMPARE(chart.series(0).last().latencyMs, 2.0);
    QVERIFY(chart.series(0).last().seconds > 1000); // the axis begins before the run

    recording.end();
    recording.take(1, {{now + 2000, 3}});
    QVERIFY(chart.series(1).isEmpty());
    recording.begin({u"left"_s, u"right"_s});
    QVERIFY(chart.series(0).isEmpty());
    QCOMPARE(chart.series(1).last().latencyMs, 3.0);
}

void TestWidgets::columnsShowTheirMaximum()
{
    PulseSeries series;
    series.append({{-1, 99}, {0, 1}, {0.1, 5}, {0.4, 2}, {1, 7}, {1.1, 99}});
    QCOMPARE(series.columnMaxima(0, 1, 4), (std::vector<double>{5, 2, -1, 7}));
    QCOMPARE(series.columnMaxima(0, 1, 0), std::vector<double>());
    QCOMPARE(series.columnMaxima(1, 1, 1), std::vector<double>{-1});
}

void TestWidgets::aChartSaysWhatItShows()
{
    PulseChart chart;
    chart.setRange(0, 4);
    chart.setSeries(0, u"On the GUI thread"_s, Tone::Bad);
    chart.setSeries(1, u"In worker processes"_s, Tone::Good);
    QVERIFY(chart.summary().isEmpty());
    chart.append(0, {{0.5, 2}, {3, 2020}});
    chart.append(1, {{0.5, 6.1}, {3, 1}});
    const QString summary = u"On the GUI thread: frozen 2.02 s; In worker processes: longest stall 6.1 ms"_s;
    QCOMPARE(chart.summary(), summary);
    QCOMPARE(heard(chart), summary);
    for (const QSize size : {QSize(1, 1), QSize(90, 40), chart.minimumSizeHint(), QSize(600, 240)}) {
        chart.resize(size);
        QVERIFY(!chart.grab().isNull());
    }
    chart.clear();
    QVERIFY(chart.summary().isEmpty());
}

// Red is what froze, whosever it is; the lines of the sides are told apart without a colour, too.
void TestWidgets::aFreezeIsRedOnEitherSide_data()
{
    QTest::addColumn<int>("side");
    QTest::newRow("left") << 0;
    QTest::newRow("right") << 1;
}

void TestWidgets::aFreezeIsRedOnEitherSide()
{
    QFETCH(const int, side);
    const auto reddest = [side](double latencyMs) {
        PulseChart chart;
        chart.setAnnotated(false);
        chart.setRange(0, 4);
        chart.setSeries(side, u"a window"_s, PulseRecording::sideTones.at(size_t(side)));
        QList<PulsePoint> points;
        for (int i = 0; i < 400; ++i)
            points.append({i / 100.0, i >= 100 && i < 300 ? latencyMs : 2});
        chart.append(side, points);
        chart.resize(400, 200);
        const QImage image = chart.grab().toImage();
        int red = 0;
        for (int y = image.height() / 2; y < image.height(); ++y) // under the zone, which is red by itself
            for (int x = 0; x < image.width(); ++x) {
                const QColor pixel = image.pixelColor(x, y);
                red = std::max(red, pixel.red() - std::max(pixel.green(), pixel.blue()));
            }
        return red;
    };
    QVERIFY(reddest(2000) > 20);
    QVERIFY2(reddest(8) < 10, "nothing froze");

    PulseLegend legend;
    legend.setNames(u"one"_s, u"another"_s);
    QVERIFY(legend.accessibleDescription().contains("one: solid"_L1));
    QVERIFY(legend.accessibleDescription().contains("another: dashed"_L1));
    QVERIFY(!legend.grab().isNull());
}

// The chart begins before the run, and a window may stall there; the run's figure is the run's.
void TestWidgets::aChartSaysWhatTheTableSays()
{
    PulseChart chart;
    PulseRecording recording(chart);
    const double now = monotonicMs();
    recording.begin({u"left"_s, u"right"_s});
    recording.take(0, {{now / 1000 - 0.5, 50}, {now / 1000 + 0.1, 31}, {now / 1000 + 0.3, 2}, {now / 1000 + 0.9, 70}});
    QCOMPARE(chart.summary(), u"left: longest stall 70 ms"_s); // while it runs: of all that is shown
    recording.judge(0, now, now + 500, 33, false);
    QCOMPARE(chart.summary(), u"left: longest stall 33 ms"_s);
    recording.judge(1, now, now + 500, -1, false); // its window never came up
    QCOMPARE(chart.summary(), u"left: longest stall 33 ms"_s);
    QVERIFY(!chart.grab().isNull());
    recording.begin({u"left"_s, u"right"_s});
    QVERIFY(chart.summary().isEmpty());
}

void TestWidgets::manyPulsesMakeFewPaints()
{
    PulseChart chart;
    chart.show();
    QVERIFY(QTest::qWaitForWindowExposed(&chart));
    PaintCounter counter(&chart);
    QElapsedTimer clock;
    clock.start();
    for (int i = 0; i < 200; ++i) {
        chart.append(0, {{i * 0.001, 1}});
        QTest::qWait(1);
    }
    THAW_TRY_VERIFY(counter.paints > 0);
    QVERIFY2(counter.paints <= clock.elapsed() / 35 + 2, qPrintable(QString::number(counter.paints))); // every 40 ms
}

void TestWidgets::theSpeedupChartSaysWhatItShows()
{
    SpeedupChart chart;
    QVERIFY(!chart.grab().isNull());
    chart.setPoints({{1, 4, 1}, {2, 2.1, 1.9}}, 2);
    QCOMPARE(heard(chart), u"1 worker: 4.00 s, 1.00×; 2 workers: 2.10 s, 1.90×"_s);
    QVERIFY(!chart.grab().isNull());
}

void TestWidgets::proseLooksLikeALabel_data()
{
    QTest::addColumn<Qt::TextFormat>("format");
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << Qt::PlainText << u"frozen"_s;
    QTest::newRow("signs of Markdown") << Qt::PlainText << u"- no *list*, but `two`\n- plain lines"_s;
    QTest::newRow("paragraphs") << Qt::MarkdownText
                                << u"A window does *everything* in one thread. "_s.repeated(8) + "\n\nAnd `then`?"_L1;
    QTest::newRow("a list") << Qt::MarkdownText << u"- Press *Run* and at once type.\n"_s.repeated(4);
}

// A name of two hundred characters that a worker gave a lock.
void TestWidgets::proseBreaksAWordThatIsLongerThanALine()
{
    Prose prose(Qt::PlainText);
    prose.setProse(QString(400, u'w'));
    const int width = 300;
    const int lines = prose.fontMetrics().horizontalAdvance(QString(400, u'w')) / width;
    QVERIFY(lines > 2);
    QVERIFY(prose.heightForWidth(width) >= lines * prose.fontMetrics().height());
}

// It measures and paints a document of its own.
void TestWidgets::proseLooksLikeALabel()
{
    QFETCH(const Qt::TextFormat, format);
    QFETCH(const QString, text);
    Prose prose(format);
    QLabel label;
    label.setTextFormat(format);
    label.setWordWrap(true);
    label.setTextInteractionFlags(Qt::TextSelectableByMouse);
    const auto compare = [&] {
        for (const int width : {120, 333, 900, 120}) {
            QCOMPARE(prose.heightForWidth(width), label.heightForWidth(width));
            prose.resize(width, prose.heightForWidth(width) + 9);
            label.resize(prose.size());
            QCOMPARE(prose.grab().toImage(), label.grab().toImage());
        }
    };
    prose.setProse(u"something else"_s);
    QVERIFY(prose.heightForWidth(100) > 0);
    prose.setProse(text);
    label.setText(text);
    compare();

    QFont large = prose.font();
    large.setPointSizeF(large.pointSizeF() * 2);
    prose.setFont(large);
    label.setFont(large);
    label.clear(); // it reads its text anew, as the prose must
    label.setText(text);
    compare();

    prose.setSelection(0, 5);
    label.setSelection(0, 5);
    compare();
    prose.setSelection(0, 0);
    label.setSelection(0, 0);
    prose.setForegroundRole(QPalette::PlaceholderText);
    label.setForegroundRole(QPalette::PlaceholderText);
    compare();
    prose.setEnabled(false);
    label.setEnabled(false);
    compare();
}

// What the X server says of an earlier place comes late, and Qt takes it for a move.
void TestWidgets::aPlaceGoesBackWhereItsPageHasIt()
{
    QWidget window;
    auto *layout = new QVBoxLayout(&window);
    auto *frame = new QWidget;
    auto *frameLayout = new QVBoxLayout(frame);
    auto *place = new NativePlace;
    frameLayout->addWidget(place);
    layout->addWidget(new QLabel(u"above"_s));
    layout->addWidget(frame, 1);
    window.resize(400, 300);
    window.show();
    QWindow *native = nullptr;
    const auto lies = [&] {
        native = place->findChild<QWidget *>()->windowHandle();
        return native && native->geometry() == QRect(place->mapTo(&window, QPoint(0, 0)), place->size());
    };
    THAW_TRY_VERIFY(lies());
    const QRect before(place->mapTo(&window, QPoint(0, 0)), place->size());
    QSignalSpy resized(place, &NativePlace::resized);

    native->setGeometry(before.adjusted(3, -20, -40, 7));
    THAW_TRY_VERIFY(lies());
    QCOMPARE(QRect(place->mapTo(&window, QPoint(0, 0)), place->size()), before);
    QCOMPARE(resized.size(), 0); // nor does the one who lives in it hear of it
}

void TestWidgets::theTranscriptFollowsItsTail()
{
    QStandardItemModel model;
    TranscriptView view;
    view.setModel(&model);
    view.resize(400, view.rowHeight() * 10);
    view.show();
    appendLines(model, 500);
    QScrollBar *bar = view.verticalScrollBar();
    QCOMPARE(bar->maximum(), 490);
    QCOMPARE(bar->value(), bar->maximum());

    bar->setValue(100);
    QVERIFY(!view.followsTail());
    appendLines(model, 500, 500);
    QCOMPARE(bar->value(), 100);

    bar->setValue(bar->maximum());
    QVERIFY(view.followsTail());
    appendLines(model, 1, 1000);
    QCOMPARE(topLine(view), u"line 991"_s);
    view.resize(400, view.rowHeight() * 4);
    QCOMPARE(topLine(view), u"line 997"_s);

    bar->setValue(3);
    model.removeRows(0, model.rowCount());
    appendLines(model, 50);
    QVERIFY2(view.followsTail(), "an emptied transcript follows again");
    QCOMPARE(topLine(view), u"line 46"_s);
}

void TestWidgets::linesThatAreReadStayInPlace()
{
    QStandardItemModel model;
    TranscriptView view;
    view.setModel(&model);
    view.resize(400, view.rowHeight() * 10);
    view.show();
    appendLines(model, 500);
    view.verticalScrollBar()->setValue(200);
    for (int batch = 0; batch < 3; ++batch) { // a bounded scrollback drops at its head what comes in at its tail
        appendLines(model, 50, 500 + batch * 50);
        model.removeRows(0, 50);
        QCOMPARE(topLine(view), u"line 200"_s);
    }
    model.removeRows(0, 100); // and now what was being read is gone
    QCOMPARE(topLine(view), u"line 250"_s);
    QVERIFY(!view.followsTail());
}

void TestWidgets::selectedLinesAreCopiedInOrder()
{
    QStandardItemModel model;
    appendLines(model, 20);
    TranscriptView view;
    view.setModel(&model);
    view.resize(400, view.rowHeight() * 10);
    view.show();
    view.verticalScrollBar()->setValue(0);
    const auto middle = [&view, &model](int row) { return view.visualRect(model.index(row, 0)).center(); };
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::NoModifier, middle(5));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ShiftModifier, middle(3));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, Qt::ControlModifier, middle(1));
    view.copySelected();
    QCOMPARE(QGuiApplication::clipboard()->text(), u"line 1\nline 3\nline 4\nline 5"_s);
    view.copyAll();
    QCOMPARE(QGuiApplication::clipboard()->text().count(u'\n'), 19);
}

void TestWidgets::theTranscriptIsAListForAssistiveTechnology()
{
    QStandardItemModel model;
    appendLines(model, 20);
    TranscriptView view;
    view.setModel(&model);
    QAccessibleInterface *interface = QAccessible::queryAccessibleInterface(&view);
    QVERIFY(interface && interface->tableInterface());
    QCOMPARE(interface->tableInterface()->rowCount(), 20);
    QCOMPARE(interface->text(QAccessible::Name), u"Transcript"_s);
}

void TestWidgets::onlyAMovingBlockRepaintsTheWorkers()
{
    QStandardItemModel model(0, 5);
    WorkerView view;
    view.setModel(&model);
    view.resize(view.sizeHint());
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    QList<QStandardItem *> row;
    row.reserve(model.columnCount());
    for (const QString &text : {u"part 1"_s, u"4711"_s, u"running"_s, QString(), u"0.1 s"_s})
        row += new QStandardItem(text);
    row[WorkerModel::ProgressColumn]->setData(-1, WorkerModel::ProgressRole);
    model.appendRow(row);
    PaintCounter counter(view.viewport());
    THAW_TRY_VERIFY(counter.paints > 5);
    row[WorkerModel::ProgressColumn]->setData(0.5, WorkerModel::ProgressRole);
    QVERIFY(comesToRest(counter));
}

void TestWidgets::codeIsColoured_data()
{
    QTest::addColumn<Language>("language");
    QTest::addColumn<QString>("code");
    QTest::addColumn<int>("line");
    QTest::addColumn<int>("column");
    QTest::addColumn<int>("role"); // of SyntaxColor; -1: plain
    const auto row = [](const char *name, Language language, const QString &code, int line, int column, int role) {
        QTest::newRow(name) << language << code << line << column << role;
    };
    const auto of = [](SyntaxColor role) { return static_cast<int>(role); };
    row("keyword", Language::Cpp, u"return x;"_s, 0, 0, of(SyntaxColor::Keyword));
    row("name", Language::Cpp, u"return x;"_s, 0, 7, -1);
    row("keyword inside a name", Language::Cpp, u"returned = 1;"_s, 0, 0, -1);
    row("number with separators", Language::Cpp, u"x = 1'000;"_s, 0, 6, of(SyntaxColor::Number));
    row("digit in a name", Language::Cpp, u"f1 = x;"_s, 0, 1, -1);
    row("directive", Language::Cpp, u"#include <x>"_s, 0, 3, of(SyntaxColor::Directive));
    row("comment sign in a string", Language::Cpp, u"f(\"//\"); x"_s, 0, 9, -1);
    row("escaped quote", Language::Cpp, u"\"\\\"x\""_s, 0, 3, of(SyntaxColor::Text));
    row("comment to the end", Language::Cpp, u"x; // return"_s, 0, 8, of(SyntaxColor::Comment));
    row("long comment, second line", Language::Cpp, u"/* a\n return b */ int c;"_s, 1, 2, of(SyntaxColor::Comment));
    row("after a long comment", Language::Cpp, u"/* a\n return b */ int c;"_s, 1, 13, of(SyntaxColor::Keyword));
    row("long comment on one line", Language::Cpp, u"/**/ int c;"_s, 0, 5, of(SyntaxColor::Keyword));
    row("python keyword", Language::Python, u"def f():"_s, 0, 0, of(SyntaxColor::Keyword));
    row("python comment", Language::Python, u"x # def"_s, 0, 4, of(SyntaxColor::Comment));
    row("python string with prefix", Language::Python, u"f'{x}'"_s, 0, 0, of(SyntaxColor::Text));
    row("python empty string", Language::Python, u"x = '' ; def"_s, 0, 9, of(SyntaxColor::Keyword));
    row("python docstring", Language::Python, u"\"\"\"a\ndef b\n\"\"\"\ndef"_s, 1, 0, of(SyntaxColor::Text));
    row("after a docstring", Language::Python, u"\"\"\"a\ndef b\n\"\"\"\ndef"_s, 3, 0, of(SyntaxColor::Keyword));
    row("decorator", Language::Python, u"@cache"_s, 0, 2, of(SyntaxColor::Directive));
}

void TestWidgets::codeIsColoured()
{
    QFETCH(Language, language);
    QFETCH(QString, code);
    QFETCH(int, line);
    QFETCH(int, column);
    QFETCH(int, role);
    CodeView view;
    view.setCode(code, language);
    const QColor expected = role < 0 ? QColor() : syntaxColor(view.palette(), static_cast<SyntaxColor>(role));
    QCOMPARE(colorAt(view, line, column), expected);
}

void TestWidgets::codeFollowsTheTheme()
{
    CodeView view;
    view.setCode(u"return 1;"_s, Language::Cpp);
    const QColor light = colorAt(view, 0, 0);
    applyTheme(*qApp, ThemeChoice::Dark);
    THAW_TRY_COMPARE(colorAt(view, 0, 0), syntaxColor(QApplication::palette(), SyntaxColor::Keyword));
    QVERIFY(colorAt(view, 0, 0) != light);
}

// As pixels: the whole line is lit, the marks of two that stand in it have two colours, and no other line has any.
void TestWidgets::linesAreLitWhereSomebodyStands()
{
    CodeView view;
    view.setCode(u"one;\ntwo;\nthree;"_s, Language::Cpp);
    view.resize(400, 200);
    view.show();
    const QColor lit = litColor(view.palette());
    const auto litRows = [&view, &lit] {
        const QImage image = view.viewport()->grab().toImage();
        QList<int> rows;
        for (int y = 0; y < image.height(); ++y) {
            if (image.pixelColor(image.width() / 2, y) == lit)
                rows.append(y / view.fontMetrics().lineSpacing());
        }
        return QSet<int>(rows.begin(), rows.end());
    };
    QVERIFY(litRows().isEmpty());
    view.setMarks({{1, 0, u"f1"_s, u"f1 is here"_s}, {1, 1, u"f2"_s, u"f2 is here"_s}});
    QVERIFY(litRows().contains(1));
    QVERIFY(!litRows().contains(0) || litRows().size() <= 2); // a line may begin a pixel earlier
    const QImage whole = view.grab().toImage();
    int first = 0;
    int second = 0;
    for (int y = 0; y < whole.height(); ++y) {
        for (int x = 0; x < view.viewport()->x(); ++x) {
            first += whole.pixelColor(x, y) == actorColor(view.palette(), 0) ? 1 : 0;
            second += whole.pixelColor(x, y) == actorColor(view.palette(), 1) ? 1 : 0;
        }
    }
    QVERIFY(first > 4 && second > 4);
    THAW_TRY_COMPARE(view.accessibleDescription(), u"line 2: f1 is here\nline 2: f2 is here"_s);
    view.setMarks({});
    QVERIFY(litRows().isEmpty());
    THAW_TRY_VERIFY(view.accessibleDescription().isEmpty());
}

void TestWidgets::aLineIsPaintedAnewForWhoStandsThere()
{
    CodeView view;
    view.setCode(u"one;\ntwo;"_s, Language::Cpp);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    view.setMarks({{1, 0, u"f1"_s, u"f1 is here"_s}});
    const PaintCounter counter(view.viewport());
    QVERIFY(comesToRest(counter));
    const int before = counter.paints;
    view.setMarks({{1, 1, u"f2"_s, u"f2 is here"_s}});
    THAW_TRY_VERIFY(counter.paints > before);
    QVERIFY(comesToRest(counter));
    const int after = counter.paints;
    view.setMarks({{1, 1, u"f2"_s, u"f2 is here"_s}}); // nothing new
    QVERIFY(comesToRest(counter));
    QCOMPARE(counter.paints, after);
}

void TestWidgets::codeFollowsTheMarkUnlessItsReaderScrolls()
{
    CodeView view;
    view.setCode(u"line;\n"_s.repeated(100), Language::Cpp);
    view.resize(400, 200);
    view.show();
    QVERIFY(QTest::qWaitForWindowExposed(&view));
    const auto followed = [&view](int line) {
        view.setMarks({{line, 0, u"f1"_s, u"here"_s}}, line);
        const int first = view.verticalScrollBar()->value();
        return line >= first && line < first + view.viewport()->height() / view.fontMetrics().lineSpacing();
    };
    QVERIFY(followed(3));
    QCOMPARE(view.verticalScrollBar()->value(), 0); // it was in sight
    QVERIFY(followed(60));
    QVERIFY(followed(20));
    view.verticalScrollBar()->setValue(70); // as a wheel or a key does it
    QVERIFY(!followed(21));
    QCOMPARE(view.verticalScrollBar()->value(), 70);
    view.followAgain();
    QVERIFY(followed(22));
}

void TestWidgets::theButtonCountsClicks()
{
    AlivePanel panel;
    panel.addPulse({{0, 1}});
    panel.setWorst(4.2);
    panel.show();
    auto *button = panel.findChild<QPushButton *>();
    QVERIFY(button);
    QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), u"Clicked once"_s);
    for (int i = 1; i < 14; ++i)
        QTest::mouseClick(button, Qt::LeftButton);
    QCOMPARE(button->text(), u"Clicked 14 times"_s);
}

void TestWidgets::aFormHandsOverTheDefaultAsItIs()
{
    ArgumentForm form;
    form.setParameters(
        {real(u"r"_s, 1e-9, -1e300, 1e300, ""), real(u"s"_s, 2.5, 0, 10, ""), real(u"t"_s, 0.125, 0, 1, "")});
    QCOMPARE(form.arguments(), (Arguments{{u"r"_s, 1e-9}, {u"s"_s, 2.5}, {u"t"_s, 0.125}}));
}

// A large form is built in several frames; what it hands over is whole from the first on.
void TestWidgets::aLargeFormIsBuiltInSeveralFrames()
{
    QList<Parameter> parameters;
    Arguments expected;
    for (int i = 0; i < int(mostParameters); ++i) {
        parameters.append(real(u"r%1"_s.arg(i), i, 0, 100, ""));
        expected.insert(parameters.last().name, i);
    }
    ArgumentForm form;
    form.show();
    form.setParameters(parameters);
    const qsizetype first = form.findChildren<QDoubleSpinBox *>().size();
    QVERIFY(first > 4 && first < mostParameters); // those of our own tasks are there at once
    QCOMPARE(form.arguments(), expected);
    const QString last = parameters.last().name;
    expected.insert(last, 77);
    form.setArguments({{last, 77}});
    form.setArguments({{last, u"much"_s}}); // is none
    QCOMPARE(form.arguments(), expected);
    THAW_TRY_COMPARE(form.findChildren<QDoubleSpinBox *>().size(), mostParameters);
    QCOMPARE(form.arguments(), expected);
    QCOMPARE(form.findChild<QDoubleSpinBox *>(last)->value(), 77);

    form.setParameters(parameters.first(mostParameters - 1));
    form.setParameters({}); // with fields on their way
    QTest::qWait(50);
    QVERIFY(form.findChildren<QDoubleSpinBox *>().isEmpty());
}

// What can't be seen stands in the field as signs, and is handed over as it was declared until somebody changes it.
void TestWidgets::aTextOfAStrangersIsVisibleInItsField()
{
    Parameter parameter;
    parameter.type = Parameter::Type::Text;
    parameter.name = u"t"_s;
    parameter.fallback = u"\u001b<b>hi</b>\n"_s;
    ArgumentForm form;
    form.setParameters({parameter});
    auto *field = form.findChild<QLineEdit *>();
    QCOMPARE(field->text(), u"␛<b>hi</b>␊"_s);
    QCOMPARE(form.arguments(), (Arguments{{u"t"_s, parameter.fallback}}));
    form.setArguments({{u"t"_s, u"a\tb"_s}});
    QCOMPARE(form.arguments(), (Arguments{{u"t"_s, u"a\tb"_s}}));
    field->setText(u"typed"_s);
    QCOMPARE(form.arguments(), (Arguments{{u"t"_s, u"typed"_s}}));
}

// Even where one of ours is the same.
void TestWidgets::aStrangersWordsAreNotTranslated()
{
    QTranslator spanish;
    QVERIFY(spanish.load(QLocale(u"es"_s), u"thaw"_s, u"_"_s, u":/i18n"_s));
    QCoreApplication::installTranslator(&spanish);
    const QList<Parameter> parameters{choice(u"cure"_s, u"lock"_s, {u"lock"_s}, "Cure")};
    ArgumentForm form;
    form.setParameters(parameters);
    QVERIFY(form.findChild<QComboBox *>()->itemText(0) != u"lock"_s);
    form.setParameters(parameters, ArgumentForm::From::Stranger);
    QCOMPARE(form.findChild<QComboBox *>()->itemText(0), u"lock"_s);
    QCOMPARE(form.findChild<QComboBox *>()->accessibleName(), u"Cure"_s);
}

// A default with many decimals has room for the last of them, and a long choice says that it goes on.
void TestWidgets::aFieldShowsItsDefaultWhole()
{
    ArgumentForm form;
    form.setParameters({real(u"r"_s, 1e-9, 0, 1, "")});
    form.show();
    auto *field = form.findChild<QDoubleSpinBox *>();
    const auto *edit = field->findChild<QLineEdit *>();
    QVERIFY(edit->width() - 4 >= edit->fontMetrics().horizontalAdvance(field->text()));
}

// A direction that it overrides would turn round our own words as well.
void TestWidgets::whatAStrangerDeclaresIsVisible()
{
    OwnWorkerForm form;
    Hello hello;
    hello.title = u"a\u202eb"_s;
    form.showDeclaration(hello);
    const QList<QLabel *> labels = form.findChildren<QLabel *>();
    QVERIFY(std::any_of(labels.begin(), labels.end(),
                        [](const QLabel *one) { return one->text().contains("a<U+202E>b"_L1); }));
}

// The label and the choices as well; what is sent is the choice as it was declared.
void TestWidgets::whatAStrangerCallsItsArgumentsIsVisible()
{
    Parameter parameter;
    parameter.type = Parameter::Type::Choice;
    parameter.name = u"n"_s;
    parameter.label = u"R&D \u202ebudget"_s;
    parameter.choices = {u"two"_s, u"\u202eone"_s};
    parameter.fallback = u"\u202eone"_s;
    ArgumentForm form;
    form.setParameters({parameter});
    QCOMPARE(form.findChild<QLabel *>()->text(), u"R&&D <U+202E>budget"_s);
    auto *field = form.findChild<QComboBox *>();
    QCOMPARE(field->currentText(), u"<U+202E>one"_s);
    QCOMPARE(form.arguments(), (Arguments{{u"n"_s, u"\u202eone"_s}}));
    form.setArguments({{u"n"_s, u"two"_s}});
    QCOMPARE(form.arguments(), (Arguments{{u"n"_s, u"two"_s}}));
    form.setArguments({{u"n"_s, u"three"_s}});
    QCOMPARE(form.arguments(), (Arguments{{u"n"_s, u"two"_s}}));

    OwnWorkerForm own;
    Hello hello;
    hello.parameters = {parameter};
    own.showDeclaration(hello);
    const QList<QLabel *> labels = own.findChildren<QLabel *>();
    QVERIFY(
        std::none_of(labels.begin(), labels.end(), [](const QLabel *one) { return one->text().contains(u'\u202e'); }));
}

// Its layout asks for no size that is none, which would be a warning.
void TestWidgets::aFormWithoutFieldsMayBeAWindow()
{
    ArgumentForm form;
    form.show();
    QVERIFY(QTest::qWaitForWindowExposed(&form));
}

// What a worker says of itself must not make a window wider than the screen, or a page longer than a person reads.
void TestWidgets::theLargestHelloKeepsItsForm()
{
    Parameter parameter;
    parameter.type = Parameter::Type::Choice;
    parameter.choices = QStringList(mostChoices, QString(longestText, u'W'));
    parameter.fallback = parameter.choices.first();
    Hello hello;
    hello.title = QString(longestText, u'W');
    hello.parameters.emplace();
    for (qsizetype i = 0; i < mostParameters; ++i) {
        parameter.name = QString::number(i).rightJustified(longestName, u'n');
        hello.parameters->append(parameter);
    }
    OwnWorkerForm form;
    const int width = form.minimumSizeHint().width();
    form.showDeclaration(hello);
    form.show();
    QVERIFY(form.minimumSizeHint().width() <= width);
    const auto labels = form.findChildren<QLabel *>();
    QVERIFY(std::all_of(labels.begin(), labels.end(), [](const QLabel *label) { return label->text().size() < 600; }));
}

THAW_GUI_TEST(tst_widgets, TestWidgets)
#include "tst_widgets.moc"
