// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/settings.h"

#include "workers/reports/calllater.h"

#include <QSettings>

using namespace Qt::StringLiterals;

namespace thaw {

Settings::Settings() : m_file(new QSettings)
{
    for (const QString &key : m_file->allKeys())
        m_values.insert(key, m_file->value(key));
    m_thread.setObjectName("thaw settings"_L1);
    m_file->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

Settings::~Settings()
{
    callLater(m_file, [file = m_file, thread = &m_thread] { // behind all that was set before
        file->sync();
        thread->quit();
    });
    m_thread.wait();
    delete m_file;
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    callLater(m_file, [file = m_file, key, value] { file->setValue(key, value); });
}

} // namespace thaw
