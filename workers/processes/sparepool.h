// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/processes/childprocess.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace thaw {

/// Keeps workers that have started, said hello and wait for a task. Lives in the supervisor's thread.
class SparePool final : public QObject
{
    Q_OBJECT

public:
    /// number: how many to keep, 0 to 8.
    SparePool(ChildProcess::Command worker, int number, QObject *parent = nullptr);
    ~SparePool() override;

    void warmUp();
    void setNumber(int number);
    /// A warm worker, or null. A new one is started a little later, out of the way of the run that begins now.
    std::unique_ptr<ChildProcess> take();
    const ChildProcess::Command &worker() const { return m_worker; }

private:
    void refill();
    void addOne();

    const ChildProcess::Command m_worker;
    int m_number = 0;
    bool m_warm = false;
    QTimer m_refill;
    std::vector<std::unique_ptr<ChildProcess>> m_spares;
};

} // namespace thaw
