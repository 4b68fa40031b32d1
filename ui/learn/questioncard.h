// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#pragma once

#include "app/lessons/question.h"

#include <QList>
#include <QWidget>

#include <array>
#include <optional>

class QCheckBox;
class QRadioButton;
class QShortcut;

namespace thaw {

class Prose;

/// "Before you run it": a lesson's question, the answers to choose from, and after the run the right one with its reason. It
/// is never in the way: whether something was chosen or not, the lesson runs. For a class it counts the hands that are
/// raised for each answer, by keys, and keeps them to itself until they are revealed. Hidden where nothing is asked.
class QuestionCard final : public QWidget
{
    Q_OBJECT

public:
    /// What became of a question so far; kept while another lesson is shown.
    struct Answered
    {
        enum class Stage { Asked, Runs, Shown, NotShown };

        int chosen = -1;
        Stage stage = Stage::Asked;
        int right = -1;          ///< Shown only
        bool isExplained = true; ///< by the reason that the question has; the same
        std::array<int, Question::mostAnswers> hands{};
        bool areHandsRevealed = false;

        bool operator==(const Answered &) const = default;
    };

    explicit QuestionCard(QWidget *parent = nullptr);

    void setQuestion(const Question &question, const Answered &answered);
    void setQuestion(const Question &question) { setQuestion(question, Answered()); } ///< nothing became of it yet
    void setOffered(bool offered); ///< false: no question is shown, whatever the lesson asks
    void begin();                  ///< the lesson runs
    /// What the run has shown; nothing: it has not. asAsked: with the lesson's own settings, which its reason is for.
    void showRight(std::optional<int> right, bool asAsked = true);
    const Answered &answered() const { return m_answered; }

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void makeRoom();
    void makeShortcuts();
    void count(int answer, int hands);
    void showAll();
    QString answerText(int answer) const;
    QString noteText() const;

    Question m_question;
    Answered m_answered;
    bool m_isOffered = true;
    Prose *m_text;
    std::array<QRadioButton *, Question::mostAnswers> m_answers{};
    Prose *m_note;
    QCheckBox *m_counts;
    QList<QShortcut *> m_keys;
};

} // namespace thaw
