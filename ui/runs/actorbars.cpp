// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/runs/actorbars.h"

#include "app/runs/workermodel.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QPainter>

#include <algorithm>

namespace thaw {

namespace {

constexpr int mostRows = 8;
constexpr int nameWidth = 90;

} // namespace

ActorBars::ActorBars(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setAccessibleName(tr("Progress"));
}

void ActorBars::setModel(QAbstractItemModel *model)
{
    m_model = model;
    connect(model, &QAbstractItemModel::dataChanged, this, [this] {
        update();
        tellSpoken(this);
    });
    const auto resized = [this] {
        updateGeometry();
        update();
        tellSpoken(this);
    };
    connect(model, &QAbstractItemModel::rowsInserted, this, resized);
    connect(model, &QAbstractItemModel::modelReset, this, resized);
}

int ActorBars::shownRows() const
{
    return m_model ? std::clamp(m_model->rowCount(), 1, mostRows) : 1;
}

QString ActorBars::spokenText() const
{
    QStringList parts;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        const QString name = m_model->index(row, WorkerModel::WorkerColumn).data().toString();
        const QString state = m_model->index(row, WorkerModel::StateColumn).data().toString();
        const QString done = m_model->index(row, WorkerModel::ProgressColumn).data().toString();
        parts.append(done.isEmpty() ? tr("%1: %2", "worker, state").arg(name, state)
                                    : tr("%1: %2, %3", "worker, state, progress").arg(name, state, done));
    }
    return parts.isEmpty() ? tr("No worker runs.") : parts.join(tr("; "));
}

std::optional<double> ActorBars::spokenShare() const
{
    double sum = 0;
    int known = 0;
    for (int row = 0; m_model && row < m_model->rowCount(); ++row) {
        const double done = m_model->index(row, WorkerModel::ProgressColumn).data(WorkerModel::ProgressRole).toDouble();
        if (done < 0)
            continue;
        sum += done;
        ++known;
    }
    return known > 0 ? std::optional(sum / known) : std::nullopt;
}

QSize ActorBars::sizeHint() const
{
    return {200, shownRows() * (fontMetrics().height() + 2)};
}

void ActorBars::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const int rowHeight = height() / shownRows();
    const int rows = m_model ? std::min(m_model->rowCount(), mostRows) : 0;
    for (int row = 0; row < std::max(rows, 1); ++row) {
        const bool isThere = row < rows;
        const double
            done = isThere ? m_model->index(row, WorkerModel::ProgressColumn).data(WorkerModel::ProgressRole).toDouble()
                           : 0;
        const QRect line(0, row * rowHeight, width(), rowHeight);
        painter.setPen(mutedText(palette()));
        const QString name = isThere ? m_model->index(row, WorkerModel::WorkerColumn).data().toString() : QString();
        paintText(painter, QRect(line.left(), line.top(), scaled(nameWidth) - 8, line.height()), name);
        paintProgress(painter, line.adjusted(scaled(nameWidth), 0, 0, 0), std::max(done, 0.0), palette());
    }
}

} // namespace thaw
