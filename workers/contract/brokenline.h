// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace thaw {

/// Why a line is not a message. The excerpt, at most 200 bytes, is the beginning of the line or what stands around the fault.
struct BrokenLine
{
    enum class Kind {
        TooLong,
        Empty,          ///< nothing in it, or blanks
        NotAnObject,    ///< it does not begin with {
        Syntax,         ///< not JSON
        Unfinished,     ///< it ends in the middle
        AfterTheObject, ///< something follows the object
        NotUtf8,
        TooDeep,
        NumberRange, ///< a number that no IEEE double holds
        NoType,
        UnknownType,
        WrongField,
        TooMuch, ///< a field that is longer, or has more entries, than a message may hold
    };

    Kind kind = Kind::Empty;
    qint64 number = 0; ///< of the line, counted from 1; 0 where the decoder can't know
    QString field;     ///< WrongField and TooMuch: which; UnknownType: which type
    QString excerpt;
    qsizetype at = 0; ///< of the fault, in bytes from the beginning of the line; 0 where its kind has no such place

    bool operator==(const BrokenLine &) const = default;

    template<typename Self, typename Fields>
    static void describe(Self &self, Fields &fields)
    {
        fields.word("kind", self.kind,
                    {"too-long", "empty", "not-an-object", "syntax", "unfinished", "after-the-object", "not-utf8",
                     "too-deep", "number-range", "no-type", "unknown-type", "wrong-field", "too-much"});
        fields.maybe("number", self.number);
        fields.maybe("at", self.at);
        fields.maybe("field", self.field);
        fields.maybe("excerpt", self.excerpt);
    }
};

} // namespace thaw
