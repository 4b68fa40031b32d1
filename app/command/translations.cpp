// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "app/command/translations.h"

#include <QCoreApplication>
#include <QLibraryInfo>

using namespace Qt::StringLiterals;

namespace thaw {

Translations::Translations(const QLocale &locale, const QString &folder)
{
    if (!m_ours.load(locale, u"thaw"_s, u"_"_s, u":/i18n"_s))
        return;
    QCoreApplication::installTranslator(&m_ours);
    if (m_qts.load(QLocale(m_ours.language()), u"qtbase"_s, u"_"_s, folder))
        QCoreApplication::installTranslator(&m_qts);
}

QString Translations::folderOfQt()
{
    return QLibraryInfo::path(QLibraryInfo::TranslationsPath);
}

} // namespace thaw
