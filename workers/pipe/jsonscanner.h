// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "workers/contract/brokenline.h"

#include <QByteArrayView>
#include <QString>

#include <array>
#include <optional>

namespace thaw {

/// What one look at a line finds out: whether it is one JSON object by RFC 8259, in UTF-8, and what its "type" is.
struct JsonScan
{
    static constexpr int deepest = 64; ///< levels of objects and arrays, the object itself included

    /// Texts: an array of nothing but texts.
    enum class Kind { Text, Texts, Array, Object, Number, Truth, Null };

    /// A field of the object itself, as it stands in the line: texts without their quotes, and still escaped.
    struct Field
    {
        QByteArrayView name;
        QByteArrayView value;
        Kind kind = Kind::Null;
    };
    static constexpr int mostFields = 8; ///< remembered; a line with more has to be decoded to be known

    const Field *field(QByteArrayView name) const; ///< the last of that name; null where there is none
    /// Its type, as it stands in the line; empty where there is none, or where it is no text.
    QByteArrayView type() const;

    std::optional<BrokenLine::Kind> fault; ///< what makes the line no JSON object
    qsizetype at = 0;                      ///< byte of the fault
    std::array<Field, mostFields> fields{};
    int fieldCount = 0; ///< all there are, remembered or not
};

/// Reads the line once and allocates nothing.
JsonScan scanJson(QByteArrayView line);

/// As QString::fromUtf8(), but with the byte order mark that a text may begin with.
QString fromUtf8(QByteArrayView text);

/// The text between the quotes of a line that has been scanned.
QString unescaped(QByteArrayView text);

} // namespace thaw
