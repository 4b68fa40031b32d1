// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/measuring/measurement.h"
#include "app/measuring/startcosts.h"
#include "ui/parts/spoken.h"
#include "ui/style/theme.h"
#include "workers/contract/outcome.h"
#include "workers/contract/report.h"
#include "workers/contract/runrequest.h"

#include <QString>
#include <QStringList>
#include <QWidget>

#include <memory>

namespace thaw {

/// The picture of a lesson: what a run did, drawn while it does it. Fed with the same batches as the models; keeps bounded
/// state and repaints at most once a batch. What it shows, summary() says in words for those who can't see it.
class Picture : public QWidget, public Spoken
{
    Q_OBJECT

public:
    explicit Picture(QWidget *parent = nullptr) : QWidget(parent) {}

    virtual QString title() const = 0;   ///< of its card
    virtual bool showsItsNumbers() const { return false; } ///< so that its card need not repeat the summary
    virtual QString summary() const = 0; ///< all that the picture says, in one or a few sentences

    QAccessible::Role spokenRole() const override { return QAccessible::Graphic; }
    QString spokenName() const override { return title(); }
    QString spokenText() const override { return summary(); }

    struct Verdict
    {
        QString text; ///< a few words; none: no verdict
        Tone tone = Tone::Neutral;
    };
    virtual Verdict verdict() const { return {}; } ///< stands in its card's title

    /// A run of the lesson begins. A lesson may have several runs (one worker, then one per core).
    virtual void begin(const RunRequest &request) = 0;
    virtual void apply(const ReportBatch &batch) = 0;
    virtual void end(const Outcome &outcome) = 0;
    virtual void clear() = 0;                                    ///< forgets all runs
    virtual void setStartCosts(const StartCosts &) {}            ///< for the picture that shows them
    enum class Window { Small, This };                           ///< the lesson's subject, and the main window
    virtual void addPulse(Window, const QList<PulseSample> &) {} ///< the same; whether or not a run is under way

signals:
    void changed(); ///< summary() or verdict() is another
};

/// A picture by the name that lessons call it by; null where there is none of that name.
std::unique_ptr<Picture> makePicture(const QString &name);
QStringList pictureNames();

} // namespace thaw
