// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/parts/keys.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QStringList>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

struct Keys
{
    Q_DECLARE_TR_FUNCTIONS(Keys)
};

QList<QKeySequence> digits(Qt::KeyboardModifiers modifiers)
{
    QList<QKeySequence> keys;
    for (const Qt::Key key : {Qt::Key_1, Qt::Key_2, Qt::Key_3, Qt::Key_4})
        keys.append(QKeyCombination(modifiers, key));
    return keys;
}

} // namespace

QList<ActionKeys> allKeys()
{
    const QString all = Keys::tr("Everywhere, in a small window too");
    const QString sizes = Keys::tr("Sizes");
    constexpr auto code = Qt::CTRL | Qt::SHIFT;
    const QString runs = Keys::tr("Runs");
    const QString hands = Keys::tr("Counting hands, before a lesson runs");
    const QString lists = Keys::tr("Transcripts, tables and results");
    const QString axis = Keys::tr("The time axis of a run");
    return {
        {KeyAction::ListKeys, {Qt::Key_F1}, all, Keys::tr("This list")},
        {KeyAction::ShowLearn, {Qt::CTRL | Qt::Key_1}, all, Keys::tr("Learn")},
        {KeyAction::ShowCompare, {Qt::CTRL | Qt::Key_2}, all, Keys::tr("Compare")},
        {KeyAction::NextGroup, {Qt::Key_F6}, all, Keys::tr("To the next group of the page")},
        {KeyAction::PreviousGroup, {Qt::SHIFT | Qt::Key_F6}, all, Keys::tr("To the group before")},
        {KeyAction::NextField, {Qt::Key_Tab}, all, Keys::tr("To the next field, into a small window and out of it")},
        {KeyAction::PreviousField, {Qt::SHIFT | Qt::Key_Tab}, all, Keys::tr("To the field before")},
        {KeyAction::Press, {Qt::Key_Space}, all, Keys::tr("Presses the button that has the focus")},
        {KeyAction::AllLarger,
         {Qt::CTRL | Qt::Key_Plus, Qt::CTRL | Qt::Key_Equal},
         sizes,
         Keys::tr("Everything larger")},
        {KeyAction::AllSmaller, {Qt::CTRL | Qt::Key_Minus}, sizes, Keys::tr("Everything smaller")},
        {KeyAction::AllUsual, {Qt::CTRL | Qt::Key_0}, sizes, Keys::tr("Everything at its usual size")},
        // Not with plus: where that is typed with Shift, the two would be one key.
        {KeyAction::CodeLarger, {code | Qt::Key_Period}, sizes, Keys::tr("Code larger")},
        {KeyAction::CodeSmaller, {code | Qt::Key_Comma}, sizes, Keys::tr("Code smaller")},
        {KeyAction::CodeUsual, {code | Qt::Key_0}, sizes, Keys::tr("Code at its usual size")},
        {KeyAction::Present, {Qt::Key_F11}, sizes, Keys::tr("Present, or fill the window with a card")},
        {KeyAction::Run, {Qt::CTRL | Qt::Key_R}, runs, Keys::tr("Runs what the page shows")},
        {KeyAction::Stop, {Qt::Key_Escape}, runs, Keys::tr("Cancels it")},
        {KeyAction::NextStep, {Qt::Key_F10}, runs, Keys::tr("Step by step: the next step")},
        {KeyAction::CountHand, digits(Qt::NoModifier), hands, Keys::tr("One more hand for this answer")},
        {KeyAction::TakeBackHand, digits(Qt::ShiftModifier), hands, Keys::tr("One hand less")},
        {KeyAction::ShowHands, {Qt::Key_0}, hands, Keys::tr("Shows the counts, or hides them")},
        {KeyAction::Copy, QKeySequence::keyBindings(QKeySequence::Copy).first(1), lists,
         Keys::tr("Copies what is selected")},
        {KeyAction::Rename, {Qt::Key_F2}, lists, Keys::tr("Gives a run a name")},
        {KeyAction::Remove, {Qt::Key_Delete}, lists, Keys::tr("Deletes the selected runs")},
        {KeyAction::Undo, QKeySequence::keyBindings(QKeySequence::Undo).first(1), lists, Keys::tr("Brings them back")},
        {KeyAction::ZoomIn, {Qt::Key_Plus, Qt::Key_Equal}, axis, Keys::tr("Larger")},
        {KeyAction::ZoomOut, {Qt::Key_Minus}, axis, Keys::tr("Smaller")},
        {KeyAction::Earlier, {Qt::Key_Left}, axis, Keys::tr("Earlier")},
        {KeyAction::Later, {Qt::Key_Right}, axis, Keys::tr("Later")},
        {KeyAction::ShowAll, {Qt::Key_Home}, axis, Keys::tr("The whole run")},
    };
}

ActionKeys keysOf(KeyAction action)
{
    const QList<ActionKeys> all = allKeys();
    return *std::find_if(all.begin(), all.end(), [action](const ActionKeys &one) { return one.action == action; });
}

QString keyText(const ActionKeys &keys)
{
    QStringList texts;
    for (const QKeySequence &key : keys.keys)
        texts.append(key.toString(QKeySequence::NativeText));
    return texts.join(", "_L1);
}

bool isKeyOf(const QKeyEvent &event, KeyAction action)
{
    const Qt::KeyboardModifiers given = event.modifiers() & (Qt::ControlModifier | Qt::AltModifier | Qt::MetaModifier);
    const QList<QKeySequence> keys = keysOf(action).keys;
    return given == Qt::NoModifier && keys.contains(QKeySequence(event.key())); // Shift is part of many a plus
}

} // namespace thaw
