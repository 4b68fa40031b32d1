// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include <QKeySequence>
#include <QList>
#include <QString>

class QKeyEvent;

namespace thaw {

/// What a key of this program does. Whoever listens to a key asks here which it is; tool tips, the list under F1 and the page
/// resources/docs/keyboard.md say the same.
enum class KeyAction {
    ListKeys,
    ShowLearn,
    ShowCompare,
    NextGroup,
    PreviousGroup,
    NextField,     ///< by Qt, as the next ones are where no key is asked for
    PreviousField, ///<
    Press,         ///<
    AllLarger,
    AllSmaller,
    AllUsual,
    CodeLarger,
    CodeSmaller,
    CodeUsual,
    Present,
    Run,
    Stop,
    NextStep,
    CountHand,    ///< a key for each answer of a question
    TakeBackHand, ///< the same
    ShowHands,
    Copy,
    Rename,
    Remove,
    Undo,
    ZoomIn,
    ZoomOut,
    Earlier,
    Later,
    ShowAll,
};

struct ActionKeys
{
    KeyAction action;
    QList<QKeySequence> keys; ///< the first one is the one that is named first
    QString place;            ///< where it works, as the title of a part of the list
    QString text;             ///< what it does
};

/// All, in the order in which they are listed; texts in the language of the program.
QList<ActionKeys> allKeys();
ActionKeys keysOf(KeyAction action);

QString keyText(const ActionKeys &keys); ///< "Ctrl+R"; several: "+, ="
bool isKeyOf(const QKeyEvent &event, KeyAction action);

} // namespace thaw
