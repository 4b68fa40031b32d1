// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "ui/style/theme.h"

#include <QRegularExpression>
#include <QSet>
#include <QSyntaxHighlighter>

namespace thaw {

enum class Language { Cpp, Python, None };

/// Colours keywords, strings, numbers, comments and preprocessor lines (in Python: decorators). It knows words,
/// not grammar: enough for code that is read, not written.
class Highlighter final : public QSyntaxHighlighter
{
    Q_OBJECT

public:
    explicit Highlighter(QTextDocument *document);

    void setLanguage(Language language);      ///< from the next text on
    void setPalette(const QPalette &palette); ///< colours again if it differs

protected:
    void highlightBlock(const QString &text) override;

private:
    void color(qsizetype start, qsizetype length, SyntaxColor role);

    QPalette m_palette;
    QRegularExpression m_token; ///< groups: directive, comment, string, number, word, or none: something long begins
    QSet<QString> m_keywords;
};

} // namespace thaw
