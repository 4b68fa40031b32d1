// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/learn/questioncard.h"

#include "ui/parts/flowlayout.h"
#include "ui/parts/keys.h"
#include "ui/parts/prose.h"
#include "ui/style/paint.h"
#include "ui/style/theme.h"

#include <QButtonGroup>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>
#include <QRadioButton>
#include <QShortcut>
#include <QVBoxLayout>

#include <algorithm>
#include <numeric>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr int mostHands = 999;

} // namespace

QuestionCard::QuestionCard(QWidget *parent)
    : QWidget(parent), m_text(new Prose(Qt::PlainText)), m_note(new Prose(Qt::PlainText)),
      m_counts(new QCheckBox(tr("Count hands")))
{
    m_text->setFont(boldFont(m_text->font()));
    m_note->setForegroundRole(QPalette::PlaceholderText);
    m_counts->setToolTip(
        tr("1 to 4 count a raised hand for that answer, with Shift one is taken back; 0 shows the counts "
           "and hides them"));
    auto *answers = new QWidget;
    auto *row = new FlowLayout(answers);
    auto *group = new QButtonGroup(this);
    for (int i = 0; i < int(m_answers.size()); ++i) {
        auto *button = new QRadioButton;
        m_answers.at(size_t(i)) = button;
        group->addButton(button, i);
        row->addWidget(button);
    }
    connect(group, &QButtonGroup::idClicked, this, [this](int answer) { m_answered.chosen = answer; });
    connect(m_counts, &QCheckBox::toggled, this, &QuestionCard::showAll);

    auto *head = new QHBoxLayout;
    head->addWidget(m_text, 1);
    head->addWidget(m_counts, 0, Qt::AlignTop);
    m_note->setLeastLines(2); // nothing moves when the answer comes
    m_note->setAlignment(Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(14, 10, 14, 10);
    layout->setSpacing(6);
    layout->addLayout(head);
    layout->addWidget(answers);
    layout->addWidget(m_note);
    makeShortcuts();
    setQuestion(Question());
}

// A field that has the focus takes digits for itself.
void QuestionCard::makeShortcuts()
{
    const auto add = [this](const QKeySequence &key, const auto &call) {
        auto *shortcut = new QShortcut(key, this);
        connect(shortcut, &QShortcut::activated, this, call);
        m_keys.append(shortcut);
    };
    for (int i = 0; i < int(m_answers.size()); ++i) {
        add(keysOf(KeyAction::CountHand).keys.at(i), [this, i] { count(i, 1); });
        add(keysOf(KeyAction::TakeBackHand).keys.at(i), [this, i] { count(i, -1); });
    }
    add(keysOf(KeyAction::ShowHands).keys.first(), [this] {
        m_answered.areHandsRevealed = !m_answered.areHandsRevealed;
        showAll();
    });
}

void QuestionCard::count(int answer, int hands)
{
    if (answer >= m_question.answers.size())
        return;
    int &counted = m_answered.hands.at(size_t(answer));
    counted = std::clamp(counted + hands, 0, mostHands);
    showAll();
}

void QuestionCard::setQuestion(const Question &question, const Answered &answered)
{
    m_question = question;
    m_answered = answered;
    QButtonGroup *group = m_answers.front()->group();
    group->setExclusive(false); // else the last choice of another question can't be taken away
    for (int i = 0; i < int(m_answers.size()); ++i)
        m_answers.at(size_t(i))->setChecked(i == answered.chosen);
    group->setExclusive(true);
    m_text->setProse(tr("Before you run it: %1").arg(question.text));
    showAll();
    makeRoom();
}

void QuestionCard::setOffered(bool offered)
{
    m_isOffered = offered;
    showAll();
}

void QuestionCard::begin()
{
    m_answered.stage = Answered::Stage::Runs;
    m_answered.right = -1;
    showAll();
}

void QuestionCard::showRight(std::optional<int> right, bool asAsked)
{
    m_answered.stage = right ? Answered::Stage::Shown : Answered::Stage::NotShown;
    m_answered.right = right.value_or(-1);
    m_answered.isExplained = asAsked;
    showAll();
}

QString QuestionCard::answerText(int answer) const
{
    QString text = m_question.answers.at(answer);
    if (answer == m_answered.right)
        text = tr("✓ %1", "the right answer").arg(text);
    else if (m_answered.right >= 0 && answer == m_answered.chosen)
        text = tr("✗ %1", "a wrong answer").arg(text);
    if (m_counts->isChecked() && m_answered.areHandsRevealed)
        text = tr("%1 (hands: %2)").arg(text).arg(m_answered.hands.at(size_t(answer)));
    return text;
}

QString QuestionCard::noteText() const
{
    if (m_answered.stage == Answered::Stage::Shown && !m_answered.isExplained)
        return tr("With these settings it was: %1.").arg(m_question.answers.value(m_answered.right));
    if (m_answered.stage == Answered::Stage::Shown)
        return tr("It was: %1. %2").arg(m_question.answers.value(m_answered.right), m_question.why);
    if (m_answered.stage == Answered::Stage::NotShown)
        return tr("This run did not show it.");
    if (m_answered.stage == Answered::Stage::Runs)
        return tr("The answer shows itself.");
    const int hands = std::accumulate(m_answered.hands.begin(), m_answered.hands.end(), 0);
    return m_counts->isChecked() ? tr("Keys 1 to %1 count hands (%2 so far); 0 shows how many for what.")
                                       .arg(m_question.answers.size())
                                       .arg(hands)
                                 : tr("The answer shows itself. Press Run.");
}

void QuestionCard::showAll()
{
    const bool isAsked = m_isOffered && m_question.isAsked();
    for (int i = 0; i < int(m_answers.size()); ++i) {
        QRadioButton *button = m_answers.at(size_t(i));
        const bool isThere = i < m_question.answers.size();
        button->setVisible(isThere);
        if (!isThere)
            continue;
        button->setText(answerText(i).replace(u'&', "&&"_L1));
        button->setAccessibleName(i == m_answered.right ? tr("%1, the right answer").arg(m_question.answers.at(i))
                                                        : m_question.answers.at(i));
        button->setFont(i == m_answered.right ? boldFont(font()) : font());
    }
    for (QShortcut *key : m_keys)
        key->setEnabled(isAsked && m_counts->isChecked());
    m_note->setProse(noteText());
    setVisible(isAsked);
    update();
}

// The note has room for each answer's, and an answer for its mark: nothing below moves when they come.
void QuestionCard::makeRoom()
{
    QString longest;
    for (const QString &answer : m_question.answers) {
        const QString note = tr("It was: %1. %2").arg(answer, m_question.why);
        longest = note.size() > longest.size() ? note : longest;
    }
    const QFontMetrics metrics = m_note->fontMetrics();
    const int across = std::max(1, m_note->width());
    const QRect room = metrics.boundingRect(0, 0, across, QWIDGETSIZE_MAX, Qt::TextWordWrap, longest);
    m_note->setLeastLines((room.height() + metrics.lineSpacing() - 1) / metrics.lineSpacing());
    const QFontMetrics bold(boldFont(font()));
    for (qsizetype i = 0; i < m_question.answers.size(); ++i) {
        QRadioButton *button = m_answers.at(size_t(i));
        const int beside = button->sizeHint().width() - QFontMetrics(button->font()).horizontalAdvance(button->text());
        const QString marked = tr("✓ %1", "the right answer").arg(m_question.answers.at(i));
        button->setMinimumWidth(beside + bold.horizontalAdvance(marked));
    }
}

void QuestionCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    makeRoom();
}

void QuestionCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange) {
        m_text->setFont(boldFont(font()));
        showAll();
        makeRoom();
    }
}

void QuestionCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor accent = toneColor(palette(), Tone::Accent);
    paintPanel(painter, rect(), blend(palette().color(QPalette::Base), accent, 0.06),
               blend(palette().color(QPalette::Base), accent, 0.35), cardRadius, 1);
}

} // namespace thaw
