// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QHash>
#include <QThread>
#include <QVariant>

class QSettings;

namespace thaw {

/// What is remembered from one start to the next. Read once, before there is a window; from then on in memory, and
/// written to its file by a thread of its own, so that no disk makes a window wait.
class Settings final
{
public:
    Settings();
    ~Settings(); ///< waits until all is written: after the last window
    Q_DISABLE_COPY_MOVE(Settings)

    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    void setValue(const QString &key, const QVariant &value);

private:
    QHash<QString, QVariant> m_values;
    QThread m_thread;
    QSettings *m_file; ///< lives in the thread
};

} // namespace thaw
