// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/highlighter.h"

namespace thaw {

using namespace Qt::StringLiterals;

namespace {

// What may be open at the end of a line: the block states.
enum Open { Nothing = 0, Comment, DoubleQuotes, SingleQuotes };

const QString &closing(int open)
{
    static const QString marks[] = {{}, u"*/"_s, u"\"\"\""_s, u"'''"_s};
    return marks[open];
}

const QString cppToken = uR"((^\s*#\s*\w+)|(//.*$)|("(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])+')|)"
                         uR"(\b(0[xX][\da-fA-F']+|\d[\d']*(?:\.\d+)?(?:[eE][+-]?\d+)?[a-zA-Z]*)|([A-Za-z_]\w*)|/\*)"_s;
const QString
    pythonToken = uR"((^\s*@[\w.]+)|(#.*$)|([rbfuRBFU]{0,2}(?:"(?!"")(?:\\.|[^"\\])*"|'(?!'')(?:\\.|[^'\\])*'))|)"
                  uR"(\b(0[xX][\da-fA-F_]+|\d[\d_]*(?:\.\d+)?(?:[eE][+-]?\d+)?)|([A-Za-z_]\w*)|"""|''')"_s;

const QString cppKeywords =
    u"alignas alignof auto bool break case catch char char16_t char32_t char8_t class co_await co_return co_yield "
    "concept const const_cast consteval constexpr constinit continue decltype default delete do double dynamic_cast "
    "else emit enum explicit export extern false final float for friend goto if inline int long mutable namespace new "
    "noexcept nullptr operator override private protected public reinterpret_cast requires return short signed sizeof "
    "static static_assert static_cast struct switch template this thread_local throw true try typedef typename union "
    "unsigned using virtual void volatile while"_s;
const QString pythonKeywords =
    u"False None True and as assert async await break case class continue def del elif else except finally for from "
    "global if import in is lambda match nonlocal not or pass raise return self try while with yield"_s;

} // namespace

Highlighter::Highlighter(QTextDocument *document) : QSyntaxHighlighter(document)
{
    setLanguage(Language::Cpp);
}

void Highlighter::setLanguage(Language language)
{
    if (language == Language::None) {
        m_token.setPattern(u"(?!)"_s); // matches nothing
        return;
    }
    const bool cpp = language == Language::Cpp;
    const QStringList words = (cpp ? cppKeywords : pythonKeywords).split(u' ');
    m_token.setPattern(cpp ? cppToken : pythonToken);
    m_keywords = QSet<QString>(words.begin(), words.end());
}

void Highlighter::setPalette(const QPalette &palette)
{
    const bool changed = isDark(palette) != isDark(m_palette);
    m_palette = palette;
    if (changed)
        rehighlight();
}

void Highlighter::color(qsizetype start, qsizetype length, SyntaxColor role)
{
    setFormat(int(start), int(length), syntaxColor(m_palette, role));
}

void Highlighter::highlightBlock(const QString &text)
{
    qsizetype position = 0;
    int open = qMax(0, previousBlockState());
    while (position < text.size() || open != Nothing) {
        if (open != Nothing) {
            const qsizetype skip = position; // here begins what is still open
            const qsizetype end = text.indexOf(closing(open), skip);
            const qsizetype after = end < 0 ? text.size() : end + closing(open).size();
            color(position, after - position, open == Comment ? SyntaxColor::Comment : SyntaxColor::Text);
            position = after;
            if (end < 0)
                break;
            open = Nothing;
            continue;
        }
        const QRegularExpressionMatch match = m_token.match(text, position);
        if (!match.hasMatch())
            break;
        constexpr SyntaxColor roles[] = {SyntaxColor::Directive, SyntaxColor::Comment, SyntaxColor::Text,
                                         SyntaxColor::Number, SyntaxColor::Keyword};
        constexpr int wordGroup = 5;
        const int group = match.lastCapturedIndex();
        position = match.capturedEnd();
        if (group == 0) {
            const QChar first = text.at(match.capturedStart());
            open = first == u'/' ? Comment : first == u'"' ? DoubleQuotes : SingleQuotes;
            color(match.capturedStart(), match.capturedLength(),
                  open == Comment ? SyntaxColor::Comment : SyntaxColor::Text);
        } else if (group < wordGroup || m_keywords.contains(match.captured())) {
            color(match.capturedStart(), match.capturedLength(), roles[group - 1]);
        }
    }
    setCurrentBlockState(open);
}

} // namespace thaw
