// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/copiespicture.h"

#include "ui/pictures/picturepaint.h"
#include "ui/style/paint.h"

#include <QCoreApplication>
#include <QPainter>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

const QStringList variables{u"x"_s, u"y"_s};

QString rowsText(const QMap<QString, qint64> &values)
{
    QStringList parts;
    for (auto it = values.begin(); it != values.end(); ++it)
        parts += u"%1 = %2"_s.arg(it.key(), countText(it.value()));
    return parts.join(u", "_s);
}

} // namespace

CopiesPicture::CopiesPicture(QWidget *parent)
    : DrawnPicture(tr("Whose x and y"),
                   tr("Run the task: the memory of main, f1 and f2, each with an x and a y of its own."), parent)
{}

void CopiesPicture::doBegin(const RunRequest &request)
{
    for (const QString &variable : variables)
        m_main.given.insert(variable, request.arguments.value(variable).toInteger());
    m_main.now = m_main.given;
    m_main.pid = QCoreApplication::applicationPid();
}

void CopiesPicture::doClear()
{
    m_main = {u"main"_s, 0, Stage::Working, {}, {}};
    m_functions = {Memory{u"f1"_s, 0, Stage::NotStarted, {}, {}}, Memory{u"f2"_s, 0, Stage::NotStarted, {}, {}}};
    m_sentBack.clear();
}

CopiesPicture::Memory *CopiesPicture::find(const QString &who)
{
    const auto found = std::find_if(m_functions.begin(), m_functions.end(),
                                    [&who](const Memory &memory) { return memory.name == who; });
    return found == m_functions.end() ? nullptr : &*found;
}

void CopiesPicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (const auto *launched = std::get_if<Launched>(&report.event)) {
            if (Memory *memory = find(launched->who)) {
                memory->pid = launched->pid;
                memory->stage = Stage::Working;
                memory->given = memory->now = m_main.given;
            }
        } else if (const auto *value = std::get_if<Value>(&report.event)) {
            if (Memory *memory = find(value->who); memory && variables.contains(value->name))
                memory->now.insert(value->name, value->value.toInteger());
        } else if (const auto *state = std::get_if<ActorState>(&report.event)) {
            if (Memory *memory = find(state->who); memory && state->state == ActorState::State::Ended)
                memory->stage = Stage::Ended;
        }
    }
}

void CopiesPicture::doEnd(const Outcome &outcome)
{
    for (Memory &memory : m_functions)
        memory.stage = Stage::Ended;
    for (const QString &name : {u"F1"_s, u"F2"_s})
        if (outcome.result.values.contains(name))
            m_sentBack.insert(name, outcome.result.values.value(name).toInteger());
}

QString CopiesPicture::headOf(const Memory &memory) const
{
    if (memory.pid == 0)
        return memory.stage == Stage::NotStarted ? tr("not started") : tr("ended");
    return memory.stage == Stage::Ended ? tr("pid %1, ended").arg(memory.pid) : tr("pid %1").arg(memory.pid);
}

QList<CopiesPicture::Row> CopiesPicture::rowsOf(const Memory &memory) const
{
    QList<Row> rows;
    for (auto it = memory.now.begin(); it != memory.now.end(); ++it) {
        const qint64 given = memory.given.value(it.key());
        rows.append({it.key(),
                     it.value() == given ? countText(given) : u"%1 → %2"_s.arg(countText(given), countText(it.value())),
                     it.value() != given});
    }
    if (&memory == &m_main)
        for (auto it = m_sentBack.begin(); it != m_sentBack.end(); ++it)
            rows.append({it.key(), countText(it.value()), true});
    return rows;
}

QString CopiesPicture::sentence() const
{
    QStringList parts{tr("main (%1) has %2.").arg(headOf(m_main), rowsText(m_main.now))};
    for (const Memory &memory : m_functions)
        parts += memory.now.isEmpty() ? tr("%1: %2.").arg(memory.name, headOf(memory))
                                      : tr("%1 (%2) has %3.").arg(memory.name, headOf(memory), rowsText(memory.now));
    if (!m_sentBack.isEmpty())
        parts += tr("Sent back to main: %1.").arg(rowsText(m_sentBack));
    return parts.join(u' ');
}

void CopiesPicture::paint(QPainter &painter, const QRectF &area) const
{
    constexpr double widestCard = 190;
    const double gap = std::clamp(area.width() * 0.16, 44.0, 130.0);
    const double width = std::max(1.0, std::min(widestCard, (area.width() - 2 * gap) / 3));
    const double height = std::min(area.height(), 6.5 * (painter.fontMetrics().height() + 4.0));
    const QRectF middle(area.center().x() - width / 2, area.center().y() - height / 2, width, height);
    const QRectF left = middle.translated(-width - gap, 0);
    const QRectF right = middle.translated(width + gap, 0);
    paintCard(painter, middle, m_main);
    paintCard(painter, left, m_functions[0]);
    paintCard(painter, right, m_functions[1]);
    painter.setFont(smallFont(font()));
    paintWay(painter, {left.right(), middle.top(), gap, height}, m_functions[0], false);
    paintWay(painter, {middle.right(), middle.top(), gap, height}, m_functions[1], true);
}

void CopiesPicture::paintCard(QPainter &painter, const QRectF &box, const Memory &memory) const
{
    const bool isMain = &memory == &m_main;
    const bool dim = memory.stage == Stage::NotStarted;
    paintPanel(painter, box, palette().color(QPalette::Window),
               isMain ? toneColor(palette(), Tone::Accent) : borderColor(palette()), controlRadius, isMain ? 1.5 : 1);
    const QRectF inside = box.adjusted(10, 5, -10, -5);
    const QList<Row> rows = rowsOf(memory);
    const double line = std::min(painter.fontMetrics().height() + 4.0, inside.height() / 6);
    painter.setFont(boldFont(font()));
    painter.setPen(dim ? mutedText(palette()) : palette().color(QPalette::Text));
    paintText(painter, {inside.left(), inside.top(), inside.width(), line}, memory.name);
    painter.setFont(smallFont(font()));
    painter.setPen(mutedText(palette()));
    paintText(painter, {inside.left(), inside.top() + line, inside.width(), line}, headOf(memory));
    double top = inside.top() + 2 * line;
    for (const Row &row : rows) {
        const QFont fixed = usualFixedFont();
        painter.setFont(row.isNew ? boldFont(fixed) : fixed);
        painter.setPen(row.isNew ? toneColor(palette(), Tone::Accent) : palette().color(QPalette::Text));
        QString text = u"%1 = %2"_s.arg(row.name, row.value);
        if (row.isNew && painter.fontMetrics().horizontalAdvance(text) > inside.width())
            text = u"%1 = %2"_s.arg(row.name, row.value.section(u' ', -1)); // only what it is now
        paintText(painter, {inside.left(), top, inside.width(), line}, text);
        top += line;
    }
    painter.setFont(font());
}

// Two arrows between main and a function: the copies that went out, and what came back.
void CopiesPicture::paintWay(QPainter &painter, const QRectF &gap, const Memory &memory, bool toTheRight) const
{
    const double height = painter.fontMetrics().height() + 2.0;
    const double left = gap.left() + 4;
    const double right = gap.right() - 4;
    const auto arrow = [&](double y, bool rightwards, bool happened, Tone tone, const QString &text) {
        const QColor color = happened ? toneColor(palette(), tone) : trackColor(palette());
        paintArrow(painter, {rightwards ? left : right, y}, {rightwards ? right : left, y}, color,
                   happened ? Qt::SolidLine : Qt::DashLine);
        painter.setPen(mutedText(palette()));
        paintText(painter, {left, y - height - 3, right - left, height}, text, Qt::AlignHCenter);
    };
    const QString back = memory.name.toUpper();
    const bool sent = m_sentBack.contains(back);
    arrow(gap.top() + gap.height() * 0.38, toTheRight, memory.pid != 0, Tone::Neutral, tr("copies"));
    arrow(gap.top() + gap.height() * 0.78, !toTheRight, sent, Tone::Accent,
          sent ? countText(m_sentBack.value(back)) : tr("result"));
}

} // namespace thaw
