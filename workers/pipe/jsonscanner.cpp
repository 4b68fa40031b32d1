// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "workers/pipe/jsonscanner.h"

#include <QByteArray>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <cstring>

namespace thaw {

namespace {

using Fault = BrokenLine::Kind;

// Bytes of a text that need no look: printable ASCII but for the quote and the backslash.
constexpr auto plainTable = [] {
    std::array<bool, 256> plain{};
    for (std::size_t c = 0x20; c < 0x80; ++c)
        plain[c] = c != '"' && c != '\\';
    return plain;
}();

/// A cursor over the line that knows the grammar of JSON. Each read function answers whether it could.
class Scanner final
{
public:
    explicit Scanner(QByteArrayView line)
        : m_begin(reinterpret_cast<const uchar *>(line.data())), m_at(m_begin), m_end(m_begin + line.size())
    {}

    JsonScan scan()
    {
        skipBlanks();
        if (m_at == m_end)
            fail(Fault::Empty);
        else if (*m_at != '{')
            fail(Fault::NotAnObject);
        else if (readValues()) {
            skipBlanks();
            if (m_at != m_end)
                fail(Fault::AfterTheObject);
        }
        return m_scan;
    }

private:
    // An object and all that is in it. Not recursive: a level is a bit in m_isObject.
    bool readValues()
    {
        if (!open())
            return false;
        while (m_depth > 0) {
            skipBlanks();
            if (m_at == m_end)
                return fail(Fault::Unfinished);
            if (*m_at == (inObject() ? '}' : ']')) {
                if (m_expect == Expect::EntryAfterComma)
                    return fail(Fault::Syntax);
                const bool wasObject = inObject();
                ++m_at;
                --m_depth;
                m_expect = Expect::CommaOrEnd;
                if (m_depth == 1)
                    remember(wasObject     ? JsonScan::Kind::Object
                             : m_onlyTexts ? JsonScan::Kind::Texts
                                           : JsonScan::Kind::Array,
                             between(m_openField, m_at));
                continue;
            }
            if (m_expect == Expect::CommaOrEnd) {
                if (*m_at != ',')
                    return fail(Fault::Syntax);
                ++m_at;
                m_expect = Expect::EntryAfterComma;
                continue;
            }
            if (inObject() && !readKey())
                return false;
            if (!readValue())
                return false;
        }
        return true;
    }

    bool readKey()
    {
        if (*m_at != '"')
            return fail(Fault::Syntax);
        const uchar *from = m_at + 1;
        if (!readText())
            return false;
        if (m_depth == 1)
            m_name = between(from, m_at - 1);
        skipBlanks();
        if (m_at == m_end)
            return fail(Fault::Unfinished);
        if (*m_at != ':')
            return fail(Fault::Syntax);
        ++m_at;
        skipBlanks();
        return m_at != m_end || fail(Fault::Unfinished);
    }

    bool readValue()
    {
        m_expect = Expect::CommaOrEnd;
        const uchar *from = m_at;
        const bool isField = m_depth == 1;
        if (*m_at != '"' && m_depth == 2 && !inObject())
            m_onlyTexts = false;
        switch (*m_at) {
        case '{':
        case '[':
            if (isField) {
                m_onlyTexts = true; // until something else is found in it: an empty one as well
                m_openField = from;
            }
            return open();
        case '"':
            return readText() && remember(JsonScan::Kind::Text, between(from + 1, m_at - 1), isField);
        case 't':
            return readWord("true", 4) && remember(JsonScan::Kind::Truth, between(from, m_at), isField);
        case 'f':
            return readWord("false", 5) && remember(JsonScan::Kind::Truth, between(from, m_at), isField);
        case 'n':
            return readWord("null", 4) && remember(JsonScan::Kind::Null, between(from, m_at), isField);
        default:
            return readNumber() && remember(JsonScan::Kind::Number, between(from, m_at), isField);
        }
    }

    static QByteArrayView between(const uchar *from, const uchar *to)
    {
        return {reinterpret_cast<const char *>(from), to - from};
    }
    bool remember(JsonScan::Kind kind, QByteArrayView value, bool isField = true)
    {
        if (!isField)
            return true;
        if (m_scan.fieldCount < JsonScan::mostFields)
            m_scan.fields[std::size_t(m_scan.fieldCount)] = {m_name, value, kind};
        ++m_scan.fieldCount;
        return true;
    }

    bool open()
    {
        if (m_depth == JsonScan::deepest)
            return fail(Fault::TooDeep);
        const std::uint64_t bit = std::uint64_t(1) << m_depth;
        m_isObject = *m_at == '{' ? m_isObject | bit : m_isObject & ~bit;
        ++m_depth;
        ++m_at;
        m_expect = Expect::EntryOrEnd;
        return true;
    }
    bool inObject() const { return (m_isObject >> (m_depth - 1) & 1) != 0; }

    // From its opening quote to behind its closing one.
    bool readText()
    {
        ++m_at;
        for (;;) {
            while (m_at != m_end && plainTable[*m_at])
                ++m_at;
            if (m_at == m_end)
                return fail(Fault::Unfinished);
            if (*m_at == '"') {
                ++m_at;
                return true;
            }
            if (*m_at == '\\') {
                if (!readEscape())
                    return false;
            } else if (*m_at < 0x20) {
                return fail(Fault::Syntax); // a control character has to be escaped
            } else if (!readUtf8()) {
                return false;
            }
        }
    }

    bool readEscape()
    {
        ++m_at;
        if (m_at == m_end)
            return fail(Fault::Unfinished);
        if (*m_at != 'u') {
            if (!std::strchr("\"\\/bfnrt", *m_at) || *m_at == 0)
                return fail(Fault::Syntax);
            ++m_at;
            return true;
        }
        ++m_at;
        for (int i = 0; i < 4; ++i, ++m_at) {
            if (m_at == m_end)
                return fail(Fault::Unfinished);
            const uchar c = *m_at;
            const bool isHex = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
            if (!isHex)
                return fail(Fault::Syntax);
        }
        return true;
    }

    // One character beyond ASCII: shortest form only, no surrogates, nothing beyond U+10FFFF.
    bool readUtf8()
    {
        const uchar first = *m_at;
        const int follow = first >= 0xf0 ? 3 : first >= 0xe0 ? 2 : 1;
        if (first < 0xc2 || first > 0xf4 || m_end - m_at <= follow)
            return fail(Fault::NotUtf8);
        const uchar second = m_at[1];
        const bool secondFits = (first != 0xe0 || second >= 0xa0) && (first != 0xed || second <= 0x9f)
                                && (first != 0xf0 || second >= 0x90) && (first != 0xf4 || second <= 0x8f);
        if (!secondFits)
            return fail(Fault::NotUtf8);
        for (int i = 1; i <= follow; ++i) {
            if ((m_at[i] & 0xc0) != 0x80)
                return fail(Fault::NotUtf8);
        }
        m_at += follow + 1;
        return true;
    }

    bool readNumber()
    {
        const uchar *from = m_at;
        if (m_at != m_end && *m_at == '-')
            ++m_at;
        if (m_at != m_end && *m_at == '0')
            ++m_at;
        else if (!readDigits())
            return false;
        if (m_at != m_end && *m_at == '.') {
            ++m_at;
            if (!readDigits())
                return false;
        }
        bool hasExponent = false;
        if (m_at != m_end && (*m_at == 'e' || *m_at == 'E')) {
            hasExponent = true;
            ++m_at;
            if (m_at != m_end && (*m_at == '+' || *m_at == '-'))
                ++m_at;
            if (!readDigits())
                return false;
        }
        // The largest double has 309 digits: shorter numbers without an exponent need no look.
        if (hasExponent || m_at - from > 300) {
            const QByteArrayView number(reinterpret_cast<const char *>(from), m_at - from);
            bool isNumber = false;
            if (!std::isfinite(number.toDouble(&isNumber)) || !isNumber) {
                m_at = from;
                return fail(Fault::NumberRange);
            }
        }
        return true;
    }
    bool readDigits()
    {
        const uchar *from = m_at;
        while (m_at != m_end && *m_at >= '0' && *m_at <= '9')
            ++m_at;
        return m_at != from || fail(m_at == m_end ? Fault::Unfinished : Fault::Syntax);
    }

    bool readWord(const char *word, qsizetype size)
    {
        if (m_end - m_at >= size && std::memcmp(m_at, word, std::size_t(size)) == 0) {
            m_at += size;
            return true;
        }
        return fail(Fault::Syntax);
    }

    void skipBlanks()
    {
        while (m_at != m_end && (*m_at == ' ' || *m_at == '\t' || *m_at == '\r' || *m_at == '\n'))
            ++m_at;
    }

    bool fail(Fault fault)
    {
        m_scan.fault = fault;
        m_scan.at = m_at - m_begin;
        return false;
    }

    enum class Expect { EntryOrEnd, EntryAfterComma, CommaOrEnd };

    const uchar *const m_begin;
    const uchar *m_at;
    const uchar *const m_end;
    JsonScan m_scan;
    std::uint64_t m_isObject = 0; ///< a bit for each open level, the outermost lowest
    int m_depth = 0;
    Expect m_expect = Expect::EntryOrEnd;
    QByteArrayView m_name;              ///< of the field that is being read
    const uchar *m_openField = nullptr; ///< where the array or object that is a field began
    bool m_onlyTexts = false;           ///< in it so far
};

} // namespace

JsonScan scanJson(QByteArrayView line)
{
    return Scanner(line).scan();
}

const JsonScan::Field *JsonScan::field(QByteArrayView name) const
{
    for (int i = std::min(fieldCount, mostFields) - 1; i >= 0; --i) {
        if (fields[std::size_t(i)].name == name)
            return &fields[std::size_t(i)];
    }
    return nullptr;
}

QByteArrayView JsonScan::type() const
{
    const Field *type = field("type");
    return type && type->kind == Kind::Text ? type->value : QByteArrayView();
}

QString fromUtf8(QByteArrayView text)
{
    if (!text.startsWith("\xef\xbb\xbf"))
        return QString::fromUtf8(text);
    return QStringDecoder(QStringDecoder::Utf8, QStringDecoder::Flag::ConvertInitialBom)(text);
}

QString unescaped(QByteArrayView text)
{
    if (!text.contains('\\'))
        return fromUtf8(text);
    QString result;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf('\\'); at >= 0; at = text.indexOf('\\', from)) {
        result += fromUtf8(text.sliced(from, at - from));
        const char kind = text.at(at + 1);
        from = at + 2;
        switch (kind) {
        case 'b':
            result += u'\b';
            break;
        case 'f':
            result += u'\f';
            break;
        case 'n':
            result += u'\n';
            break;
        case 'r':
            result += u'\r';
            break;
        case 't':
            result += u'\t';
            break;
        case 'u':
            result += QChar(ushort(text.sliced(from, 4).toUShort(nullptr, 16)));
            from += 4;
            break;
        default:
            result += QLatin1Char(kind);
            break;
        }
    }
    return result + fromUtf8(text.sliced(from));
}

} // namespace thaw
