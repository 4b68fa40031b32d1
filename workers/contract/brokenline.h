// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// Why a line is not a message; excerpt is the beginning of the line, at most 200 bytes.
struct BrokenLine
{
    enum class Kind { TooLong, NotJson, NoType, UnknownType, WrongField, NotUtf8 };

    Kind kind = Kind::NotJson;
    qint64 number = 0; ///< of the line, counted from 1; 0 where the decoder can't know
    QString field;     ///< WrongField: which; UnknownType: which type
    QString excerpt;

    bool operator==(const BrokenLine &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.word("kind", self.kind, {"too-long", "not-json", "no-type", "unknown-type", "wrong-field", "not-utf8"});
        fields.maybe("number", self.number);
        fields.maybe("field", self.field);
        fields.maybe("excerpt", self.excerpt);
    }
};

} // namespace thaw
