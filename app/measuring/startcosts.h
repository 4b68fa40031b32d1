// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QList>
#include <QMetaType>
#include <QObject>

#include <memory>

class QThread;

namespace thaw {

class ChildProcess;

/// What it costs to start something that can work, measured on this machine. Medians, in ms; negative: not measured.
struct StartCosts
{
    double threadMs = -1;  ///< from asking for a thread to its first instruction
    double processMs = -1; ///< from asking for a worker process to its hello
    double spareMs = -1;   ///< from handing a task to a waiting worker to its first word

    bool operator==(const StartCosts &) const = default;
};

/// Measures the start costs once: some threads, then some workers, one after the other. Made in the GUI thread, works in
/// the supervisor's, deletes itself when it has told.
class StartCostMeter final : public QObject
{
    Q_OBJECT

public:
    explicit StartCostMeter(QThread *thread, int rounds = 7);
    ~StartCostMeter() override;

    void start();

signals:
    void measured(const thaw::StartCosts &costs); ///< once, last

private:
    void nextWorker();
    void giveOrder();
    void tell();

    const int m_rounds;
    QList<double> m_threads;
    QList<double> m_processes;
    QList<double> m_spares;
    std::unique_ptr<ChildProcess> m_worker;
    double m_asked = 0;
};

} // namespace thaw

Q_DECLARE_METATYPE(thaw::StartCosts)
