// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QByteArrayView>
#include <QSettings>
#include <QThread>
#include <QVariant>

#include <memory>
#include <optional>

namespace thaw {

/// What a file of settings says, which may be anything: the texts, numbers and truths in it. Nothing: it is damaged.
std::optional<QSettings::SettingsMap> settingsFrom(QByteArrayView json);

/// The file of this program's settings, which is JSON, of one object with a field for each. Qt's own formats read back
/// values of every kind, and one of them, damaged or made by somebody, takes all memory or a stack without end.
std::unique_ptr<QSettings> settingsFile();

/// What is remembered from one start to the next: texts, numbers and truths. Read once, before there is a window; from
/// then on in memory, and written to its file by a thread of its own, so that no disk makes a window wait.
class Settings final
{
public:
    Settings();
    ~Settings(); ///< waits until all is written: after the last window
    Q_DISABLE_COPY_MOVE(Settings)

    QVariant value(const QString &key, const QVariant &fallback = {}) const { return m_values.value(key, fallback); }
    void setValue(const QString &key, const QVariant &value);

private:
    QSettings::SettingsMap m_values;
    QThread m_thread;
    const std::unique_ptr<QSettings> m_file; ///< lives in the thread
};

} // namespace thaw
