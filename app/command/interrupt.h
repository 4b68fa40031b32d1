// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

namespace thaw {

/// Ctrl+C in the terminal, and whatever else asks a program to end (SIGTERM, SIGHUP, SIGQUIT): the first is a signal here,
/// the second kills every process that this program has started and ends it on the spot. One at a time in a program.
class Interrupt final : public QObject
{
    Q_OBJECT

public:
    explicit Interrupt(QObject *parent = nullptr);
    ~Interrupt() override;

signals:
    void interrupted();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace thaw
