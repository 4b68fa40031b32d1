// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QLocale>
#include <QTranslator>

namespace thaw {

/// The program's texts in another language, and Qt's own in that same one: those of a language that this program does not
/// speak would stand between its English ones, and turn the window around where it is written from right to left.
class Translations final
{
public:
    /// Where neither is there, English stays. folder: of Qt's translations.
    explicit Translations(const QLocale &locale, const QString &folder = folderOfQt());

    static QString folderOfQt();

private:
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace thaw
