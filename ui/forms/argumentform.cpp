// SPDX-FileCopyrightText: 2026 The Thaw authors
// SPDX-License-Identifier: MIT
#include "ui/forms/argumentform.h"

#include "app/runs/sentences.h"
#include "app/runs/visibletext.h"
#include "ui/parts/flowlayout.h"
#include "ui/style/paint.h"

#include <QComboBox>
#include <QDoubleSpinBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace thaw {

namespace {

constexpr qsizetype longestShown = 40; // characters; the rest is in the tooltip
constexpr qsizetype longestTip = 1000;
constexpr qsizetype fewCharacters = 100;
constexpr qsizetype fieldsAtOnce = 6; // more than any task of our own has
constexpr qsizetype fieldsPerFrame = 3;
constexpr int oneFrameMs = 17;

// As wide as its longest choice. Qt measures each of them, again and again: where a stranger's worker has many or long
// ones, the width goes by the number of characters.
QComboBox *makeChoiceField(const Parameter &parameter, bool areOurs)
{
    qsizetype longest = 0;
    qsizetype all = 0;
    for (const QString &choice : parameter.choices) {
        longest = std::max(longest, choice.size());
        all += choice.size();
    }
    auto *field = new QComboBox;
    if (all > fewCharacters) {
        field->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        field->setMinimumContentsLength(int(std::min(longest, longestShown)));
    }
    for (const QString &choice : parameter.choices) {
        const QString whole = visibleText(areOurs ? choiceLabel(choice) : choice);
        const QString shown = shortened(whole, longestShown);
        field->addItem(shown);
        if (shown != whole)
            field->setItemData(field->count() - 1, shortened(whole, longestTip).toHtmlEscaped(), Qt::ToolTipRole);
    }
    return field;
}

// As many as it takes to show the default as it is.
int decimalsOf(const Parameter &parameter)
{
    constexpr int most = 20;
    if (parameter.type == Parameter::Type::Integer)
        return 0;
    int decimals = 2;
    const double number = parameter.fallback.toDouble();
    while (decimals < most && QString::number(number, 'f', decimals).toDouble() != number)
        ++decimals;
    return decimals;
}

// A double spin box without decimals also holds whole numbers above 2^31.
QDoubleSpinBox *makeNumberField(const Parameter &parameter)
{
    const bool whole = parameter.type == Parameter::Type::Integer;
    auto *field = new QDoubleSpinBox;
    field->setDecimals(decimalsOf(parameter));
    field->setRange(parameter.minimum, parameter.maximum);
    field->setStepType(parameter.maximum > 10'000 ? QAbstractSpinBox::AdaptiveDecimalStepType
                                                  : QAbstractSpinBox::DefaultStepType);
    field->setSingleStep(whole ? 1 : 0.5);
    field->setGroupSeparatorShown(whole);
    // Qt makes room for eighteen characters.
    const qsizetype longest = std::max(field->textFromValue(parameter.minimum).size(),
                                       field->textFromValue(parameter.maximum).size());
    if (longest > 18)
        field->setMinimumWidth(field->sizeHint().width()
                               + int(std::min<qsizetype>(longest - 18, 12))
                                     * field->fontMetrics().horizontalAdvance(u'0'));
    return field;
}

} // namespace

ArgumentForm::ArgumentForm(QWidget *parent)
    : QWidget(parent), m_before(new QWidget(this)), m_layout(new FlowLayout(this))
{
    m_before->setFocusPolicy(Qt::TabFocus); // Qt orders no others
    m_before->hide();
}

void ArgumentForm::setParameters(const QList<Parameter> &parameters, From from)
{
    if (parameters == m_parameters && from == m_from)
        return;
    m_from = from;
    while (QLayoutItem *item = m_layout->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    m_fields.clear();
    m_parameters = parameters;
    m_values = defaultArguments(parameters);
    m_lastField = m_before; // what is shown later still comes here, not last, when Tab is pressed
    addFields(fieldsAtOnce);
    emit changed();
}

void ArgumentForm::addFields(qsizetype most)
{
    while (most-- > 0 && m_fields.size() < m_parameters.size())
        addField(m_parameters.at(m_fields.size()));
    if (m_fields.size() < m_parameters.size())
        m_addSoon.start(oneFrameMs, this);
    else
        m_addSoon.stop();
}

void ArgumentForm::addField(const Parameter &parameter)
{
    const QString own = parameter.label.isEmpty() ? parameter.name : parameter.label;
    const QString name = visibleText(m_from == From::Stranger ? own : parameterLabel(parameter));
    const QString shown = shortened(name, longestShown);
    auto *label = new QLabel(QString(shown).replace(u'&', "&&"_L1)); // an ampersand is no shortcut here
    label->setTextFormat(Qt::PlainText);
    if (name != shown)
        label->setToolTip(name.toHtmlEscaped());
    QWidget *field = makeField(parameter);
    field->setAccessibleName(name);
    field->setObjectName(parameter.name);
    field->setToolTip(shortened(visibleText(tr("%1: %2").arg(parameter.name, parameterRange(parameter))), longestTip)
                          .toHtmlEscaped());
    m_layout->addWidget(labelled(label, field));
    m_fields.insert(parameter.name, field);
    setValue(field, parameter, m_values.value(parameter.name));
    setTabOrder(m_lastField, field);
    m_lastField = field;
}

void ArgumentForm::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_addSoon.timerId())
        addFields(fieldsPerFrame);
    else
        QWidget::timerEvent(event);
}

QWidget *ArgumentForm::makeField(const Parameter &parameter) const
{
    switch (parameter.type) {
    case Parameter::Type::Choice: {
        QComboBox *field = makeChoiceField(parameter, m_from == From::Ourselves);
        connect(field, &QComboBox::currentIndexChanged, this, &ArgumentForm::changed);
        return field;
    }
    case Parameter::Type::Text: {
        auto *field = new QLineEdit;
        connect(field, &QLineEdit::textChanged, this, &ArgumentForm::changed);
        return field;
    }
    case Parameter::Type::Integer:
    case Parameter::Type::Real:
        break;
    }
    QDoubleSpinBox *field = makeNumberField(parameter);
    connect(field, &QDoubleSpinBox::valueChanged, this, &ArgumentForm::changed);
    return field;
}

void ArgumentForm::setArguments(const Arguments &arguments)
{
    for (const Parameter &parameter : m_parameters) {
        const QJsonValue value = arguments.value(parameter.name);
        const auto checked = checkArguments({parameter}, QJsonObject{{parameter.name, value}});
        if (value.isUndefined() || !std::holds_alternative<Arguments>(checked))
            continue;
        m_values.insert(parameter.name, value);
        if (QWidget *field = m_fields.value(parameter.name))
            setValue(field, parameter, value);
    }
}

void ArgumentForm::setValue(QWidget *field, const Parameter &parameter, const QJsonValue &value)
{
    if (auto *number = qobject_cast<QDoubleSpinBox *>(field))
        number->setValue(value.toDouble());
    else if (auto *choice = qobject_cast<QComboBox *>(field))
        choice->setCurrentIndex(int(parameter.choices.indexOf(value.toString())));
    else if (auto *text = qobject_cast<QLineEdit *>(field))
        text->setText(visibleText(value.toString()));
}

Arguments ArgumentForm::arguments() const
{
    Arguments arguments = m_values;
    for (const Parameter &parameter : m_parameters) {
        QWidget *field = m_fields.value(parameter.name);
        if (const auto *number = qobject_cast<QDoubleSpinBox *>(field))
            arguments.insert(parameter.name, number->value());
        else if (const auto *choice = qobject_cast<QComboBox *>(field))
            arguments.insert(parameter.name,
                             parameter.choices.value(choice->currentIndex())); // shown it may be another
        else if (const auto *text = qobject_cast<QLineEdit *>(field);
                 text && text->text() != visibleText(m_values.value(parameter.name).toString()))
            arguments.insert(parameter.name, text->text());
    }
    return arguments;
}

} // namespace thaw
