// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/pictures/pulsepicture.h"

#include "app/measuring/durations.h"
#include "ui/pictures/timepicture.h"

#include <QVBoxLayout>

#include <utility>

namespace thaw {

PulsePicture::PulsePicture(QWidget *parent) : Picture(parent), m_chart(new PulseChart), m_recording(*m_chart)
{
    setAccessibleName(title());
    m_chart->setPlaceholder(tr("Run the task: the line rises for as long as a window does not answer."));
    m_chart->setAnnotated(true);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_chart);
    setAccessibleDescription(summary());
}

QString PulsePicture::title() const
{
    return tr("Time each window took to answer");
}

double PulsePicture::worstOf(Window window) const
{
    const PulseSeries &series = m_chart->series(int(window));
    const auto worst = series.isEmpty() ? std::nullopt : series.worst(0, series.last().seconds);
    return worst ? worst->latencyMs : -1;
}

QString PulsePicture::summary() const
{
    if (!m_hasRun)
        return tr("Run the task: the line rises for as long as a window does not answer.");
    QStringList parts;
    if (const double worst = worstOf(Window::Small); worst >= 0)
        parts += tr("The small window took up to %1 to answer.").arg(durationText(worst));
    if (const double worst = worstOf(Window::This); worst >= 0)
        parts += tr("This window took up to %1.").arg(durationText(worst));
    if (m_looked > 0)
        parts += m_looked == 1 ? tr("Main looked once: still running.")
                               : tr("Main looked %1 times: still running.").arg(countText(m_looked));
    return parts.isEmpty() ? tr("Nothing is measured yet.") : parts.join(u' ');
}

Picture::Verdict PulsePicture::verdict() const
{
    const double small = worstOf(Window::Small);
    const double worst = small >= 0 ? small : worstOf(Window::This); // the one that the task is about
    if (!m_hasRun || worst < 0)
        return {};
    return {worst < flowMs ? tr("longest stall %1").arg(durationText(worst)) : tr("frozen %1").arg(durationText(worst)),
            worst > longTaskMs ? Tone::Bad : Tone::Good};
}

void PulsePicture::begin(const RunRequest &)
{
    clear();
    m_hasRun = true;
    m_recording.begin({tr("small window"), tr("this window")});
    m_chart->setSeries(int(Window::This), tr("this window"), Tone::Accent);
    tell();
}

void PulsePicture::apply(const ReportBatch &batch)
{
    for (const Report &report : batch.reports) {
        const auto *says = std::get_if<MainSays>(&report.event);
        if (!says || says->what != MainSays::What::StillRunning)
            continue;
        ++m_looked;
        appendThinned(m_looks, report.seconds, mostLooks);
    }
    m_chart->setMarks(m_recording.chartTimes(m_looks));
    tell();
}

void PulsePicture::end(const Outcome &)
{
    m_recording.end();
    tell();
}

void PulsePicture::clear()
{
    m_looks.clear();
    m_looked = 0;
    m_hasRun = false;
    m_chart->clear();
    m_chart->setMarks({});
    tell();
}

void PulsePicture::addPulse(Window window, const QList<PulseSample> &samples)
{
    m_recording.take(int(window), samples);
    if (m_hasRun)
        tell();
}

void PulsePicture::tell()
{
    const QString now = summary() + verdict().text;
    if (std::exchange(m_told, now) == now)
        return;
    setAccessibleDescription(summary());
    emit changed();
}

} // namespace thaw
