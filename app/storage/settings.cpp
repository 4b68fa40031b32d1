// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/storage/settings.h"

#include "workers/reports/calllater.h"

#include <QCoreApplication>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStandardPaths>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr qint64 largestFile = 1024 * 1024; ///< bytes; ours has some hundred

bool readSettings(QIODevice &file, QSettings::SettingsMap &values)
{
    const auto read = file.size() > largestFile ? std::nullopt : settingsFrom(file.readAll());
    values = read.value_or(QSettings::SettingsMap());
    return read.has_value();
}

bool writeSettings(QIODevice &file, const QSettings::SettingsMap &values)
{
    const QByteArray json = QJsonDocument(QJsonObject::fromVariantMap(values)).toJson();
    return file.write(json) == json.size();
}

} // namespace

std::optional<QSettings::SettingsMap> settingsFrom(QByteArrayView json)
{
    const QJsonDocument document = QJsonDocument::fromJson(QByteArray::fromRawData(json.data(), json.size()));
    if (!document.isObject())
        return std::nullopt;
    return document.object().toVariantMap();
}

std::unique_ptr<QSettings> settingsFile()
{
    static const QSettings::Format format = QSettings::registerFormat(u"json"_s, readSettings, writeSettings);
    const QFileInfo there(QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) + u'/'
                          + QCoreApplication::organizationName() + u'/' + QCoreApplication::applicationName()
                          + ".json"_L1);
    if (there.exists() && !there.isFile()) // whoever opened a pipe would wait for its other end: nothing is remembered
        return std::make_unique<QSettings>(QString(), format);
    return std::make_unique<QSettings>(format, QSettings::UserScope, QCoreApplication::organizationName(),
                                       QCoreApplication::applicationName());
}

Settings::Settings() : m_file(settingsFile())
{
    for (const QString &key : m_file->allKeys())
        m_values.insert(key, m_file->value(key));
    m_thread.setObjectName("thaw settings"_L1);
    m_file->moveToThread(&m_thread);
    m_thread.start(QThread::LowPriority);
}

Settings::~Settings()
{
    callLater(m_file.get(), [file = m_file.get()] { file->sync(); });
    endAfterAll(m_thread, m_file.get());
}

void Settings::setValue(const QString &key, const QVariant &value)
{
    m_values.insert(key, value);
    callLater(m_file.get(), [file = m_file.get(), key, value] { file->setValue(key, value); });
}

} // namespace thaw
