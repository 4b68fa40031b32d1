// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/comparing/comparisonnotes.h"
#include "app/comparing/comparisonreport.h"
#include "app/comparing/summary.h"
#include "app/measuring/durations.h"
#include "app/measuring/figures.h"
#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct ComparisonTexts
{
    Q_DECLARE_TR_FUNCTIONS(ComparisonReport)
};

constexpr qsizetype pageWidth = 100; // columns, for what can be broken

// The figures that fit into a line. All of them are in the other formats.
constexpr std::array shown{Figure::TaskTime,   Figure::LongestStall, Figure::Blocked,
                           Figure::LatencyP99, Figure::Frames,       Figure::Keystroke};
constexpr std::array summedUp{Figure::LongestStall,
                              Figure::TaskTime}; // what a way does to the window, and what it costs

QString withoutSpacesAtItsEnd(QString line)
{
    while (line.endsWith(u' '))
        line.chop(1);
    return line;
}

/// Broken between words, and within those that are wider than a line, but never within a sign of two UTF-16 units.
QString wrapped(const QString &text, qsizetype width = pageWidth)
{
    QStringList lines;
    QString line;
    for (const QString &word : text.split(u' ')) {
        if (!line.isEmpty() && line.size() + 1 + word.size() > width)
            lines.append(withoutSpacesAtItsEnd(std::exchange(line, {})));
        else if (!line.isEmpty())
            line += u' ';
        line += word;
        while (line.size() > width) {
            const qsizetype most = line.at(width - 1).isHighSurrogate() ? width - 1 : width;
            lines.append(line.first(most));
            line.remove(0, most);
        }
    }
    lines.append(withoutSpacesAtItsEnd(line));
    return lines.join(u'\n');
}

// Heads of a terminal's table are written small.
QString headOf(Figure figure)
{
    const QString term = figureTerm(figure);
    return QLocale().toLower(term.left(1)) + term.mid(1);
}

/// Rows of cells below each other. Heads are broken between words where they are wider than what stands below them.
/// Columns that do not fit into a line go on in the next one, in all rows alike.
class Table
{
public:
    enum class Align { Left, Right };

    void addColumn(const QString &head, Align align) { m_columns.append({head, align, {}}); }
    void addRow(const QStringList &cells)
    {
        for (qsizetype i = 0; i < m_columns.size(); ++i)
            m_columns[i].cells.append(cells.value(i));
    }
    QString text() const;

private:
    struct Column
    {
        QString head;
        Align align;
        QStringList cells;
    };
    /// Columns that stand beside each other in one line.
    struct Band
    {
        qsizetype indent;
        qsizetype first;
        qsizetype end; ///< the one after the last
    };
    static QList<Band> bandsOf(const QList<qsizetype> &widths);

    QList<Column> m_columns;
};

QList<Table::Band> Table::bandsOf(const QList<qsizetype> &widths)
{
    constexpr qsizetype indent = 4;
    QList<Band> bands{{0, 0, 0}};
    qsizetype used = 0;
    for (const qsizetype width : widths) {
        if (used + width > pageWidth) {
            const qsizetype column = bands.last().end;
            bands.append({indent, column, column});
            used = indent;
        }
        ++bands.last().end;
        used += width + 2;
    }
    return bands;
}

QString Table::text() const
{
    qsizetype headHeight = 0;
    QList<QStringList> heads;
    QList<qsizetype> widths;
    for (const Column &column : m_columns) {
        qsizetype width = 0;
        for (const QString &text : column.cells + column.head.split(u' '))
            width = std::max(width, text.size());
        heads.append(wrapped(column.head, width).split(u'\n'));
        headHeight = std::max(headHeight, heads.last().size());
        widths.append(width);
    }
    const QList<Band> bands = bandsOf(widths);
    const auto lineOf = [&](const Band &band, const auto &cellOf) {
        QString line(band.indent, u' ');
        for (qsizetype i = band.first; i < band.end; ++i) {
            const QString cell = cellOf(i);
            const bool right = m_columns.at(i).align == Align::Right;
            line += (right ? cell.rightJustified(widths.at(i)) : cell.leftJustified(widths.at(i))) + u"  "_s;
        }
        line = withoutSpacesAtItsEnd(line);
        return line.isEmpty() ? line : line + u'\n';
    };
    QString text;
    for (const Band &band : bands) {
        for (qsizetype row = 0; row < headHeight; ++row)
            text += lineOf(band, [&](qsizetype i) { return heads.at(i).value(row - headHeight + heads.at(i).size()); });
    }
    const qsizetype rows = m_columns.isEmpty() ? 0 : m_columns.first().cells.size();
    for (qsizetype row = 0; row < rows; ++row) {
        for (const Band &band : bands)
            text += lineOf(band, [&](qsizetype i) { return m_columns.at(i).cells.at(row); });
    }
    return text;
}

/// How it ended is told where it did not finish.
QString endText(const RunRecord &run)
{
    const QString verdict = verdictText(run);
    return run.outcome.kind == Outcome::Kind::Finished ? verdict : outcomeTitle(run.outcome.kind) + u", "_s + verdict;
}

QString runsText(const QList<RunRecord> &runs)
{
    Table table;
    table.addColumn(ComparisonTexts::tr("way"), Table::Align::Left);
    table.addColumn(ComparisonTexts::tr("run"), Table::Align::Right);
    for (const Figure figure : shown)
        table.addColumn(headOf(figure), Table::Align::Right);
    table.addColumn(ComparisonTexts::tr("verdict"), Table::Align::Left);
    for (const RunRecord &run : runs) {
        QStringList row{wayId(run.way), QString::number(run.repeat)};
        for (const Figure figure : shown)
            row.append(figureText(figure, run));
        table.addRow(row << endText(run));
    }
    return table.text();
}

/// "process 3: after the cure", of those runs that have a name.
QString namesText(const QList<RunRecord> &runs)
{
    QString text;
    for (const RunRecord &run : runs) {
        if (!run.name.isEmpty())
            text += wrapped(u"%1 %2: "_s.arg(wayId(run.way)).arg(run.repeat) + visibleText(run.name)) + u'\n';
    }
    return text;
}

QString ratioText(const Spread &ratio)
{
    return ratio.count == 0
               ? QString()
               : u"%1 (%2 – %3)"_s.arg(timesText(ratio.median), timesText(ratio.low), timesText(ratio.high));
}

QString spreadText(const QList<WaySummary> &ways, Figure figure)
{
    Table table;
    table.addColumn(headOf(figure), Table::Align::Left);
    for (const QString &head : {ComparisonTexts::tr("runs"), ComparisonTexts::tr("median"),
                                ComparisonTexts::tr("least"), ComparisonTexts::tr("greatest")})
        table.addColumn(head, Table::Align::Right);
    table.addColumn(ComparisonTexts::tr("interval"), Table::Align::Left);
    table.addColumn(ComparisonTexts::tr("times %1").arg(wayId(ways.first().way)), Table::Align::Left);
    for (const WaySummary &way : ways) {
        const Spread spread = way.figures.value(figure);
        QStringList row{wayId(way.way), QString::number(way.finished)};
        if (spread.count > 0)
            row << millisecondsText(spread.median) << millisecondsText(spread.minimum)
                << millisecondsText(spread.maximum)
                << u"%1 – %2"_s.arg(millisecondsText(spread.low), millisecondsText(spread.high))
                << ratioText(way.ratios.value(figure));
        table.addRow(row);
    }
    return table.text();
}

QString waysText(const QList<WaySummary> &ways)
{
    QString text;
    for (const Figure figure : summedUp)
        text += u'\n' + spreadText(ways, figure);
    QStringList unsteady;
    for (const WaySummary &way : ways) {
        if (way.isUnsteady)
            unsteady.append(wayId(way.way));
    }
    if (!unsteady.isEmpty())
        text += wrapped(
                    ComparisonTexts::tr("Unsteady, so that the median says little: %1.").arg(unsteady.join(u", "_s)))
                + u'\n';
    return text + u'\n';
}

/// "sleep  seconds=0.3"
QString titleOf(const RunRequest &request)
{
    QString title = request.task.isEmpty() ? taskName(request) : request.task;
    for (const NamedText &one : argumentTexts(request.arguments))
        title += u"  %1=%2"_s.arg(one.name, one.text);
    return visibleText(title);
}

} // namespace

QByteArray toText(const Comparison &comparison)
{
    QString text = comparison.title.isEmpty() ? QString() : wrapped(visibleText(comparison.title)) + u"\n\n"_s;
    int confidence = 100;
    for (const QList<RunRecord> &runs : byTask(comparison.runs)) {
        text += wrapped(titleOf(runs.first().request) + onMachine(comparison, runs.first())) + u"\n\n"_s
                + runsText(runs) + namesText(runs);
        const QList<WaySummary> ways = summarize(runs);
        if (isRepeated(ways)) {
            text += waysText(ways);
            confidence = std::min(confidence, confidenceOf(ways));
        }
        const QString work = workSentence(runs);
        text += work.isEmpty() ? u"\n"_s : wrapped(work) + u"\n\n"_s;
    }
    for (const QString &note : notesOf(comparison, confidence))
        text += wrapped(note) + u'\n';
    if (!comparison.command.isEmpty())
        text += ComparisonTexts::tr("The same again: %1").arg(visibleText(comparison.command))
                + u'\n'; // whole, to be copied
    return text.toUtf8();
}

} // namespace thaw
