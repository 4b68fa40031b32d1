// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/waitforpicture.h"

#include "app/runs/sentences.h"
#include "ui/pictures/picturepaint.h"
#include "ui/style/paint.h"
#include "workers/tasks/tasklist.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr double nodeWidth = 84;
constexpr double nodeHeight = 38;
constexpr double widestRing = 170; // from its middle

// Where the line from the middle of `box` towards `to` leaves it.
QPointF rim(const QRectF &box, QPointF to)
{
    const QPointF middle = box.center();
    const QPointF along = to - middle;
    const double byWidth = along.x() == 0 ? 1e9 : (box.width() / 2 + 3) / std::abs(along.x());
    const double byHeight = along.y() == 0 ? 1e9 : (box.height() / 2 + 3) / std::abs(along.y());
    return middle + along * std::min({byWidth, byHeight, 1.0});
}

void insertSorted(QStringList &names, const QString &name, qsizetype most)
{
    const auto at = std::lower_bound(names.begin(), names.end(), name);
    if (names.size() < most && (at == names.end() || *at != name))
        names.insert(at, name);
}

} // namespace

WaitForPicture::WaitForPicture(QWidget *parent)
    : DrawnPicture(tr("Who waits for whom"),
                   tr("Run the task: arrows show which function holds which lock, and which it waits for."), parent)
{}

void WaitForPicture::doBegin(const RunRequest &request)
{
    // They are drawn before they say anything, so that the picture keeps still.
    if (const Task *task = findTask(request.task)) {
        m_actors = task->actors(request.arguments).first(std::min(mostOfAKind, task->actors(request.arguments).size()));
        m_locks = task->locks;
    }
}

void WaitForPicture::doClear()
{
    m_actors.clear();
    m_locks.clear();
    m_graph = {};
    m_cycle.clear();
    m_outcome.reset();
}

void WaitForPicture::doApply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        if (const auto *event = std::get_if<LockEvent>(&report.event))
            take(*event);
        else if (const auto *stuck = std::get_if<FoundStuck>(&report.event))
            m_cycle = stuck->cycle;
    }
}

void WaitForPicture::take(const LockEvent &event)
{
    insertSorted(m_actors, event.who, mostOfAKind);
    insertSorted(m_locks, event.lock, mostOfAKind);
    if (!m_actors.contains(event.who) || !m_locks.contains(event.lock))
        return;
    m_graph.apply(event);
}

void WaitForPicture::doEnd(const Outcome &outcome)
{
    m_outcome = outcome.kind;
    if (outcome.kind == Outcome::Kind::Stuck && m_cycle.isEmpty())
        m_cycle = outcome.cycle;
}

bool WaitForPicture::isHeld(const QString &lock) const
{
    return m_graph.holders().contains(lock);
}

QStringList WaitForPicture::edgeSentences() const
{
    QStringList sentences;
    for (const QString &lock : m_locks)
        if (isHeld(lock))
            sentences += tr("%1 holds %2.").arg(m_graph.holders().value(lock), lock);
    for (const QString &actor : m_actors)
        if (m_graph.waits().contains(actor))
            sentences += isHeld(m_graph.waits().value(actor))
                             ? tr("%1 waits for %2.").arg(actor, m_graph.waits().value(actor))
                             : tr("%1 asks for %2.").arg(actor, m_graph.waits().value(actor));
    return sentences;
}

Picture::Verdict WaitForPicture::judgement() const
{
    if (!m_cycle.isEmpty())
        return {tr("Deadlock: %1").arg(m_cycle.join(u" → "_s)), Tone::Bad};
    if (m_outcome == Outcome::Kind::Finished)
        return {tr("No deadlock: all have finished"), Tone::Good};
    const Tone tone = m_graph.waits().isEmpty() ? Tone::Neutral : Tone::Warning;
    if (m_outcome)
        return {tr("No deadlock: %1", "how the run ended").arg(outcomeTitle(*m_outcome)), tone};
    return {m_graph.waits().isEmpty() ? tr("Nobody waits") : tr("Waiting, no ring"), tone};
}

QString WaitForPicture::sentence() const
{
    QStringList parts = edgeSentences();
    parts += judgement().text + u'.';
    if (!m_cycle.isEmpty() && m_outcome)
        parts += tr("The run was ended from outside: %1.").arg(outcomeTitle(*m_outcome));
    return parts.join(u' ');
}

QList<WaitForPicture::Node> WaitForPicture::ring() const
{
    QList<Node> nodes;
    for (qsizetype i = 0; i < std::max(m_actors.size(), m_locks.size()); ++i) {
        if (i < m_actors.size())
            nodes.append({m_actors.at(i), false});
        if (i < m_locks.size())
            nodes.append({m_locks.at(m_locks.size() - 1 - i), true});
    }
    return nodes;
}

void WaitForPicture::paint(QPainter &painter, const QRectF &area) const
{
    const QList<Node> nodes = ring();
    const QRectF place = area.adjusted(0, 2, 0, -2);
    const double height = std::min(nodeHeight, place.height() / 3.4);
    const double radiusX = std::max(0.0, std::min(widestRing, place.width() / 2 - nodeWidth / 2 - 2));
    const double radiusY = std::max(0.0, std::min(widestRing * 0.55, place.height() / 2 - height / 2));
    QHash<QString, QRectF> boxes;
    for (qsizetype i = 0; i < nodes.size(); ++i) {
        const double angle = 2 * std::numbers::pi * double(i) / double(nodes.size());
        QRectF box(0, 0, nodeWidth, height);
        box.moveCenter(place.center() - QPointF(std::cos(angle) * radiusX, std::sin(angle) * radiusY));
        boxes.insert(nodes.at(i).name, box);
    }
    painter.setFont(smallFont(font()));
    const QHash<QString, QString> &holders = m_graph.holders();
    for (auto it = holders.begin(); it != holders.end(); ++it)
        paintEdge(painter, boxes.value(it.key()), boxes.value(it.value()), Edge::Held, m_cycle.contains(it.key()));
    const QHash<QString, QString> &waits = m_graph.waits();
    for (auto it = waits.begin(); it != waits.end(); ++it)
        paintEdge(painter, boxes.value(it.key()), boxes.value(it.value()),
                  isHeld(it.value()) ? Edge::Waits : Edge::Asks, m_cycle.contains(it.key()));
    for (const Node &node : nodes)
        paintNode(painter, boxes.value(node.name), node);
}

void WaitForPicture::paintEdge(QPainter &painter, const QRectF &from, const QRectF &to, Edge edge, bool inCycle) const
{
    const QPointF start = rim(from, to.center());
    const QPointF end = rim(to, from.center());
    const bool waits = edge != Edge::Held;
    const QColor color = waits && inCycle ? toneColor(palette(), Tone::Bad)
                         : waits          ? toneColor(palette(), Tone::Warning)
                                          : mutedText(palette());
    paintArrow(painter, start, end, color, waits ? Qt::DashLine : Qt::SolidLine);

    const QString text = edge == Edge::Held ? tr("held by") : edge == Edge::Asks ? tr("asks for") : tr("waits for");
    const QPointF along = end - start;
    const double length = std::max(1.0, std::hypot(along.x(), along.y()));
    const QPointF outwards = (start + end) / 2 - QRectF(rect()).center();
    QPointF across(-along.y() / length, along.x() / length);
    if (QPointF::dotProduct(across, outwards) < 0)
        across = -across;
    const double width = painter.fontMetrics().horizontalAdvance(text) + 4.0;
    const double height = painter.fontMetrics().height();
    const double off = (std::abs(across.x()) * width + std::abs(across.y()) * height) / 2 + 4;
    const QPointF middle = (start + end) / 2 + across * off;
    painter.setPen(mutedText(palette()));
    painter.drawText(QRectF(middle.x() - width / 2, middle.y() - height / 2, width, height), Qt::AlignCenter, text);
}

void WaitForPicture::paintNode(QPainter &painter, const QRectF &box, const Node &node) const
{
    const bool inCycle = m_cycle.contains(node.name);
    const QColor outline = inCycle ? toneColor(palette(), Tone::Bad) : mutedText(palette());
    paintPanel(painter, box, palette().color(QPalette::Base), outline, node.isLock ? controlRadius : box.height() / 2,
               inCycle ? 2 : 1.5);
    painter.setFont(boldFont(usualFixedFont()));
    painter.setPen(palette().color(QPalette::Text));
    paintText(painter, box.adjusted(4, 0, -4, 0), node.name, Qt::AlignHCenter);
}

} // namespace thaw
