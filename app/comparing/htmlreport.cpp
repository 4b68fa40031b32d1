// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
//
// A page that needs no network and no script: charts as SVG, in the colours of the reader's theme, and every figure in a
// table. It is well-formed XML as well, so that a test can read it.
#include "app/comparing/comparisonnotes.h"
#include "app/comparing/comparisonreport.h"
#include "app/comparing/runtracks.h"
#include "app/measuring/durations.h"
#include "app/measuring/figures.h"
#include "app/measuring/ledger.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <cmath>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct HtmlTexts
{
    Q_DECLARE_TR_FUNCTIONS(HtmlReport)
};

constexpr auto style = R"css(
:root { color-scheme: light dark; --text: #1b2430; --muted: #566274; --line: #d7dde6; --page: #fff; --good: #157347;
  --warning: #8a5300; --bad: #b42332; --accent: #2563eb; --zone: #fbeff0; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaf0; --muted: #9aa7b8; --line: #364152; --page: #151b24;
  --good: #56c08d; --warning: #e0a84a; --bad: #f0808a; --accent: #7aa2ff; --zone: #2c1f26; } }
body { font: 15px/1.5 system-ui, sans-serif; color: var(--text); background: var(--page); max-width: 62rem;
  margin: 2rem auto; padding: 0 1rem; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; } h3 { font-size: 1rem; }
table { border-collapse: collapse; margin: 0.5rem 0 1rem; display: block; overflow-x: auto; }
caption { text-align: left; color: var(--muted); }
th, td { padding: 0.2rem 0.7rem; border-bottom: 1px solid var(--line); text-align: left; white-space: nowrap; }
td.number, th.number { text-align: right; font-variant-numeric: tabular-nums; }
.good { color: var(--good); } .warning { color: var(--warning); } .bad { color: var(--bad); } .muted, small { color: var(--muted); }
pre { background: var(--zone); padding: 0.7rem; overflow-x: auto; }
svg { max-width: 100%; height: auto; } svg text { font-size: 12px; fill: var(--muted); }
svg .line { stroke: var(--line); } svg .zone { fill: var(--zone); } svg .median { fill: var(--text); }
svg .good { fill: var(--good); } svg .warning { fill: var(--warning); } svg .bad { fill: var(--bad); } svg .muted { fill: var(--muted); }
svg .open { fill: none; stroke: var(--muted); }
svg .life, svg .key { fill: var(--accent); } svg .waits { fill: var(--warning); }
)css";

constexpr double chartWidth = 760;
constexpr double nameWidth = 170;
constexpr double rowHeight = 24;
constexpr double axisHeight = 22;
constexpr qsizetype mostTracks = 20; // of one run
constexpr qsizetype mostSpans = 400; // of one track
constexpr qsizetype mostStalls = 200;

QString escaped(const QString &text)
{
    return visibleText(text).toHtmlEscaped();
}

/// Numbers of SVG have a point in every language.
QString number(double value)
{
    return QString::number(std::round(value * 10) / 10);
}

QString classOf(Verdict verdict)
{
    constexpr std::array words{"muted", "good", "warning", "bad", "bad"};
    return QLatin1String(words.at(std::size_t(verdict)));
}

QString cell(const QString &text, const QString &kind = {})
{
    return kind.isEmpty() ? u"<td>%1</td>"_s.arg(escaped(text))
                          : u"<td class=\"%1\">%2</td>"_s.arg(kind, escaped(text));
}

QString headRow(const QStringList &texts, qsizetype numbersFrom, qsizetype numbersTo)
{
    QString row = u"<tr>"_s;
    for (qsizetype i = 0; i < texts.size(); ++i)
        row += u"<th scope=\"col\"%1>%2</th>"_s.arg(
            i >= numbersFrom && i < numbersTo ? u" class=\"number\""_s : QString(), escaped(texts.at(i)));
    return row + u"</tr>\n"_s;
}

QString svgText(double x, double y, const QString &anchor, const QString &text)
{
    return u"<text x=\"%1\" y=\"%2\" text-anchor=\"%3\">%4</text>\n"_s.arg(number(x), number(y), anchor, escaped(text));
}

QString svgRect(double x, double y, double width, double height, const QString &kind, const QString &title = {})
{
    return u"<rect x=\"%1\" y=\"%2\" width=\"%3\" height=\"%4\" class=\"%5\"><title>%6</title></rect>\n"_s.arg(
        number(x), number(y), number(std::max(width, 0.5)), number(height), kind, escaped(title));
}

QString svgLine(double x, double height)
{
    return u"<line x1=\"%1\" y1=\"0\" x2=\"%1\" y2=\"%2\" class=\"line\"/>\n"_s.arg(number(x), number(height));
}

QString svgBegin(double height, const QString &label)
{
    return u"<svg xmlns=\"%1\" role=\"img\" viewBox=\"0 0 %2 %3\" width=\"%2\" height=\"%3\" aria-label=\"%4\">\n"_s
        .arg("http://www.w3.org/2000/svg"_L1, number(chartWidth), number(height), escaped(label));
}

/// Every run a dot on a logarithmic axis from 0.1 ms to 10 s.
QString dotsChart(const QList<WaySummary> &ways)
{
    static constexpr double lowest = 0.1;
    static constexpr double highest = 10'000;
    const auto x = [](double ms) {
        return nameWidth + logarithmicShare(ms, lowest, highest) * (chartWidth - nameWidth - 20);
    };
    const double height = double(ways.size()) * rowHeight;
    QString svg = svgBegin(height + axisHeight,
                           HtmlTexts::tr("The longest stall of every run; the figures are in the table below"));
    svg += svgRect(x(longTaskMs), 0, x(highest) - x(longTaskMs), height, u"zone"_s, HtmlTexts::tr("people feel it"));
    for (const double ms : {1.0, frameMs, instantMs, flowMs}) {
        svg += svgLine(x(ms), height);
        svg += svgText(x(ms), height + 15, u"middle"_s,
                       ms == frameMs ? HtmlTexts::tr("1 frame") : tickText(ms / 1000, ms / 1000));
    }
    for (qsizetype i = 0; i < ways.size(); ++i) {
        const WaySummary &way = ways.at(i);
        const double middle = (double(i) + 0.5) * rowHeight;
        svg += svgText(0, middle + 4, u"start"_s, wayShortTitle(way.way));
        for (qsizetype dot = 0; dot < way.longestStallsMs.size(); ++dot) {
            const double ms = way.longestStallsMs.at(dot);
            const double offset = double(dot % 5 - 2) * 2.5; // beside each other where they are equal
            svg +=
                u"<circle cx=\"%1\" cy=\"%2\" r=\"3.5\" fill-opacity=\"0.65\" class=\"%3\"><title>%4</title></circle>\n"_s
                    .arg(number(x(ms)), number(middle + offset), classOf(way.verdicts.value(dot)),
                         escaped(millisecondsText(ms)));
        }
        for (const double ms : way.othersStallsMs)
            svg += u"<circle cx=\"%1\" cy=\"%2\" r=\"3\" class=\"open\"><title>%3</title></circle>\n"_s.arg(
                number(x(ms)), number(middle), escaped(HtmlTexts::tr("%1, did not finish").arg(millisecondsText(ms))));
        const Spread stall = way.figures.value(Figure::LongestStall);
        if (stall.count > 1)
            svg += svgRect(x(stall.median) - 1, middle - 9, 2, 18, u"median"_s,
                           HtmlTexts::tr("median %1").arg(millisecondsText(stall.median)));
    }
    return svg + u"</svg>\n"_s;
}

QString spanClass(const RunTrack::Span &span)
{
    constexpr std::array words{"bad", "muted", "life", "waits", "key"};
    return QLatin1String(words.at(std::size_t(span.kind)));
}

/// One run from its start to its end: the GUI thread, what could not be measured, and the actors.
QString timeChart(const RunRecord &run)
{
    const double end = std::max({run.toMs - run.fromMs, run.outcome.seconds * 1000, 1.0});
    QList<RunTrack> tracks = tracksOf(run);
    tracks.removeIf(
        [](const RunTrack &track) { return track.kind == RunTrack::Kind::Pings; }); // more than a page needs
    tracks = tracks.first(std::min(tracks.size(), mostTracks));
    const auto x = [end](double ms) { return nameWidth + ms / end * (chartWidth - nameWidth - 40); };
    const double height = double(tracks.size()) * rowHeight;
    QString svg = svgBegin(height + axisHeight, HtmlTexts::tr("%1, run %2, on an axis of time; longest stall %3")
                                                    .arg(wayTitle(run.way))
                                                    .arg(run.repeat)
                                                    .arg(figureText(Figure::LongestStall, run)));
    const double step = tickStep(end / 1000 / 8);
    for (double tick = 0; tick <= end / 1000 + 1e-9; tick += step) {
        svg += svgLine(x(tick * 1000), height);
        svg += svgText(x(tick * 1000), height + 15, u"middle"_s, tickText(tick, step));
    }
    for (qsizetype i = 0; i < tracks.size(); ++i) {
        const RunTrack &track = tracks.at(i);
        const double top = double(i) * rowHeight;
        svg += svgText(0, top + 16, u"start"_s, trackTitle(track).left(24));
        const bool areKeys = track.kind == RunTrack::Kind::Keys; // which overlap: thin lines below each other
        qsizetype line = 0;
        for (const RunTrack::Span &span : track.spans.first(std::min(track.spans.size(), mostSpans))) {
            const double down = areKeys ? 5 + 5 * double(line++ % 3) : 4;
            svg += svgRect(x(span.fromMs), top + down, std::max(1.0, x(span.toMs) - x(span.fromMs)),
                           areKeys ? 2 : rowHeight - 8, spanClass(span), spanTip(span));
        }
        if (track.kind == RunTrack::Kind::Frames) {
            for (const RunTrack::Mark &frame : track.marks.first(std::min(track.marks.size(), mostSpans)))
                svg += svgRect(x(frame.atMs), top + 4, 1, rowHeight - 8, u"life"_s, {});
        }
    }
    return svg + u"</svg>\n"_s;
}

QString waysTable(const QList<WaySummary> &ways)
{
    QString rows = headRow({HtmlTexts::tr("Way"), HtmlTexts::tr("Runs"), HtmlTexts::tr("Figure"),
                            HtmlTexts::tr("Median"), HtmlTexts::tr("Least"), HtmlTexts::tr("Greatest"),
                            HtmlTexts::tr("Interval"), HtmlTexts::tr("To the first way")},
                           3, 6);
    const QLocale locale;
    for (const WaySummary &way : ways) {
        for (const Figure figure : allFigures()) {
            const Spread spread = way.figures.value(figure);
            if (spread.count == 0)
                continue;
            const bool isTime = traits(figure).unit == FigureTraits::Unit::Milliseconds;
            const auto text = [&](double value) {
                return isTime ? millisecondsText(value) : locale.toString(value, 'f', 0);
            };
            const Spread ratio = way.ratios.value(figure);
            rows += u"<tr>"_s + cell(wayTitle(way.way)) + cell(QString::number(way.finished)) + cell(figureTerm(figure))
                    + cell(text(spread.median),
                           figure == Figure::LongestStall ? u"number "_s + classOf(way.verdict()) : u"number"_s)
                    + cell(text(spread.minimum), u"number"_s) + cell(text(spread.maximum), u"number"_s)
                    + cell(text(spread.low) + u" – "_s + text(spread.high))
                    + cell(ratio.count == 0 ? u"–"_s
                                            : u"%1 (%2 – %3)"_s.arg(timesText(ratio.median), timesText(ratio.low),
                                                                    timesText(ratio.high)))
                    + u"</tr>\n"_s;
        }
        if (way.isUnsteady)
            rows += u"<tr><td colspan=\"8\">%1</td></tr>\n"_s.arg(
                escaped(HtmlTexts::tr("%1 is unsteady here: its median says little.").arg(wayTitle(way.way))));
    }
    return u"<table><caption>%1</caption>\n%2</table>\n"_s.arg(escaped(HtmlTexts::tr("The ways")), rows);
}

QString runsTable(const QList<RunRecord> &runs)
{
    QStringList heads{HtmlTexts::tr("Way"), HtmlTexts::tr("Run"), HtmlTexts::tr("Started (UTC)"),
                      HtmlTexts::tr("Outcome")};
    for (const Figure figure : allFigures())
        heads.append(figureTerm(figure));
    QString rows = headRow(heads << HtmlTexts::tr("Verdict"), 4, heads.size() - 1);
    for (const RunRecord &run : runs) {
        rows += u"<tr>"_s + cell(wayTitle(run.way)) + cell(u"%1 %2"_s.arg(run.repeat).arg(run.name).trimmed())
                + cell(run.started.toString(Qt::ISODate)) + cell(outcomeTitle(run.outcome.kind));
        for (const Figure figure : allFigures())
            rows += cell(figureText(figure, run), u"number"_s);
        rows += cell(verdictText(run), classOf(verdictOf(run))) + u"</tr>\n"_s;
    }
    return u"<table><caption>%1</caption>\n%2</table>\n"_s.arg(escaped(HtmlTexts::tr("All runs")), rows);
}

QString ledgerTable(const QList<RunRecord> &runs)
{
    QString rows;
    qsizetype count = 0;
    for (const RunRecord &run : runs) {
        for (const Stall &stall : stallsOf(run.pings, run.gaps)) {
            if (++count > mostStalls)
                continue;
            rows += u"<tr>"_s + cell(wayTitle(run.way)) + cell(QString::number(run.repeat))
                    + cell(secondsText(stall.fromMs / 1000), u"number"_s)
                    + cell(millisecondsText(stall.lengthMs()), u"number"_s) + cell(noticedText(stall.lengthMs()))
                    + u"</tr>\n"_s;
        }
    }
    if (rows.isEmpty())
        return {};
    if (count > mostStalls)
        rows += u"<tr><td colspan=\"5\">%1</td></tr>\n"_s.arg(
            escaped(HtmlTexts::tr("And %1 more.").arg(count - mostStalls)));
    return u"<details><summary>%1</summary><table>\n%2%3</table></details>\n"_s.arg(
        escaped(HtmlTexts::tr("Freeze ledger: stalls over 50 ms")),
        headRow({HtmlTexts::tr("Way"), HtmlTexts::tr("Run"), HtmlTexts::tr("From"), HtmlTexts::tr("Stall"),
                 HtmlTexts::tr("What a person would have noticed")},
                2, 4),
        rows);
}

/// The first run of each way that finished, or else its first.
QString timeCharts(const QList<RunRecord> &runs)
{
    QString charts;
    QList<Way> shown;
    for (const RunRecord &run : runs) {
        if (shown.contains(run.way))
            continue;
        const auto better = std::find_if(runs.begin(), runs.end(), [&run](const RunRecord &other) {
            return other.way == run.way && other.outcome.kind == Outcome::Kind::Finished;
        });
        const RunRecord &one = better == runs.end() ? run : *better;
        shown.append(run.way);
        charts += u"<h3>%1</h3>\n%2"_s.arg(escaped(runTitle(one)), timeChart(one));
    }
    return charts;
}

} // namespace

QByteArray toHtml(const Comparison &comparison)
{
    QString body;
    int confidence = 100;
    for (const QList<RunRecord> &runs : byTask(comparison.runs)) {
        const QList<WaySummary> ways = summarize(runs);
        body += u"<section><h2>%1</h2>\n"_s.arg(
            escaped(taskText(runs.first().request) + onMachine(comparison, runs.first())));
        body += u"<p>%1</p>\n"_s.arg(escaped((advice(ways) + u' ' + workSentence(runs)).trimmed()));
        body += dotsChart(ways);
        if (isRepeated(ways)) {
            body += waysTable(ways);
            confidence = std::min(confidence, confidenceOf(ways));
        }
        body += runsTable(runs) + ledgerTable(runs) + timeCharts(runs) + u"</section>\n"_s;
    }
    QStringList notes = notesOf(comparison, confidence);
    if (comparison.seed != 0)
        notes.append(HtmlTexts::tr("The order of the runs was by chance, with seed %1.").arg(comparison.seed));
    QString items;
    for (const QString &note : std::as_const(notes))
        items += u"<li>%1</li>\n"_s.arg(escaped(note));
    const QString again = comparison.command.isEmpty()
                              ? QString()
                              : u"<p>%1</p><pre>%2</pre>\n"_s.arg(escaped(HtmlTexts::tr("The same again:")),
                                                                  escaped(comparison.command));
    const QString title = escaped(comparison.title.isEmpty() ? HtmlTexts::tr("Thaw: a comparison") : comparison.title);
    const QString language = QLocale().name().left(2);
    return u"<!DOCTYPE html>\n<html xmlns=\"http://www.w3.org/1999/xhtml\" lang=\"%1\"><head><meta charset=\"utf-8\"/>"
           "<meta name=\"viewport\" content=\"width=device-width\"/><title>%2</title><style>%3</style></head>\n"
           "<body><h1>%2</h1>\n%4<h2>%5</h2><ul>\n%6</ul>\n%7</body></html>\n"_s
               .arg(language == "C"_L1 ? u"en"_s : language, title, QString::fromLatin1(style), body,
                    escaped(HtmlTexts::tr("How it was measured")), items, again)
               .toUtf8();
}

} // namespace thaw
