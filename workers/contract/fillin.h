// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>
#include <QStringList>

namespace thaw {

/// Puts the arguments into the places %1 to %9 of a text. Unlike QString::arg() it looks at the text once: a "%1" inside an
/// argument, which may come from anybody's worker, stays as it is, and so does a place without an argument. What comes of it
/// has at most four times as many characters as text and arguments have together, and 1,024 more, and never more than
/// 1,048,576: it ends before the argument that is too much, with an ellipsis.
QString fillIn(const QString &text, const QStringList &arguments);

/// A Print or Failed of somebody else's worker: what it says is nothing that we could translate, even where a text of ours
/// is the same. So its text becomes an argument.
template<typename Message>
Message asItIs(Message message)
{
    message.arguments = {fillIn(message.text, message.arguments)};
    message.text = QStringLiteral("%1");
    return message;
}

/// Whether this is the text of a message that was made so: all that it says is its argument.
inline bool isAsItIs(const QString &text)
{
    return text == QLatin1String("%1");
}

} // namespace thaw
